import { findApproximate } from './fallback.ts';
import { toFoundPage, type FoundPage } from './found-page.ts';
import { EMPTY_LEXICON, type Lexicon } from './lexicon.ts';
import { createMatcher, type Hit, type Matcher } from './matcher.ts';
import { orderHits } from './result-order.ts';
import type { Pagefind } from './pagefind.ts';
import { toPhrases } from './query-phrases.ts';
import { clipQuery } from './query-length.ts';
import { toSimplified } from './simplified.ts';
import { toSuggestions } from './suggestions.ts';
import { translate, type Translation } from './synonyms.ts';

/** exact: every page holds the whole query; approximate: none does, these are near or say the same; none: nothing is near. */
export type SearchMatch = 'exact' | 'approximate' | 'none';

/** A page found, in the order of the list. */
export interface SearchResult {
  readonly id: string;
  /** Reads the page: one small file, kept by Pagefind. */
  readonly data: () => Promise<FoundPage>;
}

export interface SearchResponse {
  readonly match: SearchMatch;
  readonly results: readonly SearchResult[];
  /** The beginning of the query, where the whole is too long to be searched. */
  readonly cut?: string;
  /** The query in simplified characters, where these were searched instead of the traditional ones. */
  readonly simplified?: string;
  /** What the site calls a word of the query. The results of an exact match do not hold it; those of an approximate one do. */
  readonly synonym?: Pick<Translation, 'word' | 'means'>;
  /** Where no page holds the query: what the reader may have meant; each has an exact match. */
  readonly suggestions?: readonly string[];
}

/** Finds exactly the pages that hold the query, or its first LONGEST_QUERY characters, on the whole index. Errors: the index does not load. */
export async function search(
  pagefind: Pagefind,
  query: string,
  lexicon: Lexicon = EMPTY_LEXICON,
): Promise<SearchResponse> {
  const { searched, isCut } = clipQuery(query);
  const response = await searchPhrases(pagefind, toPhrases(searched), lexicon);
  return isCut ? { ...response, cut: searched } : response;
}

async function searchPhrases(
  pagefind: Pagefind,
  asked: readonly string[],
  lexicon: Lexicon,
): Promise<SearchResponse> {
  if (asked.length === 0) return { match: 'none', results: [] };

  const matcher = createMatcher(pagefind);
  const [synonyms, literal] = await Promise.all([lexicon.synonyms(), matcher.findAll(asked)]);
  const phrases = literal.length > 0 ? asked : await simplify(asked, lexicon);
  const exact = literal.length > 0 ? literal : await findOther(matcher, asked, phrases);
  const simplified = phrases === asked ? {} : { simplified: phrases.join(' ') };
  const translation = translate(phrases, synonyms);
  const synonym = translation && { synonym: { word: translation.word, means: translation.means } };

  if (exact.length > 0) {
    const hits = await orderHits(matcher, exact, phrases);
    return { match: 'exact', results: hits.map(toResult), ...simplified, ...synonym };
  }
  const same = translation ? await matcher.findAny(translation.groups) : [];
  if (same.length > 0) {
    const hits = await orderHits(matcher, same, translation?.means ?? []);
    return { match: 'approximate', results: hits.map(toResult), ...simplified, ...synonym };
  }
  const [near, terms] = await Promise.all([findApproximate(matcher, phrases), lexicon.terms()]);
  const suggestions = toSuggestions(phrases, terms, synonyms);
  const match = near.length > 0 ? 'approximate' : 'none';
  return { match, results: near.map(toResult), suggestions, ...simplified };
}

/** The phrases in simplified characters; the same list where they are already. */
async function simplify(phrases: readonly string[], lexicon: Lexicon): Promise<readonly string[]> {
  const pairs = await lexicon.simplified();
  const simple = phrases.map((phrase) => toSimplified(phrase, pairs));
  return simple.join(' ') === phrases.join(' ') ? phrases : simple;
}

async function findOther(
  matcher: Matcher,
  asked: readonly string[],
  phrases: readonly string[],
): Promise<readonly Hit[]> {
  return phrases === asked ? [] : matcher.findAll(phrases);
}

function toResult({ id, phrases, load }: Hit): SearchResult {
  return { id, data: async () => toFoundPage(await load(), phrases) };
}
