import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { siteSchema } from '../../domain/site.ts';
import { CONTENT_ROOT } from '../../lib/content-root.ts';
import { SEPARATOR, toCharacters } from '../../search/characters.ts';
import type { Synonym } from '../../search/synonyms.ts';

/** The synonyms in `content/site.yaml`, which the content rules have found to be right. */
export async function readSynonyms(): Promise<readonly Synonym[]> {
  return siteSchema.parse(parse(await readFile(join(CONTENT_ROOT, 'content/site.yaml'), 'utf8'))).synonyms;
}

/** The synonyms without words that no page holds, which would lead readers to nothing; `pages` are pages as they are indexed. */
export function withoutDeadEnds(synonyms: readonly Synonym[], pages: readonly string[]): readonly Synonym[] {
  const texts = pages.map((page) => page.split(SEPARATOR).join('').toLowerCase());
  const isHeld = (word: string): boolean =>
    texts.some((text) => text.includes(toCharacters(word.toLowerCase()).join('')));
  return synonyms
    .map(({ words, means }) => ({ words, means: means.filter(isHeld) }))
    .filter(({ means }) => means.length > 0);
}
