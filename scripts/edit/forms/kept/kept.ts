import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Below the project's folder: what was typed and not saved, so that a closed window loses nothing. */
const FOLDER = '.build/desk/kept';

/** Keeps what stands in a form under a name; undefined lets go of it. */
export function keepTyped(root: string, name: string, typed: unknown): void {
  const file = fileFor(root, name);
  if (typed === undefined) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(typed));
  renameSync(`${file}.part`, file);
}

/** What was kept under a name; undefined where there is nothing. */
export function readTyped(root: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(fileFor(root, name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function fileFor(root: string, name: string): string {
  return join(root, FOLDER, `${createHash('sha256').update(name).digest('hex').slice(0, 24)}.json`);
}
