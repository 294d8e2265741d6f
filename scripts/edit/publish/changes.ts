import type { ContentTree } from '../../../src/content/content-tree.ts';
import { parseEditions } from '../../../src/content/disk/drafts.ts';
import type { ParseCache } from '../../../src/content/disk/parse-cache.ts';
import { readContentFiles } from '../../../src/content/disk/read-content.ts';
import { compareSnapshots } from '../../summary/compare.ts';
import { readCommit, type Snapshot } from '../../summary/snapshot.ts';
import type { Workplace } from '../workplace.ts';
import { toCompared, toMessage } from './compared.ts';
import { nameFile } from './file-names.ts';
import { isStaffs, listNames, readStatus, STAFF_FOLDERS, type Git } from './git.ts';
import type { ChangedFile, Compared, Unpublished } from './publish-view.ts';

/** What reads states of the content, and keeps those that were asked for last. */
export interface History {
  /** The content as it is now. */
  readonly now: () => Snapshot;
  /** As it is in another folder. */
  readonly of: (folder: string) => Snapshot;
  /** As it was in a commit; undefined where it held no content. */
  readonly at: (commit: string) => Snapshot | undefined;
}

export function openHistory({ root, tree }: Pick<Workplace, 'root' | 'tree'>): History {
  const cache: ParseCache = new Map();
  const kept = new Map<string, Snapshot | undefined>();
  let current: { readonly of: ContentTree; readonly snapshot: Snapshot } | undefined;
  const read = (folder: string): Snapshot => {
    const files = readContentFiles(folder);
    return { files, editions: parseEditions(files, cache), pages: undefined };
  };
  return {
    now: () => {
      const of = tree();
      if (current?.of !== of) current = { of, snapshot: read(root) };
      return current.snapshot;
    },
    of: read,
    at: (commit) => {
      if (!kept.has(commit)) {
        if (kept.size >= MOST_KEPT) kept.delete([...kept.keys()][0] ?? '');
        kept.set(commit, readCommit(root, commit));
      }
      return kept.get(commit);
    },
  };
}

const MOST_KEPT = 3;

/** What changed since a commit that readers will see, and the files that hold it. */
export async function readUnpublished(git: Git, history: History, base: string): Promise<Unpublished> {
  const [before, now] = [history.at(base), history.now()];
  const files = await listChanged(git, base);
  const trees = [now.editions.all, ...(before ? [before.editions.all] : [])];
  const changes = before && compareSnapshots(before, now);
  const words = changes ? toMessage(changes) : '';
  return {
    ...(changes ? toCompared(changes) : { sections: [], drafts: 0 }),
    files: files.map((file) => ({ ...file, name: nameFile(file.path, trees) })),
    message: words === '' ? files.map(({ path }) => nameFile(path, trees)).join('、') : words,
  };
}

/** What readers would see changed between two states. */
export function compare(before: Snapshot, after: Snapshot): Compared {
  return toCompared(compareSnapshots(before, after));
}

const HOWS: Readonly<Record<string, ChangedFile['how']>> = { A: '新增', D: '删去' };

/** The files of staff that differ from a commit. */
export async function listChanged(git: Git, base: string): Promise<readonly Omit<ChangedFile, 'name'>[]> {
  const [names, { unsaved }] = await Promise.all([
    listNames(git, 'diff', '--no-renames', '--name-status', '--relative', '-z', base, '--', ...STAFF_FOLDERS),
    readStatus(git),
  ]);
  const known = Array.from({ length: names.length / 2 }, (_, index) => ({
    path: names[index * 2 + 1] ?? '',
    how: HOWS[names[index * 2] ?? ''] ?? '改动',
  }));
  const fresh = unsaved
    .filter(({ path, isUntracked }) => isUntracked && isStaffs(path))
    .map(({ path }) => ({ path, how: '新增' as const }));
  return [...known, ...fresh]
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => ({ ...file, canGoBack: !isLedger(file.path) }));
}

/** What was published is in there, and stays. */
export function isLedger(path: string): boolean {
  return /^content\/(?:published\.yaml$|addresses\.yaml$|corrections\/)/.test(path);
}
