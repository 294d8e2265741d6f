import type { ReadablePage } from '../../tools/search-truth.ts';

const LENGTH = 8;

/** Of all runs of eight letters in the pages, those whose letters are the rarest, each from another page: the dearest queries. */
export function toRareQueries(pages: readonly ReadablePage[], count: number): readonly string[] {
  const counts = countPages(pages);
  const dearness = (query: string): number =>
    Array.from(query).reduce((sum, character) => sum + 1 / (counts.get(character) ?? 1), 0);
  return pages
    .flatMap((page) => {
      const [dearest] = toRuns(page)
        .map((query) => ({ query, worth: dearness(query) }))
        .sort((one, other) => other.worth - one.worth);
      return dearest === undefined ? [] : [dearest];
    })
    .sort((one, other) => other.worth - one.worth)
    .slice(0, count)
    .map(({ query }) => query);
}

function countPages(pages: readonly ReadablePage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { paragraphs } of pages) {
    for (const character of new Set(paragraphs.join(''))) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}

/** Runs of different letters: a letter that comes twice costs once. */
function toRuns({ paragraphs }: ReadablePage): readonly string[] {
  return paragraphs
    .flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .flatMap((run) => {
      const characters = Array.from(run);
      return characters.map((_, start) => characters.slice(start, start + LENGTH));
    })
    .filter((run) => new Set(run).size === LENGTH)
    .map((run) => run.join(''));
}
