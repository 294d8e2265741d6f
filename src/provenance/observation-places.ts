import { spanOf, type Span } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import { foldForCompare } from '../lib/text.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { ObservationRecord, ObservationsEntry, PlaceRecord } from '../content/observation-record.ts';
import { findInPart, partOf, sourcesOf, type Source } from './source-text.ts';

/** A declared place of an observation, looked for in the source. */
export interface SourcePlace {
  readonly entry: ObservationsEntry;
  readonly record: ObservationRecord;
  readonly place: PlaceRecord;
  /** Where the quote stands in its chapter's part of the source. One is right. */
  readonly quotes: readonly Span[];
  /** Where the quantity's wording stands; undefined unless the quote stands once and holds it once. */
  readonly wording: Span | undefined;
}

/** Every declared place of every report, by year, in the order of `observations.yaml`. */
export const sourcePlacesOf = perObject(
  (tree: ContentTree): ReadonlyMap<number, readonly SourcePlace[]> =>
    new Map(
      tree.reports.flatMap(({ year, observations: entry }) => {
        const source = sourcesOf(tree).get(year);
        if (!source || !entry) return [];
        const places = entry.records.flatMap((record) =>
          record.places.map((place) => findPlace(source, entry, record, place)),
        );
        return [[year, places] as const];
      }),
    ),
);

function findPlace(
  source: Source,
  entry: ObservationsEntry,
  record: ObservationRecord,
  place: PlaceRecord,
): SourcePlace {
  const quotes = findInPart(source, place.quote, partOf(source, place.chapter));
  const [quote] = quotes;
  const wording =
    quote && quotes.length === 1 ? findWording(source, quote, record.text, place.quote) : undefined;
  return { entry, record, place, quotes, wording };
}

function findWording(source: Source, quote: Span, text: string, passage: string): Span | undefined {
  const [wording, folded] = [foldForCompare(text), foldForCompare(passage)];
  const at = folded.indexOf(wording);
  if (wording === '' || at < 0 || folded.includes(wording, at + 1)) return undefined;
  const index = source.folded.starts.indexOf(quote.start);
  return spanOf(source.folded, index + at, wording.length);
}
