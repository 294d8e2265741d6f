import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureFacts } from '../../domain/picture.ts';
import { CACHE_ROOT } from '../../lib/cache-root.ts';
import { FACTS, type Order, type Role } from './order.ts';

/** Below the project's folder, from which every script runs. */
const CACHE = `${CACHE_ROOT}/pictures`;
const ENCODER = 'src/integrations/pictures/encode-files.ts';
/** What decides how a picture is encoded, besides the picture. */
const MAKERS = [
  'src/integrations/pictures/encode.ts',
  'src/integrations/pictures/plan.ts',
  'src/domain/picture.ts',
  'node_modules/sharp/package.json',
];

/** A picture on the disk, by its path from there or absolute. */
export interface PictureFile {
  readonly path: string;
  readonly role: Role;
}

/** What decoding told of a picture, and the folder that holds its files. */
export interface CachedPicture {
  readonly facts: PictureFacts;
  readonly folder: string;
}

/**
 * Decodes and encodes pictures, each once for as long as neither it nor the encoder changes. In the order of `files`.
 * Throws only when the disk cannot be read.
 */
export function getPictures(files: readonly PictureFile[]): readonly CachedPicture[] {
  const orders = files.map(({ path, role }): Order => ({ source: path, role, folder: toFolder(path, role) }));
  const missing = [...new Map(orders.filter(isMissing).map((order) => [order.folder, order])).values()];
  if (missing.length > 0) encode(missing);
  // One that took its process down with it took along those after it.
  for (const order of missing.filter(isMissing)) encode([order]);
  return orders.map(({ folder }) => ({ facts: readFacts(folder), folder }));
}

function isMissing({ folder }: Order): boolean {
  return !existsSync(join(folder, FACTS));
}

function encode(orders: readonly Order[]): void {
  spawnSync(process.execPath, [ENCODER], {
    input: JSON.stringify(orders),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

const known = new Map<string, PictureFacts>();

/** A picture that cannot be encoded in a process of its own is as good as broken. */
function readFacts(folder: string): PictureFacts {
  const file = join(folder, FACTS);
  const facts = known.get(folder);
  if (facts) return facts;
  if (!existsSync(file)) return { fault: 'broken' };
  const read = JSON.parse(readFileSync(file, 'utf8')) as PictureFacts;
  known.set(folder, read);
  return read;
}

let makers: string | undefined;
const hashes = new Map<string, string>();

/** Named by the picture's bytes and its encoder; a file that has not been written since is not read again. */
function toFolder(path: string, role: Role): string {
  const { mtimeMs, size, ino } = statSync(path);
  const key = [path, mtimeMs, size, ino].join('\0');
  makers ??= hashOf(...MAKERS.map((file) => readFileSync(file)));
  const hash = hashes.get(key) ?? hashOf(readFileSync(path), makers);
  hashes.set(key, hash);
  return join(CACHE, `${hash.slice(0, 32)}-${role}`);
}

function hashOf(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
