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

/** Throws where a synonym leads to a word that no page holds; `pages` are pages as they are indexed. */
export function assertLeadSomewhere(synonyms: readonly Synonym[], pages: readonly string[]): void {
  const texts = pages.map((page) => page.split(SEPARATOR).join('').toLowerCase());
  const missing = synonyms
    .flatMap(({ means }) => means)
    .filter((word) => !texts.some((text) => text.includes(toCharacters(word.toLowerCase()).join(''))));
  if (missing.length === 0) return;
  throw new Error(
    `content/site.yaml 的 synonyms：没有一个可搜索的页面写着“${missing.join('”“')}”，读者会被引到空处 → 改成本站用的词，或者删掉`,
  );
}
