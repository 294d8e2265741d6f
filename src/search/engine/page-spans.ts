import { toCharacters } from './characters.ts';
import type { IndexedCharacter } from '../index/indexed-characters.ts';

/** Places of a page from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where any of the phrases stands, in the order of the text. */
export function findSpans(
  characters: readonly IndexedCharacter[],
  phrases: readonly string[],
): readonly Span[] {
  return phrases
    .flatMap((phrase) => findPhrase(characters, toCharacters(phrase)))
    .sort((one, other) => one.start - other.start);
}

/** Spans as they are counted from another place. */
export function shiftSpans(spans: readonly Span[], distance: number): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: start + distance, end: end + distance }));
}

function findPhrase(characters: readonly IndexedCharacter[], phrase: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0; start <= characters.length - phrase.length; start += 1) {
    if (!phrase.every((character, index) => characters[start + index]?.key === character)) continue;
    spans.push({ start, end: start + phrase.length });
    start += phrase.length - 1;
  }
  return spans;
}
