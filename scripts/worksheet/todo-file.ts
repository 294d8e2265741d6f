import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentTree } from '../../src/content/content-tree.ts';
import { parseYamlEntry, readText } from '../../src/content/content-entry.ts';
import type { Issue } from '../../src/content/issue.ts';
import { worksheetSchema, type WorksheetRow } from '../../src/content/schemas/worksheet.ts';
import type { Position } from '../../src/content/text/yaml-document.ts';
import { pastOf } from './history.ts';

/** A worksheet as it stands on the disk; empty text where there is none yet. */
export interface TodoFile {
  readonly path: string;
  readonly text: string;
  readonly rows: readonly WorksheetRow[];
  readonly locate: (row: number) => Position;
}

function todoPath(year: number): string {
  return `content/reports/${year}/observations.todo.yaml`;
}

/** Reads a year's worksheet, or says what is wrong with it. */
export function readTodoFile(root: string, year: number): TodoFile | readonly Issue[] {
  const path = todoPath(year);
  if (!existsSync(join(root, path)))
    return { path, text: '', rows: [], locate: () => ({ line: 1, column: 1 }) };
  const { text, issues: encoding } = readText(path, readFileSync(join(root, path)));
  const { entry, issues } = parseYamlEntry(path, text, worksheetSchema);
  if (!entry.data) return [...encoding, ...issues];
  const { todo: rows } = entry.data;
  return { path, text, rows, locate: (row) => entry.locate(['todo', row]) };
}

/** The worksheet's text with rows for more indicators at its end; what stands in it is not touched. */
export function addRows(
  text: string,
  tree: ContentTree,
  year: number,
  indicators: readonly string[],
): string {
  if (indicators.length === 0 && text !== '') return text;
  const start = text === '' ? headOf(year) : text.replace(/^todo:[ \t]*(?:\[\]|null|~)?[ \t]*$/m, 'todo:');
  return `${start.trimEnd()}\n${indicators.map((id) => `\n${formatRow(tree, year, id)}`).join('')}`;
}

/** The worksheet's text without some rows and the comments above them. */
export function removeRows({ text, rows, locate }: TodoFile, gone: ReadonlySet<number>): string {
  const lines = text.split('\n');
  const starts = rows.map((_, index) => startOf(lines, locate(index).line - 1));
  const left = lines.filter((_, number) => {
    const row = starts.findLastIndex((start) => start <= number);
    return !gone.has(row);
  });
  return `${left.join('\n').trimEnd()}\n`;
}

function startOf(lines: readonly string[], first: number): number {
  let start = first;
  while (/^\s+#/.test(lines[start - 1] ?? '')) start -= 1;
  return start;
}

function headOf(year: number): string {
  return [
    `# ${year} 年要填的数。每一条照今年的原文填 text、chapter、quote；上面两行是上一次的数和原话。`,
    '# 今年的原文没有这个数，就写 skip 和原因。填一部分也可以先保存。',
    `# 看还差什么：npm run worksheet -- ${year}；移到 observations.yaml：npm run worksheet -- ${year} --finish`,
    'todo:',
  ].join('\n');
}

function formatRow(tree: ContentTree, year: number, id: string): string {
  const data = tree.indicators.get(id)?.data;
  const past = pastOf(tree, id, year);
  const sentence = past?.sentence === undefined ? '（推算）' : past.sentence.replaceAll(/\s*\n\s*/g, ' ');
  return [
    `  # ${data?.name ?? id}（单位：${data?.unit ?? ''}）`,
    past ? `  # ${past.record.year} 年 ${past.record.text}：${sentence}` : '  # 以前没有数',
    `  - indicator: ${id}`,
    '    text:',
    '    chapter:',
    '    quote:',
    '',
  ].join('\n');
}
