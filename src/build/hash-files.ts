import { createHash, type Hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isHiddenFile } from '../content/disk/system-files.ts';

/** Adds files below `root`, and all files of folders, to a hash: by path, length and bytes, in the order of their names. */
export function hashFiles(
  hash: Hash,
  root: string,
  paths: readonly string[],
  isLeftOut = isHiddenFile,
): Hash {
  for (const path of paths.flatMap((name) => listFiles(root, name, isLeftOut))) {
    const bytes = readInput(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash;
}

/** The sha256 of all that staff wrote and received: `content/` and `seeds/`. */
export function hashContent(root: string): string {
  return hashFiles(createHash('sha256'), root, ['content', 'seeds']).digest('hex');
}

/** The paths that are asked for may be links to folders; what is found below is not followed, for it may lead in a circle. */
function listFiles(
  root: string,
  path: string,
  isLeftOut: (path: string) => boolean,
  toStat: typeof lstatSync = statSync,
): readonly string[] {
  const full = join(root, path);
  const stat = toStat(full, { throwIfNoEntry: false });
  if (stat?.isDirectory() !== true) return stat === undefined || isLeftOut(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`, isLeftOut, lstatSync));
}

/** Nothing of what is no file, such as a pipe, or a link that leads nowhere. */
function readInput(path: string): Uint8Array {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : new Uint8Array();
}
