import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { CACHE_ROOT } from '../../lib/cache-root.ts';
import { fontFile, hashFonts } from '../../lib/font-files.ts';
import type { Weight } from './faces.ts';

const CACHE = `${CACHE_ROOT}/fonts`;

/** A WOFF2 file with exactly the glyphs asked for, a name made from them, and the file in the cache that holds it. */
export interface FontFile {
  readonly name: string;
  readonly weight: Weight;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * A function that cuts the heading face. It is first cut to every character that the site sets in it, because a cut of
 * the whole 10 MB font would cost each page as much; what was cut before is read from the cache.
 */
export function createSubsetter(
  weight: Weight,
  allCharacters: string,
): (characters: string) => Promise<FontFile> {
  let reduced: Promise<Buffer> | undefined;
  return async (characters) => {
    const name = `serif-${weight}-${shortHash(hashFonts() + characters)}.woff2`;
    const file = `${CACHE}/${name}`;
    const cached = statSync(file, { throwIfNoEntry: false });
    if (cached) return { name, weight, file, size: cached.size };
    reduced ??= subsetFont(readFileSync(fontFile('serif', weight)), allCharacters, {
      targetFormat: 'sfnt',
    });
    const bytes = await subsetFont(await reduced, characters, { targetFormat: 'woff2' });
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(file, bytes);
    return { name, weight, file, size: bytes.byteLength };
  };
}

/** Twelve hexadecimal digits that stand for a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
