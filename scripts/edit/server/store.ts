import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { LEDGER } from '../../import/write.ts';

/** A file as it stands; `version` is the sha256 of its bytes, undefined where there is no file. */
export interface Stored {
  readonly bytes: Uint8Array | undefined;
  readonly version: string | undefined;
}

/** `conflict`: the file was changed meanwhile and nothing was written. */
export type Written =
  { readonly version: string } | { readonly conflict: Stored } | { readonly refused: string };

const UNFINISHED = /(?:^|[\\/])\.[0-9a-f]{12}\.desk$/;
const PLACES: ReadonlySet<string> = new Set(['content', 'seeds']);
/** Windows takes them for something else, or drops them at the end of a name. */
const STRANGE = /[\0-\x1f\\:*?"<>|]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Why a path may not be written: it lies outside `content/` and `seeds/`, or a link stands on the way. Chinese. */
export function pathFault(root: string, path: string): string | undefined {
  const names = path.split('/');
  if (!PLACES.has(names[0] ?? '') || names.length < 2) return `只能写 content/ 和 seeds/ 里的文件：${path}`;
  if (names.some((name) => name === '' || (name.startsWith('.') && name !== LEDGER) || STRANGE.test(name)))
    return `文件名里有不能用的字：${path}`;
  const isLink = names.some((_name, index) => {
    const at = join(root, ...names.slice(0, index + 1));
    return lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  });
  return isLink ? `${path} 是指向别处的链接` : undefined;
}

/** Reads a file of `content/` or `seeds/`. Throws what the disk says, but for a file that is not there. */
export function readStored(root: string, path: string): Stored {
  try {
    const bytes = readFileSync(join(root, path));
    return { bytes, version: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { bytes: undefined, version: undefined };
    throw error;
  }
}

/**
 * Writes a file whole or not at all: beside it, to the disk, then in its place. Nothing is written where the file is no
 * longer the `version` that was read. Throws what the disk says (full, locked); the file is then as it was.
 */
export function writeStored(
  root: string,
  path: string,
  bytes: Uint8Array,
  version: string | undefined,
): Written {
  const fault = pathFault(root, path);
  if (fault !== undefined) return { refused: fault };
  const stored = readStored(root, path);
  if (stored.version !== version) return { conflict: stored };
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${randomBytes(6).toString('hex')}.desk`);
  try {
    const handle = openSync(beside, 'wx');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
  return { version: createHash('sha256').update(bytes).digest('hex') };
}

/** Takes a file away, where it lies where staff may write. */
export function removeStored(root: string, path: string): void {
  if (pathFault(root, path) === undefined) rmSync(join(root, path), { force: true });
}

/** Takes away what processes left behind that were killed while they wrote. */
export function sweepUnfinished(root: string): void {
  for (const folder of PLACES) {
    if (!existsSync(join(root, folder))) continue;
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names) if (UNFINISHED.test(name)) rmSync(join(root, folder, name), { force: true });
  }
}
