import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureFacts } from './picture.ts';
import { CACHE_ROOT, hasKept, readKept } from '../lib/kept-file.ts';
import { hashSources } from '../lib/hash-sources.ts';
import { once } from '../lib/once.ts';
import { FACTS, type Order, type Role } from './picture-order.ts';

/** Below the project's folder, from which every script runs. */
const CACHE = `${CACHE_ROOT}/pictures`;
const ENCODER = 'src/photos/encode-files.ts';
/** A picture on the disk, by its path from there or absolute. */
export interface PictureFile {
  readonly path: string;
  readonly role: Role;
}

/** What decoding told of a picture, and where its files are. */
export interface CachedPicture {
  readonly facts: PictureFacts;
  readonly order: Order;
}

/**
 * Decodes and encodes pictures, each once for as long as neither it nor the encoder changes. In the order of `files`.
 * Throws only when the disk cannot be read or written.
 */
export function getPictures(files: readonly PictureFile[]): readonly CachedPicture[] {
  const orders = files.map(({ path, role }): Order => ({ source: path, role, folder: toFolder(path, role) }));
  const missing = [...new Map(orders.filter(isMissing).map((order) => [order.folder, order])).values()];
  if (missing.length > 0) encode(missing);
  // One that took its process down with it took along those after it.
  for (const order of missing.filter(isMissing)) encode([order]);
  // A picture that cannot be encoded in a process of its own is as good as broken.
  return orders.map((order) => ({ facts: getFacts(order.folder) ?? { fault: 'broken' }, order }));
}

/** One of the files that the facts of a picture name; encoded anew where the cache does not hold it as it was. */
export function readRendition({ order }: CachedPicture, name: string): Uint8Array {
  const file = join(order.folder, name);
  const kept = readKept(file);
  if (kept) return kept;
  encode([order]);
  const again = readKept(file);
  if (!again) throw new Error(`图片 ${order.source} 在构建中改动过：请再构建一次`);
  return again;
}

function isMissing({ folder }: Order): boolean {
  return getFacts(folder) === undefined;
}

function encode(orders: readonly Order[]): void {
  const { stdout } = spawnSync(process.execPath, [ENCODER], {
    input: JSON.stringify(orders),
    stdio: ['pipe', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  if (stdout !== '') throw Object.assign(new Error('图片读不出来或者写不进缓存'), JSON.parse(stdout));
}

const known = new Map<string, PictureFacts>();

/** Undefined where a picture's facts or one of its files is missing or cut short. */
function getFacts(folder: string): PictureFacts | undefined {
  const facts = known.get(folder) ?? readFacts(folder);
  if (facts) known.set(folder, facts);
  return facts;
}

function readFacts(folder: string): PictureFacts | undefined {
  const kept = readKept(join(folder, FACTS));
  if (!kept) return undefined;
  const facts = JSON.parse(kept.toString()) as PictureFacts;
  const files = 'fault' in facts ? [] : facts.parts.flat();
  return files.every(({ file, bytes }) => hasKept(join(folder, file), bytes)) ? facts : undefined;
}

const getMakers = once(() => hashSources([ENCODER], ['node_modules/sharp/package.json']));
const hashes = new Map<string, string>();

/** Named by the picture's bytes and its encoder; a file that has not been written since is not read again. */
function toFolder(path: string, role: Role): string {
  const { mtimeMs, size, ino } = statSync(path);
  const key = [path, mtimeMs, size, ino].join('\0');
  const hash = hashes.get(key) ?? hashOf(readFileSync(path), getMakers());
  hashes.set(key, hash);
  return join(CACHE, `${hash.slice(0, 32)}-${role}`);
}

function hashOf(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
