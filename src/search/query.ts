import { toFoundPage, type FoundPage } from './excerpt.ts';
import { findApproximate } from './fallback.ts';
import { createMatcher, type Hit } from './matcher.ts';
import { orderHits } from './order.ts';
import type { Pagefind, PagefindSearchOptions } from './pagefind.ts';
import { toPhrases } from './phrases.ts';

/** exact: every page holds the whole query; approximate: none does, these are near; none: nothing is near. */
export type SearchMatch = 'exact' | 'approximate' | 'none';

export interface SearchResult {
  readonly id: string;
  /** Reads what is displayed of the page: one small file, kept by Pagefind. */
  data(): Promise<FoundPage>;
}

export interface SearchResponse {
  readonly match: SearchMatch;
  readonly results: readonly SearchResult[];
}

/** Searches as Pagefind's own `search` does, but finds exactly the pages that hold the query. Errors: the index does not load. */
export async function search(
  pagefind: Pagefind,
  query: string,
  options: PagefindSearchOptions = {},
): Promise<SearchResponse> {
  const phrases = toPhrases(query);
  if (phrases.length === 0) return { match: 'none', results: [] };

  const matcher = createMatcher(pagefind, options);
  const exact = await matcher.findAll(phrases);
  if (exact.length > 0) {
    const hits = options.sort === undefined ? await orderHits(matcher, exact, phrases) : exact;
    return { match: 'exact', results: hits.map(toResult) };
  }
  const near = await findApproximate(matcher, phrases);
  return { match: near.length > 0 ? 'approximate' : 'none', results: near.map(toResult) };
}

function toResult(hit: Hit): SearchResult {
  return { id: hit.id, data: async () => toFoundPage(await hit.load(), hit.phrases) };
}
