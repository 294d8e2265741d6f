import type { Pagefind } from './pagefind.ts';

/** Ids of all pages of the index by the names of its filters and their values. */
export type Facets = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Reads the filters of the index: a small file for each, which Pagefind keeps. Errors: one does not load. */
export async function readFacets(pagefind: Pagefind): Promise<Facets> {
  const filters = await pagefind.filters();
  const read = async (filter: string, value: string) =>
    [value, new Set(await listIds(pagefind, { filters: { [filter]: value } }))] as const;
  const facets = Object.entries(filters).map(async ([filter, values]) => {
    const ids = await Promise.all(Object.keys(values).map((value) => read(filter, value)));
    return [filter, new Map(ids)] as const;
  });
  return new Map(await Promise.all(facets));
}

/** Ids of all pages that filters leave, or of all in an order. */
export async function listIds(
  pagefind: Pagefind,
  options: NonNullable<Parameters<Pagefind['search']>[1]>,
): Promise<readonly string[]> {
  return (await pagefind.search(null, options)).results.map(({ id }) => id);
}

/** Results in the order of a list of ids; those that it does not name come last. */
export function sortByIds<Result extends { readonly id: string }>(
  results: readonly Result[],
  ids: readonly string[],
): readonly Result[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: Result): number => places.get(id) ?? ids.length;
  return [...results].sort((one, other) => placeOf(one) - placeOf(other));
}
