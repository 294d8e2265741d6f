import { COMPONENTS } from '../../../../../src/content/component-table.ts';
import { startLine } from './paste-lines.ts';
import { plainOf } from './paste-runs.ts';

const ZERO_WIDTH = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;
const INDENT = /^[\t \u00A0\u3000]+/;
/** Lines that Markdown keeps together: items, rows, quotations. */
const TOGETHER = /^\s*(?:[-*+]|\d{1,3}[.)]|>)\s|^\s*\|/;
const TAG = `</?(?:${Object.keys(COMPONENTS).join('|')})(?=[\\s/>])`;
/** Whether words hold a tag of ours, as the check proposes them: then they are Markdown, wherever they were copied. */
export function hasTag(text: string): boolean {
  return new RegExp(TAG).test(text);
}

/** What would be read as code of a program. */
const CODE = new RegExp(`(?<!\\\\)(?:\\{|<(?!${TAG.slice(1)}))`, 'g');

/**
 * Plain words that come from elsewhere, as they are to stand in a text: a line each its own paragraph, without indents;
 * columns that tabs part as a table. Markdown and tags that somebody typed stay; a sign that would be read as code, or a
 * line that only looks like a heading or a list, is written so that it says what it says.
 */
export function plainPaste(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(ZERO_WIDTH, '').split('\n');
  const table = toTable(lines);
  if (table !== undefined) return table;
  if (lines.length === 1) return text.replaceAll(ZERO_WIDTH, '').replaceAll(CODE, '\\$&');
  const written = lines.map(toLine);
  return written
    .map((line, index) => {
      const before = written[index - 1];
      if (before === undefined) return line;
      const isParagraph = before !== '' && line !== '' && !(TOGETHER.test(before) && TOGETHER.test(line));
      return `${isParagraph ? '\n\n' : '\n'}${line}`;
    })
    .join('')
    .replaceAll(/\n{3,}/g, '\n\n');
}

function toLine(line: string): string {
  if (line.trim() === '') return '';
  if (TOGETHER.test(line)) return line.trimEnd();
  const words = line.replace(INDENT, '').trimEnd();
  if (/^##+ /.test(words)) return words;
  if (words.startsWith('# ')) return `\\${words}`;
  const { start, rest, item } = startLine([{ text: words, bold: false, href: undefined }], false);
  const mark = item ? (item.number === undefined ? '- ' : `${item.number}. `) : start;
  return mark + plainOf(rest).replaceAll(CODE, '\\$&');
}

/** Lines that tabs part into as many cells each. */
function toTable(lines: readonly string[]): string | undefined {
  const rows = cellsOfTabs(lines);
  if (!rows) return undefined;
  const [head = '', ...body] = rows.map((cells) => {
    const words = cells.map((cell) => cell.trim().replaceAll(CODE, '\\$&').replaceAll('|', '\\|'));
    return `| ${words.join(' | ')} |`;
  });
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
}

/** The cells of lines that tabs part, as spreadsheets copy them; undefined where they are no table. */
export function cellsOfTabs(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  const full = lines.filter((line) => line.trim() !== '').map((line) => line.split('\t'));
  const width = full[0]?.length ?? 0;
  return full.length > 1 && width > 1 && full.every((cells) => cells.length === width) ? full : undefined;
}
