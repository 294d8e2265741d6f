import type { Pagefind } from './pagefind.ts';
import { SEARCH_KINDS } from './record.ts';

/** What is known of all pages of the index by their ids: their kinds and years, and their order from the newest to the oldest. */
export interface Catalogue {
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Newest first. */
  readonly years: ReadonlyMap<string, ReadonlySet<string>>;
  readonly newestFirst: readonly string[];
}

/** Reads the catalogue from the index: two small files, which Pagefind keeps. Errors: they do not load. */
export async function readCatalogue(pagefind: Pagefind): Promise<Catalogue> {
  const { kind = {}, year = {} } = await pagefind.filters();
  const kinds = SEARCH_KINDS.filter((name) => kind[name] !== undefined);
  const years = Object.keys(year).sort().reverse();
  const list = async (filter: 'kind' | 'year', names: readonly string[]) =>
    new Map(
      await Promise.all(
        names.map(async (name) => [name, new Set(await listIds(pagefind, { [filter]: name }))] as const),
      ),
    );
  const { results } = await pagefind.search(null, { sort: { date: 'desc' } });
  return {
    kinds: await list('kind', kinds),
    years: await list('year', years),
    newestFirst: results.map(({ id }) => id),
  };
}

async function listIds(
  pagefind: Pagefind,
  filters: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  return (await pagefind.search(null, { filters })).results.map(({ id }) => id);
}
