import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readRegular } from '../lib/regular-file.ts';
import { errorIn, type Rule } from '../content/report-issue.ts';
import type { Issue } from '../content/issue.ts';
import type { Supply } from './supplies.ts';

/** Where staff say of each document from whom and when it came; the bytes are counted and hashed. */
export const REGISTER = 'seeds/README.md';

/** A row of its table: 文件、来源、收到日期、字节数、sha256. */
interface Row {
  /** Counts from 1. */
  readonly line: number;
  /** Below `seeds/`, such as `2017/report.txt`. */
  readonly file: string;
  readonly origin: string;
  readonly date: string;
  readonly words: string;
}

/** What the import makes beside a Word document is not received. */
const RECEIVED = /^seeds\/\d{4}\/.+(?<!\.docx)\.txt$|^seeds\/\d{4}\/.+\.docx$/;
const FILE = /^`([^`]+)`$/;

/** A document's row; what nobody has said of it stays empty. */
function formatRegisterRow(
  file: string,
  bytes: Uint8Array,
  { origin, date }: Pick<Row, 'origin' | 'date'> = { origin: '', date: '' },
): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return `| \`${file}\` | ${origin} | ${date} | ${bytes.length} | \`${sha256}\` |`;
}

/** Holds every received document to its row, and every row to its document, where the register is kept. */
export function checkSeedRegister(root: string): Rule {
  const register = readRegister(root);
  return ({ files }) => {
    if (register === undefined) return [];
    const received = [...files]
      .filter((path) => RECEIVED.test(path))
      .map((path) => path.slice('seeds/'.length));
    return [
      ...received.flatMap((file) => {
        const bytes = readRegular(join(root, 'seeds', file));
        return bytes ? registerIssues(register, file, bytes) : [];
      }),
      ...rowsOf(register).flatMap((row) => (received.includes(row.file) ? [] : [goneIssue(row)])),
    ];
  };
}

/** What the register says against a document; none where it holds it as it is. */
export function registerIssues(register: string, file: string, bytes: Uint8Array): readonly Issue[] {
  const row = rowsOf(register).find((other) => other.file === file);
  const example = formatRegisterRow(file, bytes, row);
  if (!row) {
    const words = { found: `表里没有 ${file}`, allowed: '收到的原文都要登记：在表里加一行', example };
    return [{ ...errorIn(REGISTER, 'seed/register', words), severity: 'warning' }];
  }
  if (cellsOf(row.words).join('|') === cellsOf(example).join('|')) return [];
  const words = {
    found: `seeds/${file} 和登记的不一样，改过了`,
    allowed: '原文更正过，就把这一行换成给的这一行；没有更正过，就从版本库里恢复原文',
    example,
  };
  return [{ ...errorIn(REGISTER, 'seed/register', words), line: row.line }];
}

function goneIssue({ file, line }: Row): Issue {
  const words = { found: `seeds/${file} 没有了`, allowed: '收到的原文不能删：从版本库里恢复它' };
  return { ...errorIn(REGISTER, 'seed/register', words), line };
}

/** What nobody has said yet of received documents. */
export function listRegisterSupplies(root: string): readonly Supply[] {
  return listUntold(readRegister(root) ?? '').map(({ line, file }) => ({
    file: REGISTER,
    line,
    what: `${file} 的来源、收到日期`,
  }));
}

/** The rows of a register whose origin or day nobody has written. */
export function listUntold(register: string): readonly Omit<Row, 'words'>[] {
  return rowsOf(register).filter(({ origin, date }) => origin === '' || date === '');
}

/** The register with the row of a document that was replaced by what its source sent anew; what was said of it stays. */
export function withReplaced(register: string, file: string, bytes: Uint8Array): string {
  const row = rowsOf(register).find((one) => one.file === file);
  return row ? withRow(register, row, formatRegisterRow(file, bytes, row)) : register;
}

/** The register with what somebody says of a document; its other lines stay. A bar or a line's end would end the cell, and becomes a space. */
export function withTold(register: string, file: string, told: Pick<Row, 'origin' | 'date'>): string {
  const row = rowsOf(register).find((one) => one.file === file);
  if (!row) return register;
  const [, , , size = '', sha256 = ''] = cellsOf(row.words);
  const cells = [`\`${file}\``, ...[told.origin, told.date].map(toCell), size, sha256];
  return withRow(register, row, `| ${cells.join(' | ')} |`);
}

function withRow(register: string, { line }: Row, words: string): string {
  const lines = register.split('\n');
  const end = lines[line - 1]?.endsWith('\r') === true ? '\r' : '';
  return lines.toSpliced(line - 1, 1, words + end).join('\n');
}

function toCell(words: string): string {
  return words.replaceAll(/[|\s]+/g, ' ').trim();
}

/** The register with a row for a document that has none; undefined where there is nothing to add to. */
export function withRegistered(register: string, file: string, bytes: Uint8Array): string | undefined {
  const rows = rowsOf(register);
  const head = register.split('\n').findIndex((line) => /^\|[\s|:-]+\|\s*$/.test(line));
  const last = rows.at(-1)?.line ?? head + 1;
  if (last === 0 || rows.some((row) => row.file === file)) return undefined;
  return register.split('\n').toSpliced(last, 0, formatRegisterRow(file, bytes)).join('\n');
}

function readRegister(root: string): string | undefined {
  return readRegular(join(root, REGISTER))?.toString();
}

function rowsOf(text: string): readonly Row[] {
  return text.split(/\r?\n/).flatMap((words, index) => {
    const [name = '', origin = '', date = ''] = cellsOf(words);
    const file = FILE.exec(name)?.[1];
    return file === undefined || !/^\d{4}\//.test(file)
      ? []
      : [{ line: index + 1, file, origin, date, words }];
  });
}

function cellsOf(words: string): readonly string[] {
  const [, ...cells] = words.trim().split('|');
  return cells.slice(0, -1).map((cell) => cell.trim());
}
