import { BOUNDARY } from './characters.ts';
import type { IndexedCharacter } from '../index/indexed-characters.ts';
import { shiftSpans, type Span } from './page-spans.ts';

/** A run of text, marked where it is what the reader asked for. */
export interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

/** Characters of a passage, and of them at most before the first hit. */
const LENGTH = 72;
const LEAD_LENGTH = 18;
const SENTENCE_END = new Set(['。', '！', '？', '；', BOUNDARY]);

/** The passage of a text with the most hits, from the beginning of a sentence if that is near, with … where it is cut. */
export function toExcerpt(text: readonly IndexedCharacter[], hits: readonly Span[]): readonly Part[] {
  const start = toExcerptStart(text, hits);
  const end = Math.min(start + LENGTH, text.length);
  const parts = toParts(text.slice(start, end), shiftSpans(hits, -start));
  const before = start > 0 && !isSentenceEnd(text[start - 1]);
  const after = end < text.length && !isSentenceEnd(text[end - 1]);
  return [...ellipsis(before), ...parts, ...ellipsis(after)];
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

function toExcerptStart(text: readonly IndexedCharacter[], hits: readonly Span[]): number {
  const [first] = hits;
  if (first === undefined) return 0;
  const density = (hit: Span): number =>
    hits.filter((other) => other.start >= hit.start && other.end <= hit.start + LENGTH - LEAD_LENGTH).length;
  const best = hits.reduce((chosen, hit) => (density(hit) > density(chosen) ? hit : chosen), first);
  const earliest = Math.max(0, best.start - LEAD_LENGTH);
  const end = text.slice(earliest, best.start).findIndex(isSentenceEnd);
  return end === -1 ? earliest : earliest + end + 1;
}

function isSentenceEnd(character: IndexedCharacter | undefined): boolean {
  return character !== undefined && SENTENCE_END.has(character.key);
}

function ellipsis(isCut: boolean): readonly Part[] {
  return isCut ? [{ text: '…', isHit: false }] : [];
}
