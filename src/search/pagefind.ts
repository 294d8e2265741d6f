/** The part of Pagefind's browser API that the search uses (pagefind.js 1.6.0, which publishes no types for it). */
export interface Pagefind {
  search(
    term: string | null,
    options?: PagefindSearchOptions,
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  /** Every filter with its values, and how many pages of the index have each. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

export interface PagefindSearchOptions {
  readonly filters?: Readonly<Record<string, string | readonly string[]>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** A page found. `words` are the places of the matched characters; an exact search reports the first match only. */
export interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
  data(): Promise<PagefindFragment>;
}

/** What is stored of a page. Anchors are its headings that have an id, with the place where each begins. */
export interface PagefindFragment {
  readonly url: string;
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly id: string; readonly text: string; readonly location: number }[];
}
