/** What a reader asks of the list; empty strings ask nothing. */
export interface Wanted {
  readonly text: string;
  readonly service: string;
  readonly level: string;
}

/** What the list knows of a station. */
export interface Filterable {
  readonly words: string;
  readonly services: readonly string[];
  readonly level: string;
}

/** Whether a station is what the reader asks for; each word of the text must stand somewhere in it. */
export function isWanted(station: Filterable, { text, service, level }: Wanted): boolean {
  if (service !== '' && !station.services.includes(service)) return false;
  if (level !== '' && station.level !== level) return false;
  const words = fold(station.words);
  return fold(text)
    .split(' ')
    .every((word) => words.includes(word));
}

/** The filters in an address's query, without those that ask nothing. */
export function formatWanted(wanted: Wanted): string {
  const named = Object.entries({ q: wanted.text.trim(), service: wanted.service, level: wanted.level });
  const query = new URLSearchParams(named.filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}

export function parseWanted(query: string): Wanted {
  const given = new URLSearchParams(query);
  return {
    text: given.get('q') ?? '',
    service: given.get('service') ?? '',
    level: given.get('level') ?? '',
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
