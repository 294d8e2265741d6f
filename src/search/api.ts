import { countFacets, listIds, readFacets, sortByIds } from './facets.ts';
import type { Lexicon } from './lexicon.ts';
import { toPageData, type PageData } from './page-data.ts';
import type {
  FilterCounts,
  Pagefind,
  PagefindInstance,
  PagefindOptions,
  PagefindSearchOptions,
} from './pagefind.ts';
import { toLooseTerm, toPhrases } from './phrases.ts';
import { search, type SearchResponse, type SearchResult } from './query.ts';
import { clipQuery } from './query-length.ts';

/** A page found, exactly as Pagefind's own: `id`, `score`, `words` and `data()`. */
export type ApiResult = Omit<SearchResult, 'data'> & { readonly data: () => Promise<PageData> };

/** What a search finds, in Pagefind's form. `results` are exact: interfaces made for Pagefind have no word for "approximate". */
export interface ApiResponse extends Omit<SearchResponse, 'results'> {
  readonly results: readonly ApiResult[];
  /** What is near where nothing is exact; the same filters and order hold. */
  readonly approximate: readonly ApiResult[];
  /** How many results there are whatever the filters. */
  readonly unfilteredResultCount: number;
  /** Of the results, and of those there are whatever the filters. */
  readonly filters: FilterCounts;
  readonly totalFilters: FilterCounts;
  readonly timings: { readonly preload: number; readonly search: number; readonly total: number };
}

/** Pagefind's browser API: https://pagefind.app/docs/api/ */
export interface SearchApi extends Omit<PagefindInstance, 'search'> {
  search(term: string | null, options?: PagefindSearchOptions): Promise<ApiResponse>;
  /** Searches when no other search was begun for so many milliseconds; null where one was. */
  debouncedSearch(
    term: string | null,
    options?: PagefindSearchOptions,
    milliseconds?: number,
  ): Promise<ApiResponse | null>;
}

/** Pagefind as it is loaded on demand. */
export interface Engine extends Pagefind {
  ask<Answer>(question: (instance: PagefindInstance) => Promise<Answer>): Promise<Answer>;
}

const DEBOUNCE = 300;

/** Settings that are about what the exact search does itself. `highlightParam` would put single characters into addresses; sections lead to their place instead. */
const OWN_OPTIONS = new Set(['excerptLength', 'excerptEllipsis', 'highlightParam', 'basePath']);

/** The exact search with the API of Pagefind, so that what is made for Pagefind runs on it. `excerptLength` is in characters. */
export function createApi(engine: Engine, lexicon: Lexicon, settings: PagefindOptions = {}): SearchApi {
  let excerptLength = readLength(settings);
  let last = 0;

  const toApiResult = ({ data, ...result }: SearchResult): ApiResult => ({
    ...result,
    data: () => data(excerptLength),
  });
  const listAll = async (): Promise<SearchResponse> => {
    const { results } = await engine.search(null);
    return { match: 'exact', results: results.map(toResult) };
  };
  const find = async (term: string | null, options: PagefindSearchOptions = {}): Promise<ApiResponse> => {
    const start = performance.now();
    const facets = await readFacets(engine);
    const narrow = await createNarrowing(engine, options);
    const preload = performance.now() - start;
    const { results: all, ...found } = await (term === null ? listAll() : search(engine, term, lexicon));
    const exact = found.match === 'exact' ? all : [];
    const results = narrow(exact);
    const total = performance.now() - start;
    return {
      ...found,
      results: results.map(toApiResult),
      approximate: found.match === 'approximate' ? narrow(all).map(toApiResult) : [],
      unfilteredResultCount: exact.length,
      filters: countFacets(results, facets),
      totalFilters: countFacets(exact, facets),
      timings: { preload, search: total - preload, total },
    };
  };
  const preload = (term: string | null): Promise<void> =>
    engine.ask((instance) => instance.preload(term && toLooseTerm(toPhrases(clipQuery(term).searched))));

  return {
    init: () => engine.ask((instance) => instance.init()),
    options: async (options) => {
      excerptLength = readLength(options) ?? excerptLength;
      await engine.ask((instance) => instance.options(toPagefindOptions(options)));
    },
    mergeIndex: (path, options) => engine.ask((instance) => instance.mergeIndex(path, options)),
    destroy: () => engine.ask((instance) => instance.destroy()),
    filters: () => engine.filters(),
    search: find,
    preload,
    debouncedSearch: async (term, options, milliseconds = DEBOUNCE) => {
      last += 1;
      const own = last;
      // Loading ahead is a courtesy: what fails now is told by the search.
      preload(term).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (own !== last) return null;
      const response = await find(term, options);
      return own === last ? response : null;
    },
  };
}

/** The settings that Pagefind itself has to know. */
export function toPagefindOptions(options: PagefindOptions): PagefindOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !OWN_OPTIONS.has(name)));
}

type Narrowing = (results: readonly SearchResult[]) => readonly SearchResult[];

/** Pagefind itself says which pages filters leave and how an order goes; neither changes what counts as found. */
async function createNarrowing(
  pagefind: Pagefind,
  { filters, sort }: PagefindSearchOptions,
): Promise<Narrowing> {
  const isFiltered = filters !== undefined && Object.keys(filters).length > 0;
  const isSorted = sort !== undefined && Object.keys(sort).length > 0;
  const allowed = isFiltered ? new Set(await listIds(pagefind, { filters })) : undefined;
  const order = isSorted ? await listIds(pagefind, { sort }) : undefined;
  return (results) => {
    const kept = results.filter(({ id }) => allowed?.has(id) ?? true);
    return order === undefined ? kept : sortByIds(kept, order);
  };
}

function toResult(
  result: Awaited<ReturnType<Pagefind['search']>>['results'][number],
  place: number,
): SearchResult {
  return {
    id: result.id,
    score: 1 / (place + 1),
    words: [],
    data: async (excerptLength) => toPageData(await result.data(), [], excerptLength),
  };
}

function readLength({ excerptLength }: PagefindOptions): number | undefined {
  return typeof excerptLength === 'number' && excerptLength > 0 ? excerptLength : undefined;
}
