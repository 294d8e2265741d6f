import { createHash } from 'node:crypto';
import {
  existsSync,
  fsyncSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathFault, readStored, removeStored, writeStored } from './store.ts';

/** One file as it is to be: `bytes` undefined takes it away. Nothing happens where it is no longer the `version` that was read. */
export interface Change {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  readonly version: string | undefined;
}

/** `conflicts`: files that were changed meanwhile; then, as with `refused` (Chinese), nothing was written. */
export type Applied =
  | { readonly versions: Readonly<Record<string, string | undefined>> }
  | { readonly conflicts: readonly string[] }
  | { readonly refused: string };

/** What is promised to become of the files, before the first of them is touched. */
interface Promised {
  readonly files: readonly {
    readonly path: string;
    readonly before: string | undefined;
    readonly after: string | undefined;
  }[];
}

const FOLDER = '.build/desk/pending';
const PROMISE = 'promise.json';

export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes several files, all or none: first all new bytes are kept aside, then each takes its place. Who is stopped in
 * between leaves a promise that `keepPromise` fulfils. Throws what the disk says; the files are then as they were.
 */
export function applyChanges(root: string, changes: readonly Change[]): Applied {
  const fault = changes.map(({ path }) => pathFault(root, path)).find((words) => words !== undefined);
  if (fault !== undefined) return { refused: fault };
  const conflicts = changes.filter(({ path, version }) => readStored(root, path).version !== version);
  if (conflicts.length > 0) return { conflicts: conflicts.map(({ path }) => path) };
  keepPromise(root);
  const [first, ...others] = changes;
  if (first !== undefined && others.length === 0) write(root, first);
  else if (first !== undefined) writeAll(root, changes);
  return {
    versions: Object.fromEntries(changes.map(({ path, bytes }) => [path, bytes && versionOf(bytes)])),
  };
}

function writeAll(root: string, changes: readonly Change[]): void {
  const before = changes.map(({ path }) => readStored(root, path).bytes);
  try {
    promise(root, changes);
    for (const change of changes) write(root, change);
  } catch (error) {
    for (const [index, { path, bytes }] of changes.entries()) {
      const { version } = readStored(root, path);
      if (version === (bytes && versionOf(bytes))) write(root, { path, bytes: before[index], version });
    }
    dropPromise(root);
    throw error;
  }
  try {
    dropPromise(root);
  } catch {
    // All is written: the next change, or the next start, finds the promise kept and drops it.
  }
}

/**
 * Fulfils what an interrupted `applyChanges` had promised. Files that somebody changed since are left alone; their new
 * bytes stay in the returned folder, from the project's root. Undefined where all is in order.
 */
export function keepPromise(root: string): string | undefined {
  const folder = join(root, FOLDER);
  if (!existsSync(join(folder, PROMISE))) {
    dropPromise(root);
    return undefined;
  }
  const { files } = JSON.parse(readFileSync(join(folder, PROMISE), 'utf8')) as Promised;
  let isWhole = true;
  for (const [index, { path, before, after }] of files.entries()) {
    const { version } = readStored(root, path);
    if (version === after) continue;
    const bytes = after === undefined ? undefined : readFileSync(join(folder, String(index)));
    if (version === before) write(root, { path, bytes, version });
    else isWhole = false;
  }
  if (isWhole) {
    dropPromise(root);
    return undefined;
  }
  const kept = `${FOLDER}-${String(Date.now())}`;
  renameSync(folder, join(root, kept));
  return kept;
}

function dropPromise(root: string): void {
  rmSync(join(root, FOLDER), { recursive: true, force: true });
}

function promise(root: string, changes: readonly Change[]): void {
  const folder = join(root, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, { bytes }] of changes.entries())
    if (bytes) writeWhole(join(folder, String(index)), bytes);
  const promised: Promised = {
    files: changes.map(({ path, bytes, version }) => ({
      path,
      before: version,
      after: bytes && versionOf(bytes),
    })),
  };
  writeWhole(join(folder, 'draft'), Buffer.from(JSON.stringify(promised)));
  renameSync(join(folder, 'draft'), join(folder, PROMISE));
}

function writeWhole(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes);
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

function write(root: string, { path, bytes, version }: Change): void {
  if (bytes) writeStored(root, path, bytes, version);
  else removeStored(root, path);
}
