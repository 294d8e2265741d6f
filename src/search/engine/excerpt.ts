import { BOUNDARY } from './characters.ts';
import type { IndexedCharacter } from '../index/indexed-characters.ts';
import { shiftSpans, type Span } from './page-spans.ts';
import { choosePassages } from './passage.ts';

/** A run of text, marked where it is what the reader asked for. */
export interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

const ELLIPSIS: Part = { text: '…', isHit: false };

/** What a text says of the hits, in one passage or two, with … where it is cut. */
export function toExcerpt(text: readonly IndexedCharacter[], hits: readonly Span[]): readonly Part[] {
  return choosePassages(text, hits).flatMap(({ start, end, isBegun, isEnded }, index) => [
    ...(isBegun || index > 0 ? [] : [ELLIPSIS]),
    ...toParts(text.slice(start, end), shiftSpans(hits, -start)),
    ...(isEnded ? [] : [ELLIPSIS]),
  ]);
}

/** A text in parts, each hit one. */
export function toParts(characters: readonly IndexedCharacter[], hits: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  const push = (end: number, isHit: boolean): void => {
    const text = toPlainText(characters.slice(start, end));
    if (text !== '') parts.push({ text, isHit });
    start = Math.max(start, end);
  };
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= characters.length) continue;
    push(Math.max(start, hit.start), false);
    push(Math.min(hit.end, characters.length), true);
  }
  push(characters.length, false);
  return parts;
}

/** A text as it is displayed; its blocks have a space between them. */
export function toPlainText(characters: readonly IndexedCharacter[]): string {
  return characters
    .map(({ key, text }) => (key === BOUNDARY ? ' ' : text))
    .join('')
    .replace(/ +/g, ' ');
}
