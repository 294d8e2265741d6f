import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { BOUNDARY, isLetter, SEPARATOR, toCharacters } from '../../search/characters.ts';

interface Fragment {
  readonly meta: { readonly title?: string };
  readonly anchors: readonly { readonly text: string }[];
}

const SIGNATURE = 'pagefind_dcd';
const LENGTHS = { least: 2, most: 16 } as const;

/** Bytes of the list as it is published; a reader whose query finds nothing loads it. */
const MOST_BYTES = 10_000;

/** What pages and their sections are called, cut at punctuation, those of the most pages first: a search for any of them finds it. */
export function toTerms(files: readonly IndexFile[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { meta, anchors } of files.filter(({ path }) => path.startsWith('fragment/')).map(read)) {
    const names = [meta.title ?? '', ...anchors.map(({ text }) => text.split(SEPARATOR).join(''))];
    for (const term of new Set(names.flatMap(cut))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const ordered = [...counts]
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
    .map(([term]) => term);
  return fit(ordered);
}

function read({ content }: IndexFile): Fragment {
  const text = Buffer.from(gunzipSync(content)).toString('utf8');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
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
