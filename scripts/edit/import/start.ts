import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeFormat } from '../../../src/content/foreign-files.ts';
import { isSystemFile } from '../../../src/content/disk/system-files.ts';
import { PROCESS_CACHE } from '../../../src/content/disk/parse-cache.ts';
import { readEditions } from '../../../src/content/disk/read-content.ts';
import { REGISTER, withReplaced } from '../../../src/rules/seed-register.ts';
import { formatOf } from '../../import/formats.ts';
import { refuseFile } from '../../import/limits.ts';
import { runImport } from '../../import/run.ts';
import type { Refusal } from '../../import/types.ts';
import { runNew } from '../../new/run.ts';
import { DeskFault } from '../server/server.ts';
import { versionOf } from '../server/changes.ts';
import { readStored } from '../server/store.ts';
import type { Workplace } from '../workplace.ts';

/** A file that staff chose, under the name that it had on their machine. */
export interface Brought {
  readonly year: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it takes the place of a document of that year that was imported before. */
  readonly replaces?: boolean;
}

/**
 * Imports a document or a table of numbers as one step; returns what the import printed, undefined where another document
 * of that year stands that it does not replace. Throws a DeskFault with the import's words where it refuses; in both cases nothing is written.
 */
export async function importFile(
  workplace: Workplace,
  { year, name, bytes, replaces }: Brought,
): Promise<string | undefined> {
  const kind = kindOf(name, bytes);
  if (kind !== 'csv' && !replaces && isOther(workplace.root, seedPath(year, `report.${kind}`), bytes))
    return undefined;
  return workplace.run(`导入 ${name}`, async (copy) => {
    const isNew = !readEditions(copy, PROCESS_CACHE).all.reports.some((report) => report.year === year);
    if (kind !== 'csv' && isNew) succeed(await runNew(['report', '--year', String(year)], copy));
    const seed = kind === 'csv' ? keepTable(copy, year, bytes) : keepDocument(copy, year, kind, bytes);
    return succeed(await runImport([String(year), seed], copy));
  });
}

/** What a command printed. Throws a DeskFault with it where it did not succeed. */
export function succeed({ code, output }: { readonly code: number; readonly output: string }): string {
  if (code !== 0) throw new DeskFault(output.trim());
  return output;
}

type Kind = 'docx' | 'txt' | 'csv';

function kindOf(name: string, bytes: Uint8Array): Kind {
  if (isSystemFile(name))
    throw new DeskFault(`${name} 不是文稿，是 Word 打开文件时自己留下的：请选没有“~$”的那一个`);
  const refused = refuseFile(bytes.length, 'document');
  if (refused) throw toFault(name, refused);
  const format = formatOf(bytes, name);
  if (typeof format !== 'string') throw toFault(name, format);
  if (format === 'docx') return 'docx';
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv';
  if (/\.(?:txt|text)$/i.test(name)) return 'txt';
  const foreign = describeFormat(name) ?? { found: '认不出这是什么文件', allowed: '' };
  throw toFault(name, {
    ...foreign,
    allowed: '导入收 Word 文档（.docx）、纯文本（.txt）和数值表（.csv）：在 Word 或 WPS 里另存为 .docx',
  });
}

function toFault(name: string, { found, allowed }: Refusal): DeskFault {
  return new DeskFault(`${name}：${found}。${allowed}`);
}

function seedPath(year: number, name: string): string {
  return `seeds/${String(year)}/${name}`;
}

/** Whether something else lies at a path. */
function isOther(root: string, path: string, bytes: Uint8Array): boolean {
  const { version } = readStored(root, path);
  return version !== undefined && version !== versionOf(bytes);
}

/** Puts a document among the seeds under a plain name; the register is told of one that was replaced. Returns its path. */
function keepDocument(copy: string, year: number, kind: 'docx' | 'txt', bytes: Uint8Array): string {
  const name = `report.${kind}`;
  const path = seedPath(year, name);
  if (isOther(copy, path, bytes)) {
    const register = Buffer.from(readStored(copy, REGISTER).bytes ?? []).toString();
    writeFileSync(join(copy, REGISTER), withReplaced(register, `${String(year)}/${name}`, bytes));
  }
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), bytes);
  return path;
}

/** Puts a table of numbers among the seeds, under the first name that is free; returns its path. */
function keepTable(copy: string, year: number, bytes: Uint8Array): string {
  for (let number = 1; ; number += 1) {
    const path = seedPath(year, number === 1 ? 'numbers.csv' : `numbers-${String(number)}.csv`);
    if (isOther(copy, path, bytes)) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), bytes);
    return path;
  }
}
