import { copyFileSync, globSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listContent } from '../../../src/content/disk/list-content.ts';
import { LEDGER } from '../../import/write.ts';
import { versionOf, type Change } from './changes.ts';
import { readStored } from './store.ts';

/** What an action on a copy came to, and what it changed there. */
export interface Staged<T> {
  readonly result: T;
  readonly changes: readonly Change[];
}

/** Files that commands add but never write over; they are linked, because they are large. */
const LARGE = /\.(?:jpe?g|png|webp|pdf|zip|mp4)$/i;

/** What the import keeps beside content, and no one reads as content. */
const RECORDS = [`content/reports/*/${LEDGER}`, 'seeds/**/*.sha256'];

/**
 * Runs something that writes content on a copy of it, so that it happens as a whole or not at all. Throws what the action
 * throws and what the disk says; the copy is gone in any case.
 */
export async function runStaged<T>(
  root: string,
  action: (copy: string) => Promise<T> | T,
): Promise<Staged<T>> {
  const base = join(root, '.build/desk');
  mkdirSync(base, { recursive: true });
  const copy = mkdtempSync(join(base, 'copy-'));
  try {
    const before = new Map<string, string>();
    for (const path of listFiles(root)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      if (LARGE.test(path)) link(join(root, path), join(copy, path));
      else {
        copyFileSync(join(root, path), join(copy, path));
        before.set(path, versionOf(readFileSync(join(copy, path))));
      }
    }
    for (const folder of ['content', 'seeds']) mkdirSync(join(copy, folder), { recursive: true });
    const result = await action(copy);
    return { result, changes: changesOf(root, copy, before) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function changesOf(root: string, copy: string, before: ReadonlyMap<string, string>): readonly Change[] {
  const after = new Set(listFiles(copy));
  const written = [...after].flatMap((path) => {
    const known = before.get(path);
    if (known === undefined && readStored(root, path).version !== undefined) return [];
    const bytes = readFileSync(join(copy, path));
    return versionOf(bytes) === known ? [] : [{ path, bytes, version: known }];
  });
  const removed = [...before].flatMap(([path, version]) =>
    after.has(path) ? [] : [{ path, bytes: undefined, version }],
  );
  return [...written, ...removed];
}

function listFiles(root: string): readonly string[] {
  const content = listContent(root).flatMap(({ path, fault }) => (fault === undefined ? [path] : []));
  return [...content, ...globSync(RECORDS, { cwd: root }).map((path) => path.replaceAll('\\', '/'))];
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Network drives and memory sticks know no links.
    copyFileSync(from, to);
  }
}
