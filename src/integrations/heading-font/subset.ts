import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { CACHE_ROOT } from '../../lib/cache-root.ts';
import type { Weight } from './faces.ts';

const CACHE = `${CACHE_ROOT}/fonts`;
const SOURCES: Readonly<Record<Weight, string>> = {
  700: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  900: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
};

/** A WOFF2 file with exactly the glyphs asked for, and a name made from them. */
export interface FontFile {
  readonly name: string;
  readonly weight: Weight;
  readonly bytes: Uint8Array;
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
    const name = `serif-${weight}-${shortHash(characters)}.woff2`;
    const cached = `${CACHE}/${name}`;
    if (existsSync(cached)) return { name, weight, bytes: await readFile(cached) };
    reduced ??= readFile(createRequire(import.meta.url).resolve(SOURCES[weight])).then((font) =>
      subsetFont(font, allCharacters, { targetFormat: 'sfnt' }),
    );
    const bytes = await subsetFont(await reduced, characters, { targetFormat: 'woff2' });
    await mkdir(CACHE, { recursive: true });
    await writeFile(cached, bytes);
    return { name, weight, bytes };
  };
}

/** Twelve hexadecimal digits that stand for a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
