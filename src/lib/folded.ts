import { lastNotAfter } from './bisect.ts';
import { carriesMeaning, indexesOf } from './text.ts';

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

/** Most of a Chinese text, which folding leaves as it is. */
const HAN = /^[\u4E00-\u9FFF]$/;
const MARK = /^\p{M}$/u;

/** Folds a text for comparison and remembers the offsets: `foldWithOffsets(x).text` is `foldForCompare(x)`. */
export function foldWithOffsets(text: string): FoldedText {
  const characters = normalise(text);
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  characters.forEach(({ character, start, end }, index) => {
    const isKept =
      HAN.test(character) ||
      carriesMeaning(character, characters[index - 1]?.character, characters[index + 1]?.character);
    if (!isKept) return;
    folded += character;
    starts.push(start);
    ends.push(end);
    if (character.length === 1) return;
    starts.push(start);
    ends.push(end);
  });
  return { text: folded, starts, ends };
}

/** Where a folded passage stands in the text that was folded, in order; none for an empty passage. */
export function findFolded(folded: FoldedText, passage: string): readonly Span[] {
  return indexesOf(folded.text, passage).map((at) => spanOf(folded, at, passage.length));
}

/** Where a piece of the folded text stands in the text that was folded. */
export function spanOf({ starts, ends }: FoldedText, at: number, length: number): Span {
  return { start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0 };
}

/** Whether the first span lies within the second. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Reads spans once; the result tells whether a place lies within one of them. */
export function withinAny(spans: readonly Span[]): (place: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    const last = lastNotAfter(starts, start);
    return (starts[last] ?? Infinity) <= start && end <= (ends[last] ?? 0);
  };
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface Character extends Span {
  readonly character: string;
}

/** NFKC, one character at a time together with the marks that combine with it. */
function normalise(text: string): readonly Character[] {
  const characters: Character[] = [];
  let cluster = '';
  let start = 0;
  const close = (end: number): void => {
    const normal = HAN.test(cluster) ? [cluster] : cluster.normalize('NFKC');
    for (const character of normal) characters.push({ character, start, end });
  };
  let position = 0;
  for (const character of text) {
    if (HAN.test(character) || !MARK.test(character)) {
      close(position);
      cluster = '';
      start = position;
    }
    cluster += character;
    position += character.length;
  }
  close(position);
  return characters;
}
