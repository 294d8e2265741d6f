import { sortByIds } from './facets.ts';
import type { Hit, Matcher } from './matcher.ts';
import { toLooseTerm } from './query-phrases.ts';

/** Of how many pages with the query in their title the wording is compared; each costs one small file that is then shown anyway. */
const COMPARED_TITLES = 20;

/**
 * Hits as a reader expects them: what the page is called comes first, then Pagefind's score.
 * An exact search scores every page the same, so the score comes from the same characters searched loosely.
 */
export async function orderHits(
  matcher: Matcher,
  hits: readonly Hit[],
  phrases: readonly string[],
): Promise<readonly Hit[]> {
  if (hits.length < 2) return hits;
  const scored = sortByIds(hits, await matcher.score(toLooseTerm(phrases)));
  const titled = scored.filter((hit) => hit.isInTitle);
  const compared = await sortByWording(titled.slice(0, COMPARED_TITLES), phrases.join(''));
  return [...compared, ...titled.slice(COMPARED_TITLES), ...scored.filter((hit) => !hit.isInTitle)];
}

async function sortByWording(hits: readonly Hit[], query: string): Promise<readonly Hit[]> {
  const ranked = await Promise.all(
    hits.map(async (hit) => ({ hit, rank: rankWording((await hit.load()).meta, query) })),
  );
  return ranked.sort((one, other) => one.rank - other.rank).map(({ hit }) => hit);
}

/** A number leads to its own page, a name to the page of that name; then what begins with the query, then what holds it. */
function rankWording(meta: Readonly<Record<string, string>>, query: string): number {
  const { figure = '', title = '' } = meta;
  const wordings = [
    figure === query,
    figure.startsWith(query),
    title.toLowerCase() === query,
    title.toLowerCase().startsWith(query),
    title.toLowerCase().includes(query),
  ];
  const rank = wordings.indexOf(true);
  return rank === -1 ? wordings.length : rank;
}
