import { carriesMeaning } from './text.ts';

/** A text as foldForCompare leaves it, and where each of its UTF-16 units came from; `ends` are exclusive. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Offsets in a text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A character with the marks that combine with it: what NFKC may not be given in pieces. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Folds a text for comparison and remembers the offsets: `foldWithOffsets(x).text` is `foldForCompare(x)`. */
export function foldWithOffsets(text: string): FoldedText {
  const characters = [...text.matchAll(CLUSTER)].flatMap(({ 0: cluster, index }) =>
    [...cluster.normalize('NFKC')].map((character) => ({
      character,
      start: index,
      end: index + cluster.length,
    })),
  );
  const kept = characters.filter(({ character }, index) =>
    carriesMeaning(character, characters[index - 1]?.character, characters[index + 1]?.character),
  );
  const units = kept.flatMap((found) => Array.from({ length: found.character.length }, () => found));
  return {
    text: kept.map(({ character }) => character).join(''),
    starts: units.map(({ start }) => start),
    ends: units.map(({ end }) => end),
  };
}

/** Where a folded passage stands in the text that was folded, in order; none for an empty passage. */
export function findFolded(folded: FoldedText, passage: string): readonly Span[] {
  if (passage === '') return [];
  const spans: Span[] = [];
  for (let at = folded.text.indexOf(passage); at >= 0; at = folded.text.indexOf(passage, at + 1)) {
    spans.push(spanOf(folded, at, passage.length));
  }
  return spans;
}

/** Where a piece of the folded text stands in the text that was folded. */
export function spanOf({ starts, ends }: FoldedText, at: number, length: number): Span {
  return { start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0 };
}

/** Whether the first span lies within the second. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
