import { accessSync, constants, existsSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { parseContentPath } from '../content-path.ts';
import type { Issue } from '../issue.ts';
import { isHiddenFile } from './system-files.ts';
import { diskIssue, type DiskFault } from './on-disk.ts';

/** Source documents, which lie in a year's folder, and other texts among them: the register. */
const SEED = /^seeds\/(?:[^/]+\/.+\.(?:txt|docx)|.+\.(?:mdx?|csv|tsv|json|ya?ml))$/;
/** What stands in names for bytes that are no UTF-8. */
const NO_TEXT = '\u{fffd}';

/** Something in `content/` or `seeds/`, by its path from the root with `/`. What has a fault is neither entered nor opened. */
export interface Listed {
  readonly path: string;
  readonly fault: DiskFault | undefined;
}

/** All of `content/`, and the seeds; without what a system or an editor put there. Before the first report there may be no folder of seeds; throws where `content/` is missing. */
export function listContent(root: string): readonly Listed[] {
  const received = existsSync(join(root, 'seeds')) ? listFolder(root, 'seeds') : [];
  const seeds = received.filter(({ path, fault }) => fault !== undefined || SEED.test(path));
  return [...listFolder(root, 'content'), ...seeds];
}

/** What stands in `content/` and `seeds/` and cannot be read as a file. */
export function checkListed(listed: readonly Listed[]): readonly Issue[] {
  return listed.flatMap(({ path, fault }) => (fault === undefined ? [] : [diskIssue(path, fault)]));
}

function listFolder(root: string, folder: string): readonly Listed[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !isHiddenFile(name))
    .flatMap((entry): readonly Listed[] => {
      const path = `${folder}/${entry.name}`;
      const fault = faultOf(root, path, entry);
      return fault === undefined && entry.isDirectory() ? listFolder(root, path) : [{ path, fault }];
    });
}

function faultOf(root: string, path: string, entry: Dirent): DiskFault | undefined {
  if (path.includes(NO_TEXT)) return 'name';
  if (entry.isSymbolicLink()) return 'link';
  if (!entry.isFile() && !entry.isDirectory()) return 'special';
  if (entry.isDirectory() && (parseContentPath(path) || SEED.test(path))) return 'folder';
  return canRead(join(root, path), entry.isDirectory()) ? undefined : 'closed';
}

function canRead(path: string, isFolder: boolean): boolean {
  try {
    accessSync(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
