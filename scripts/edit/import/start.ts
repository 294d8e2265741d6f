import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFormat } from '../../../src/content/foreign-files.ts';
import { isSystemFile } from '../../../src/content/disk/system-files.ts';
import { PROCESS_CACHE } from '../../../src/content/disk/parse-cache.ts';
import { readEditions } from '../../../src/content/disk/read-content.ts';
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
}

/** Imports a document or a table of numbers as one step; returns what the import printed. Throws a DeskFault with its words where it refuses; then nothing is written. */
export function importFile(workplace: Workplace, { year, name, bytes }: Brought): Promise<string> {
  const kind = kindOf(name, bytes);
  return workplace.run(`导入 ${name}`, async (copy) => {
    const isNew = !readEditions(copy, PROCESS_CACHE).all.reports.some((report) => report.year === year);
    if (kind !== 'csv' && isNew) succeed(await runNew(['report', '--year', String(year)], copy));
    const seed = keepSeed(copy, year, kind, bytes);
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

/** Puts a document among the seeds under a plain name, never over another one; returns its path. */
function keepSeed(copy: string, year: number, kind: Kind, bytes: Uint8Array): string {
  const names = kind === 'csv' ? freeNames('numbers', 'csv') : [`report.${kind}`];
  for (const name of names) {
    const path = `seeds/${String(year)}/${name}`;
    const { version } = readStored(copy, path);
    if (version !== undefined && version !== versionOf(bytes)) continue;
    mkdirSync(join(copy, `seeds/${String(year)}`), { recursive: true });
    if (version === undefined) writeFileSync(join(copy, path), bytes, { flag: 'wx' });
    return path;
  }
  throw new DeskFault(
    `${String(year)} 年的原文已经导入过，和这一份不一样，什么也没有写。原文更正过，就在“数据”里写更正；导错了文件，先用“撤销”把上一次导入撤掉，再导入这一份`,
  );
}

function freeNames(stem: string, ending: string): readonly string[] {
  return Array.from(
    { length: 99 },
    (_, index) => `${stem}${index === 0 ? '' : `-${String(index + 1)}`}.${ending}`,
  );
}
