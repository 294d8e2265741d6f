import { perObject } from '../lib/once.ts';
import type { Span } from '../lib/folded.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { PlaceRecord } from '../content/observation-record.ts';
import { sourcePlacesOf, type SourcePlace } from '../provenance/observation-places.ts';
import { lineAt, sourcesOf, type Source } from '../provenance/source-text.ts';

/** A quote with the words around it in the source, and where in them the quote and the wording stand. */
export interface Passage {
  readonly text: string;
  readonly quote: Span;
  readonly wording: Span;
  /** The source's line. */
  readonly line: number | undefined;
}

/** So much of the source around a quote can change what it says. */
const WORDS_BEFORE = 120;
const WORDS_AFTER = 40;
/** A line that a next one may go on: no table, no end of a sentence. */
const OPEN_LINE = /[^\s\d。！？；：!?;:]$/;

/** The passages of all places whose quote holds the wording once; where the source is not found, the quote alone. */
export const passagesOf = perObject((tree: ContentTree): ReadonlyMap<PlaceRecord, Passage> => {
  const found = [...sourcePlacesOf(tree)].flatMap(([year, places]) => {
    const source = sourcesOf(tree).get(year);
    return source ? places.map((place) => [place.place, inSource(source, place)] as const) : [];
  });
  const bySource = new Map(found);
  const records = tree.reports.flatMap(({ observations }) => observations?.records ?? []);
  return new Map(
    records.flatMap(({ text, places }) =>
      places.flatMap((place) => {
        if (place.quote.split(text).length !== 2) return [];
        const around = bySource.get(place) ?? { before: '', after: '', line: undefined };
        return [[place, toPassage(place.quote, text, around)] as const];
      }),
    ),
  );
});

interface Around {
  readonly before: string;
  readonly after: string;
  readonly line: number | undefined;
}

/** The words of the source before and after a quote that it has once. */
function inSource(source: Source, { quotes: [quote, ...others] }: SourcePlace): Around {
  if (!quote || others.length > 0) return { before: '', after: '', line: undefined };
  const first = lineAt(source, quote.start);
  const last = lineAt(source, quote.end - 1);
  const above = source.lines[first.number - 2]?.text ?? '';
  const joined = OPEN_LINE.test(above) && !above.includes('\t') ? above : '';
  return {
    before: (joined + source.text.slice(first.start, quote.start)).slice(-WORDS_BEFORE),
    after: source.text.slice(quote.end, last.end).slice(0, WORDS_AFTER),
    line: first.number,
  };
}

function toPassage(quote: string, text: string, { before, after, line }: Around): Passage {
  const start = before.length + quote.indexOf(text);
  return {
    text: before + quote + after,
    quote: { start: before.length, end: before.length + quote.length },
    wording: { start, end: start + text.length },
    line,
  };
}
