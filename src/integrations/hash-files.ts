import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Adds files below `root`, and all files of folders, to a hash: by path, length and bytes, in the order of their names. */
export function hashFiles(hash: Hash, root: string, paths: readonly string[], isLeftOut = isHidden): Hash {
  for (const path of paths.flatMap((name) => listFiles(root, name, isLeftOut))) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash;
}

/** The sha256 of all that staff wrote and received: `content/` and `seeds/`. */
export function hashContent(root: string): string {
  return hashFiles(createHash('sha256'), root, ['content', 'seeds']).digest('hex');
}

function listFiles(root: string, path: string, isLeftOut: (path: string) => boolean): readonly string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return isLeftOut(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`, isLeftOut));
}

/** Files that begin with a dot are the system's or an editor's. */
function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'));
}
