/** An indicator in a year, as content, pages and files name it: `volunteers/2017`. */
export type ObservationId = `${string}/${number}`;

/** What an id says. */
export interface ObservationKey {
  readonly indicator: string;
  readonly year: number;
}

export function formatObservationId({ indicator, year }: ObservationKey): ObservationId {
  return `${indicator}/${year}`;
}

/** The inverse of formatObservationId. */
export function parseObservationId(id: ObservationId): ObservationKey {
  const [indicator = '', year = ''] = id.split('/');
  return { indicator, year: Number(year) };
}

/** Whether staff have typed a year: `volunteers/2017`, not `volunteers`. */
export function hasYear(typed: string): typed is ObservationId {
  return typed.includes('/');
}

/** `volunteers` in a text of 2017 → `volunteers/2017`; an id with a year stays as it is. */
export function toObservationId(typed: string, year: number): ObservationId {
  return hasYear(typed) ? typed : formatObservationId({ indicator: typed, year });
}

/** The inverse of toObservationId: without its year in a text of that year. */
export function toTypedId(id: ObservationId, year: number): string {
  const key = parseObservationId(id);
  return key.year === year ? key.indicator : id;
}
