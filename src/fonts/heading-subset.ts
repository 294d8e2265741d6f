import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import { CACHE_ROOT, keepFile, readKept } from '../lib/kept-file.ts';
import { hashMakers, readFace } from './font-files.ts';
import { once } from '../lib/once.ts';
import type { Weight } from './heading-faces.ts';

const CACHE = `${CACHE_ROOT}/fonts`;

/** A WOFF2 file with exactly the glyphs asked for, and a name made from them. */
export interface FontFile {
  readonly name: string;
  readonly weight: Weight;
  /** Bytes. */
  readonly size: number;
  /** Its bytes out of the cache; thousands of fonts do not fit into memory. */
  readonly read: () => Promise<Uint8Array>;
}

/**
 * A function that cuts the heading face. It is first cut to every character that the site sets in it, because a cut of
 * the whole 10 MB font would cost each page as much; what was cut before is read from the cache.
 */
export function createSubsetter(
  weight: Weight,
  allCharacters: string,
): (characters: string) => Promise<FontFile> {
  const reduce = once(() => subsetFont(readFace('serif', weight), allCharacters, { targetFormat: 'sfnt' }));
  const sizes = new Map<string, number>();
  return async (characters) => {
    const name = `serif-${weight}-${shortHash(getMakers() + characters)}.woff2`;
    const read = async (): Promise<Uint8Array> => {
      const kept = readKept(`${CACHE}/${name}`);
      if (kept) return kept;
      const bytes = await subsetFont(await reduce(), characters, { targetFormat: 'woff2' });
      keepFile(`${CACHE}/${name}`, bytes);
      return bytes;
    };
    const size = sizes.get(name) ?? (await read()).byteLength;
    sizes.set(name, size);
    return { name, weight, size, read };
  };
}

/** Stands for what cuts: when it changes, everything is cut anew. */
const getMakers = once(() => hashMakers(['src/fonts/heading-subset.ts']));

/** Twelve hexadecimal digits that stand for a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
