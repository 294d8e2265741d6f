import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Issue } from '../../src/content/issue.ts';
import { parseYaml } from '../../src/content/text/yaml-document.ts';
import { diffLines } from './diff.ts';
import { withCompletions, withoutCompletions } from './editor-edits.ts';
import type { OutputFile } from './types.ts';

export const LEDGER = '.import.json';

/** What became of a file: `kept` was edited and the import has nothing new, `beside` was edited and the new text is in `<name>.new`. */
export interface Outcome {
  readonly name: string;
  readonly state: 'created' | 'updated' | 'unchanged' | 'kept' | 'beside';
  /** From the file as it stands to what the import would write; of `kept` and `beside`. */
  readonly diff: string;
}

/** The sha256 of each file as the import last made it, by name. */
export type Ledger = Readonly<Record<string, string>>;

const ledgerSchema = z.strictObject({ note: z.string(), files: z.record(z.string(), z.string()) });
const NOTE =
  '导入写出的各文件的 sha256（不计 keyFigure 一行和照片的文件、说明）；再次导入时凭它认出改过的文件，请一并提交';

/** What earlier imports recorded in the report's folder; nothing before the first. `file` is its path for the message. */
export function readLedger(directory: string, file: string): { readonly ledger: Ledger } | Issue {
  const path = join(directory, LEDGER);
  if (!existsSync(path)) return { ledger: {} };
  const { data, success } = ledgerSchema.safeParse(parseYaml(readFileSync(path, 'utf8')).data);
  if (success) return { ledger: data.files };
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'import-ledger',
    found: '导入记录读不出来，没法知道哪些文件改过',
    allowed: '从版本库里恢复这个文件；确实没有了就删掉它，那样已有的章都当作改过，不会被覆盖',
  };
}

/** Writes chapters so that nothing an editor changed is lost, and records what it wrote. Files of an earlier import that are no longer made come back as `orphans`. */
export function writeChapters(
  directory: string,
  files: readonly OutputFile[],
  recorded: Ledger,
): { readonly outcomes: readonly Outcome[]; readonly orphans: readonly string[] } {
  mkdirSync(directory, { recursive: true });
  const outcomes = files.map((file) => writeFile(directory, file, recorded[file.name]));
  const written = Object.fromEntries(
    files.map(({ name, text }): [string, string] => [name, fingerprint(text)]),
  );
  writeFileSync(join(directory, LEDGER), `${JSON.stringify({ note: NOTE, files: written }, null, 2)}\n`);
  const orphans = Object.keys(recorded).filter(
    (name) => !(name in written) && existsSync(join(directory, name)),
  );
  return { outcomes, orphans };
}

function writeFile(directory: string, { name, text }: OutputFile, recorded: string | undefined): Outcome {
  const path = join(directory, name);
  if (!existsSync(path)) {
    writeFileSync(path, text);
    return { name, state: 'created', diff: '' };
  }
  const current = readFileSync(path, 'utf8');
  const next = withCompletions(text, current);
  if (next === current) return { name, state: 'unchanged', diff: '' };
  if (fingerprint(current) === recorded) {
    writeFileSync(path, next);
    return { name, state: 'updated', diff: '' };
  }
  const isNew = fingerprint(text) !== recorded;
  if (isNew) writeFileSync(`${path}.new`, next);
  return {
    name,
    state: isNew ? 'beside' : 'kept',
    diff: diffLines(current, next, [name, isNew ? `${name}.new` : '导入的结果']),
  };
}

function fingerprint(text: string): string {
  return createHash('sha256').update(withoutCompletions(text)).digest('hex');
}
