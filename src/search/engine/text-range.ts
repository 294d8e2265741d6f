import type { TextRange } from '../../content/text/text-fragment.ts';
import { BOUNDARY, SEPARATOR } from './characters.ts';
import type { IndexedCharacter } from '../index/indexed-characters.ts';
import type { Span } from './page-spans.ts';

/** How many places before and after a hit are named where the hit alone is not the only one. */
const CONTEXT_LENGTH = 12;

/** A hit for a text fragment: browsers find whole words only, so it is widened to words; the words around it tell it from others of the page. */
export function toTextRange(body: readonly IndexedCharacter[], hit: Span): TextRange {
  const block = findBlock(body, hit);
  const starts = toWordStarts(body, block);
  const start = starts.filter((place) => place <= hit.start).pop() ?? block.start;
  const end = starts.find((place) => place >= hit.end) ?? block.end;
  const text = toText(body, { start, end });
  if (isOnly(body, text)) return { start: text };

  const from = starts.find((place) => place >= start - CONTEXT_LENGTH && place < start);
  const to = starts.filter((place) => place > end && place <= end + CONTEXT_LENGTH).pop() ?? block.end;
  return {
    start: text,
    before: from === undefined ? undefined : toText(body, { start: from, end: start }),
    after: to <= end ? undefined : toText(body, { start: end, end: to }),
  };
}

/** The paragraph, heading or cell in which a hit stands. */
export function findBlock(body: readonly IndexedCharacter[], hit: Span): Span {
  let { start, end } = hit;
  while (start > 0 && body[start - 1]?.key !== BOUNDARY) start -= 1;
  while (end < body.length && body[end]?.key !== BOUNDARY) end += 1;
  return { start, end };
}

/** Where words begin in a block; everywhere in browsers without a segmenter. */
export function toWordStarts(body: readonly IndexedCharacter[], { start, end }: Span): readonly number[] {
  const characters = body.slice(start, end).map(({ text }) => text);
  const places = new Set<number>();
  const wordStarts = findWordStarts(characters.join(''));
  let offset = 0;
  characters.forEach((text, index) => {
    if (wordStarts === undefined || wordStarts.has(offset)) places.add(start + index);
    offset += text.length;
  });
  return [...places, end];
}

/** Where words begin in a text, in UTF-16 units; undefined in browsers without a segmenter. */
export function findWordStarts(text: string): ReadonlySet<number> | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text);
  return new Set(Array.from(segments, ({ index }) => index));
}

function isOnly(body: readonly IndexedCharacter[], text: string): boolean {
  const all = body.map(({ key }) => key).join(SEPARATOR);
  const wanted = Array.from(text.replace(/\s/g, '').toLowerCase()).join(SEPARATOR);
  return all.indexOf(wanted) === all.lastIndexOf(wanted);
}

function toText(body: readonly IndexedCharacter[], { start, end }: Span): string {
  return body
    .slice(start, end)
    .map(({ text }) => text)
    .join('')
    .trim();
}
