import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const IMPORT = /\b(?:from|import)\s*\(?\s*'(\.\.?\/[^']+)'/g;

/** The modules at these paths from the project's folder, and all of the project that they import; sorted. */
export function listSources(entries: readonly string[]): readonly string[] {
  return [...readSources(entries).keys()].toSorted();
}

/** Stands for what these modules do: the sha256 of them, of all of the project that they import, and of `others`. */
export function hashSources(entries: readonly string[], others: readonly string[]): string {
  const hash = createHash('sha256');
  const sources = readSources(entries);
  for (const path of [...sources.keys()].toSorted()) hash.update(`${path}\0${sources.get(path) ?? ''}\0`);
  for (const path of others) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function readSources(entries: readonly string[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const queue = [...entries];
  for (const path of queue) {
    if (sources.has(path)) continue;
    const text = readFileSync(path, 'utf8');
    sources.set(path, text);
    for (const [, name = ''] of text.matchAll(IMPORT)) queue.push(posix.join(posix.dirname(path), name));
  }
  return sources;
}
