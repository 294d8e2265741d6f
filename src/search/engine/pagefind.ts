/** The part of Pagefind's browser API that the search uses (pagefind.js 1.6.0, which publishes no types for it). */
export interface Pagefind {
  search(
    term: string | null,
    options?: PagefindSearchOptions,
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  /** Every filter with its values, and how many pages of the index have each. */
  filters(): Promise<FilterCounts>;
}

/** What Pagefind's script exports. Settings by their names: https://pagefind.app/docs/search-config/ */
export interface PagefindModule {
  createInstance(settings: Readonly<Record<string, unknown>>): Pagefind;
}

/** How many pages there are by the names of filters and their values. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindSearchOptions {
  /** A value by the name of its filter. */
  readonly filters?: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, 'desc'>>;
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
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly PagefindAnchor[];
}
