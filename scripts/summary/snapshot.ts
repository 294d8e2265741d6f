import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { isHiddenFile } from '../../src/content/disk/system-files.ts';
import type { Files } from '../../src/content/content-tree.ts';
import { parseEditions, type Editions } from '../../src/content/disk/drafts.ts';
import { readContentFiles } from '../../src/content/disk/read-content.ts';

/** A state of the project: what staff wrote, and what was built from it. */
export interface Snapshot {
  readonly files: Files;
  readonly editions: Editions;
  /** Addresses of the pages; undefined where nothing was built. */
  readonly pages: readonly string[] | undefined;
}

const LARGEST_ARCHIVE = 512 * 1024 * 1024;

/** The project in a folder, with the pages of its `dist/`. */
export function readFolder(folder: string): Snapshot {
  const dist = join(folder, 'dist');
  return { ...toSnapshot(readContentFiles(folder)), pages: existsSync(dist) ? listPages(dist) : undefined };
}

/** The project as it was in a commit of the repository at `root`; undefined where there is no such commit. */
export function readCommit(root: string, ref: string): Snapshot | undefined {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', args, { cwd: root, maxBuffer: LARGEST_ARCHIVE, stdio: ['ignore', 'pipe', 'ignore'] });
  let commit: string;
  try {
    commit = git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).toString('utf8').trim();
  } catch {
    return undefined;
  }
  const archive = unzipSync(git('archive', '--format=zip', commit, 'content', 'seeds'));
  const files = Object.entries(archive).filter(([path]) => !path.endsWith('/') && !isHiddenFile(path));
  return {
    ...toSnapshot(new Map(files.filter(([path]) => /^content\/|^seeds\/[^/]+\/.+\.txt$/.test(path)))),
    pages: undefined,
  };
}

/** A built folder's pages as readers address them: `/articles/`, `/404.html`. */
export function listPages(dist: string): readonly string[] {
  return globSync('**/*.html', { cwd: dist })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted();
}

function toSnapshot(files: Files): Omit<Snapshot, 'pages'> {
  return { files, editions: parseEditions(files) };
}
