import type { Catalogue } from './catalogue.ts';
import { sortByIds } from './facets.ts';

type SearchOrder = 'relevance' | 'date';

/** What a reader chose beside the words: all kinds and all years where they are not named. */
export interface Selection {
  readonly kind?: string | undefined;
  readonly year?: string | undefined;
  readonly order: SearchOrder;
}

/** What a search asks for; it stands whole in the address of the search page. */
export interface Inquiry extends Selection {
  readonly query: string;
}

/** A value that a reader may choose, and how many of the pages found have it. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** The pages that are left of those found, and what each other choice would leave. */
export interface Selected<Result> {
  readonly results: readonly Result[];
  readonly kinds: readonly Choice[];
  readonly years: readonly Choice[];
  /** How many are left of a kind whatever the kind, and of a year whatever the year. */
  readonly ofAnyKind: number;
  readonly ofAnyYear: number;
}

/** Whether the reader has chosen a kind, a year or an order. */
export function isNarrowed({ kind, year, order }: Selection): boolean {
  return kind !== undefined || year !== undefined || order !== 'relevance';
}

/** Keeps of the pages found those of the chosen kind and year, in the chosen order; the counts are of this list and no other. */
export function select<Result extends { readonly id: string }>(
  results: readonly Result[],
  { kind, year, order }: Selection,
  { kinds, years, newestFirst }: Catalogue,
): Selected<Result> {
  const ofKind = results.filter(({ id }) => kind === undefined || kinds.get(kind)?.has(id));
  const ofYear = results.filter(({ id }) => year === undefined || years.get(year)?.has(id));
  const kept = ofKind.filter(({ id }) => year === undefined || years.get(year)?.has(id));
  return {
    results: order === 'date' ? sortByIds(kept, newestFirst) : kept,
    kinds: count(ofYear, kinds, kind),
    years: count(ofKind, years, year),
    ofAnyKind: ofYear.length,
    ofAnyYear: ofKind.length,
  };
}

/** Reads an inquiry from the part of an address behind `?`; what it does not know counts as not chosen. */
export function parseInquiry(address: string): Inquiry {
  const parameters = new URLSearchParams(address);
  const order = parameters.get('sort') === 'date' ? 'date' : 'relevance';
  return {
    query: (parameters.get('q') ?? '').trim(),
    kind: parameters.get('kind') ?? undefined,
    year: parameters.get('year') ?? undefined,
    order,
  };
}

/** The part of an address that stands for an inquiry, `?` included; empty where nothing is asked. */
export function formatInquiry({ query, kind, year, order }: Inquiry): string {
  if (query === '') return '';
  const parameters = new URLSearchParams({ q: query });
  if (kind !== undefined) parameters.set('kind', kind);
  if (year !== undefined) parameters.set('year', year);
  if (order === 'date') parameters.set('sort', 'date');
  return `?${parameters.toString()}`;
}

/** Values without a page are left out, but for the chosen one, which the reader must be able to see. */
function count(
  results: readonly { readonly id: string }[],
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  chosen: string | undefined,
): readonly Choice[] {
  return [...groups]
    .map(([value, ids]) => ({ value, count: results.filter(({ id }) => ids.has(id)).length }))
    .filter((choice) => choice.count > 0 || choice.value === chosen);
}
