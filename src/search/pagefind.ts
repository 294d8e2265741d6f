/** The part of Pagefind's browser API that the search uses (pagefind.js 1.6.0, which publishes no types for it). */
export interface Pagefind {
  search(
    term: string | null,
    options?: PagefindSearchOptions,
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  /** Every filter with its values, and how many pages of the index have each. */
  filters(): Promise<FilterCounts>;
}

/** One Pagefind, with all that its own API has. */
export interface PagefindInstance extends Pagefind {
  init(): Promise<void>;
  options(options: PagefindOptions): Promise<void>;
  mergeIndex(path: string, options?: PagefindOptions): Promise<void>;
  preload(term: string | null, options?: PagefindSearchOptions): Promise<void>;
  destroy(): Promise<void>;
}

/** Settings such as `baseUrl`, by their names: https://pagefind.app/docs/search-config/ */
export type PagefindOptions = Readonly<Record<string, unknown>>;

/** How many pages there are by the names of filters and their values. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindSearchOptions {
  /** Values by the names of filters, or what `any`, `all`, `none` and `not` make of them. */
  readonly filters?: Readonly<Record<string, unknown>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** A page found. `words` are the places of the matched characters; an exact search reports the first match only. */
export interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
  data(): Promise<PagefindFragment>;
}

/** A heading that has an id, with the place where it begins. */
export interface PagefindAnchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** What is stored of a page. */
export interface PagefindFragment {
  readonly url: string;
  readonly raw_url: string;
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly PagefindAnchor[];
}
