import { listIds, readFacets } from './facets.ts';
import type { Pagefind } from './pagefind.ts';
import { SEARCH_KINDS } from '../search-record.ts';

/** What is known of all pages of the index by their ids: their kinds and years, and their order from the newest to the oldest. */
export interface Catalogue {
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Newest first. */
  readonly years: ReadonlyMap<string, ReadonlySet<string>>;
  readonly newestFirst: readonly string[];
}

/** Nothing known: for a search that leaves nothing to choose. */
export const EMPTY_CATALOGUE: Catalogue = { kinds: new Map(), years: new Map(), newestFirst: [] };

/** Reads the catalogue from the index: two small files, which Pagefind keeps. Errors: they do not load. */
export async function readCatalogue(pagefind: Pagefind): Promise<Catalogue> {
  const facets = await readFacets(pagefind);
  const [kinds, years] = [facets.get('kind'), facets.get('year')];
  const pick = (values: ReadonlyMap<string, ReadonlySet<string>> | undefined, names: readonly string[]) =>
    new Map(
      names.flatMap((name) => {
        const ids = values?.get(name);
        return ids === undefined ? [] : [[name, ids] as const];
      }),
    );
  return {
    kinds: pick(kinds, SEARCH_KINDS),
    years: pick(years, [...(years?.keys() ?? [])].sort().reverse()),
    newestFirst: await listIds(pagefind, { sort: { date: 'desc' } }),
  };
}
