import { findApproximate } from './fallback.ts';
import { toNumeralForms } from './numeral-forms.ts';
import { toFoundPage, type FoundPage } from './found-page.ts';
import { EMPTY_LEXICON, type Lexicon } from './lexicon.ts';
import { createMatcher, type Hit, type Matcher } from './matcher.ts';
import { orderHits } from './result-order.ts';
import type { Pagefind } from './pagefind.ts';
import { toPhrases } from './query-phrases.ts';
import { clipQuery } from './query-length.ts';
import type { QueryWords } from './query-words.ts';
import { toSimplified } from './simplified.ts';
import { toSuggestions } from './suggestions.ts';
import { translate, type Synonym, type Translation } from './synonyms.ts';

/** exact: every page holds the whole query; approximate: none does, these are near or say the same; none: nothing is near. */
export type SearchMatch = 'exact' | 'approximate' | 'none';

/** A page found, in the order of the list. */
export interface SearchResult {
  readonly id: string;
  /** Words of the query that the site has and this page does not, in the reader's wording. */
  readonly lacks: readonly string[];
  /** Reads the page: one small file, kept by Pagefind. */
  readonly data: () => Promise<FoundPage>;
}

/** Words of a query in the reader's wording. */
export interface QueryWordings extends Pick<QueryWords, 'missing' | 'dropped'> {
  readonly found: readonly string[];
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
  /** The words of the query, where the pages are found by them. */
  readonly words?: QueryWordings;
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
    return { match: 'exact', results: hits.map((hit) => toResult(hit)), ...simplified, ...synonym };
  }
  const same = await findSame(matcher, phrases, [...synonyms, ...toNumeralForms(phrases)]);
  if (same !== undefined) return { match: 'approximate', ...same, ...simplified };
  return { ...(await findNear(matcher, phrases, { synonyms, terms: await lexicon.terms() })), ...simplified };
}

/** Pages that hold the query with a word of it in the site's own words; undefined where there are none. */
async function findSame(
  matcher: Matcher,
  phrases: readonly string[],
  synonyms: readonly Synonym[],
): Promise<Pick<SearchResponse, 'results' | 'synonym'> | undefined> {
  const translation = translate(phrases, synonyms);
  const same = translation ? await matcher.findAny(translation.groups) : [];
  if (translation === undefined || same.length === 0) return undefined;
  const { word } = translation;
  const held = same.flatMap((hit) => hit.phrases);
  const means = translation.means.filter((other) => held.some((phrase) => phrase.includes(other)));
  const hits = await orderHits(matcher, same, means);
  return { results: hits.map((hit) => toResult(hit)), synonym: { word, means } };
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

/** Pages near to the query, and what else may have been meant. */
async function findNear(
  matcher: Matcher,
  phrases: readonly string[],
  { synonyms, terms }: { readonly synonyms: readonly Synonym[]; readonly terms: readonly string[] },
): Promise<SearchResponse> {
  const { hits, words } = await findApproximate(matcher, phrases, [...synonyms, ...toNumeralForms(phrases)]);
  const match = hits.length > 0 ? 'approximate' : 'none';
  if (words === undefined)
    return {
      match,
      results: hits.map((hit) => toResult(hit)),
      suggestions: toSuggestions(phrases, terms, synonyms),
    };
  const found = words.found.map(({ asked }) => asked);
  const lacks = ({ id }: Hit): readonly string[] =>
    words.found.filter((word) => word.hits.every((hit) => hit.id !== id)).map(({ asked }) => asked);
  return {
    match,
    results: hits.map((hit) => toResult(hit, lacks(hit))),
    words: { ...words, found },
    suggestions: toSuggestions(words.dropped.length > 0 ? words.missing : phrases, terms, synonyms),
  };
}

function toResult({ id, phrases, load }: Hit, lacks: readonly string[] = []): SearchResult {
  return { id, lacks, data: async () => toFoundPage(await load(), phrases) };
}
