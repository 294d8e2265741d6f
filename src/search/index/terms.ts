import { BOUNDARY, isLetter, SEPARATOR, toCharacters } from '../engine/characters.ts';
import type { ScannedPage } from '../engine/scan.ts';

const LENGTHS = { least: 2, most: 16 } as const;

/** Bytes of the list as it is published; a reader whose query finds nothing loads it. */
const MOST_BYTES = 10_000;

/** What pages and their sections are called, cut at punctuation, those of the most pages first: a search for any of them finds it. */
export function toTerms(pages: readonly Pick<ScannedPage, 'meta' | 'anchors'>[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { meta, anchors } of pages) {
    const names = [meta.title ?? '', ...anchors.map(({ text }) => text.split(SEPARATOR).join(''))];
    for (const term of new Set(names.flatMap(cut))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const ordered = [...counts]
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
    .map(([term]) => term);
  return fit(ordered);
}

/** A term is made of letters, one of them no digit: nobody means another number than the one that was typed. */
function cut(name: string): readonly string[] {
  return name
    .split(BOUNDARY)
    .flatMap((text) => text.split(/[^\p{L}\p{N}\p{M}]+/u))
    .filter((term) => {
      const characters = toCharacters(term);
      const isLong = characters.length >= LENGTHS.least && characters.length <= LENGTHS.most;
      return isLong && characters.every(isLetter) && !/^\p{N}+年?$/u.test(term);
    });
}

function fit(terms: readonly string[]): readonly string[] {
  let bytes = '[]'.length;
  return terms.filter((term) => {
    bytes += Buffer.byteLength(term) + '"",'.length;
    return bytes <= MOST_BYTES;
  });
}
