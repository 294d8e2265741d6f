import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentTree } from '../../src/content/content-tree.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';
import { formatIssue, type Issue } from '../../src/content/issue.ts';
import { formatObservationId } from '../../src/content/observation-id.ts';
import { observationsById } from '../../src/content/observed.ts';
import { readContentFiles } from '../../src/content/disk/read-content.ts';
import { HELP, parseArguments } from './arguments.ts';
import { moveRows } from './finish.ts';
import { printStatuses } from './print.ts';
import { statusesOf } from './status.ts';
import { addRows, readTodoFile, removeRows, type TodoFile } from './todo-file.ts';

/** What a run prints and its exit code. */
export interface Run {
  readonly code: 0 | 1;
  readonly output: string;
}

/** The year-end worksheet of the project at `root`: writes it, says how far it is, and with `--finish` moves what is filled in. */
export function runWorksheet(argv: readonly string[], root: string): Run {
  const { year, isFinish, isHelp, problems } = parseArguments(argv);
  if (isHelp) return { code: 0, output: HELP };
  if (year === undefined || problems.length > 0) return refuse(problems);
  const file = readTodoFile(root, year);
  if (isIssues(file)) return refuse(file.map(formatIssue));
  return isFinish ? finish(root, year, file) : fill(root, year, file);
}

function fill(root: string, year: number, file: TodoFile): Run {
  const tree = parseContentTree(readContentFiles(root));
  const statuses = statusesOf(tree, year, file.rows);
  const wanted = statuses.filter(({ state, row }) => state === 'missing' && row === undefined);
  const text = addRows(
    file.text,
    tree,
    year,
    wanted.map(({ indicator }) => indicator),
  );
  if (text !== file.text) write(root, file.path, text);
  const next = text === file.text ? file : readTodoFile(root, year);
  if (isIssues(next)) throw new Error(`The worksheet that was written does not read: ${file.path}`);
  const note = wanted.length === 0 ? '' : `${file.path}：写上了 ${wanted.length} 个指标，等您填\n\n`;
  return { code: 0, output: note + printStatuses(year, statusesOf(tree, year, next.rows), next) };
}

function finish(root: string, year: number, file: TodoFile): Run {
  const path = `content/reports/${year}/observations.yaml`;
  if (!existsSync(join(root, path)))
    return refuse([`还没有 ${path} → 先运行 npm run new -- report --year ${year}，再导入原文`]);
  const files = readContentFiles(root);
  const tree = parseContentTree(files);
  const filled = statusesOf(tree, year, file.rows).filter(({ state }) => state === 'filled');
  const [standing, fresh] = split(
    tree,
    year,
    filled.flatMap(({ row }) => (row === undefined ? [] : [row])),
    file,
  );
  const current = readFileSync(join(root, path), 'utf8');
  const { text, moved, refused } = moveRows(
    files,
    tree,
    path,
    current,
    fresh.flatMap((row) => file.rows[row] ?? []),
  );
  if (moved.length > 0) write(root, path, text);
  const done = new Set([
    ...standing,
    ...fresh.filter((row) => moved.includes(file.rows[row]?.indicator ?? '')),
  ]);
  if (done.size > 0) write(root, file.path, removeRows(file, done));
  const report = fill(root, year, readAgain(root, year));
  return {
    code: refused.length > 0 ? 1 : 0,
    output: [
      `移到 ${path} 的有 ${moved.length} 个${moved.length > 0 ? `：${moved.join('、')}` : ''}\n`,
      ...(refused.length > 0 ? ['没有移的，原因是：\n', ...refused.map((line) => `✗ ${line}\n`)] : []),
      '\n',
      report.output,
      ...(moved.length > 0 ? [nextStep(tree, year)] : []),
    ].join(''),
  };
}

/** The chapters still say in digits what was moved; an import binds it. */
function nextStep(tree: ContentTree, year: number): string {
  const seed = tree.reports.find((report) => report.year === year)?.report?.data?.seed ?? '';
  if (seed === '') return '';
  return `\n接着：npm run import -- ${year} seeds/${seed}，正文里还手打着的这些数就换成 <Stat>；改过的章写在旁边的 .new 文件里\n`;
}

/** Rows whose value already stands in observations.yaml, and the others. */
function split(
  tree: ContentTree,
  year: number,
  rows: readonly number[],
  file: TodoFile,
): readonly [readonly number[], readonly number[]] {
  const stands = (row: number): boolean =>
    observationsById(tree).has(formatObservationId({ indicator: file.rows[row]?.indicator ?? '', year }));
  return [rows.filter(stands), rows.filter((row) => !stands(row))];
}

function readAgain(root: string, year: number): TodoFile {
  const file = readTodoFile(root, year);
  if (isIssues(file)) throw new Error('The worksheet no longer reads after its rows were moved');
  return file;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function isIssues(file: TodoFile | readonly Issue[]): file is readonly Issue[] {
  return Array.isArray(file);
}

function refuse(problems: readonly string[]): Run {
  const lines = problems.map((line) => `✗ ${line}\n`).join('');
  return { code: 1, output: `没有进行，什么也没有写。\n${lines}怎样写：npm run worksheet -- --help\n` };
}
