import { BOUNDARY } from './characters.ts';
import type { IndexedCharacter } from '../index/indexed-characters.ts';
import type { Span } from './page-spans.ts';
import { findBlock, toWordStarts } from './text-range.ts';

/** A part of a text to be shown, of whole words; whether it begins and ends where a sentence does. */
export interface Passage extends Span {
  readonly isBegun: boolean;
  readonly isEnded: boolean;
}

/** Characters of a passage that stands alone, and of each of two. */
const LONG = 72;
const SHORT = 40;

/** At most this part of a passage stands before its first hit. */
const LEAD = 1 / 4;

/** A block of so many characters is prose; shorter ones are cells of a table, labels, numbers. */
const PROSE_LENGTH = 24;
const SENTENCE_END = new Set(['。', '！', '？', '；', BOUNDARY]);

/** A hit with the words that it is, and the block in which it stands. */
interface Asked extends Span {
  readonly words: string;
  readonly block: Span;
}

/**
 * The passage that has the most of what was asked, of prose rather than of cells, from the beginning of its sentence if
 * that is near up to the end of its block; two shorter ones, in their order, where one does not have all. Without hits, the beginning of the text.
 */
export function choosePassages(text: readonly IndexedCharacter[], hits: readonly Span[]): readonly Passage[] {
  const asked = hits.map((hit) => ({ ...hit, words: wordsOf(text, hit), block: findBlock(text, hit) }));
  const wordings = countWordings(asked);
  const best = chooseHit(asked, LONG);
  if (best === undefined) return [cut(text, { start: 0, end: 0 }, LONG)];
  const alone = cut(text, best, LONG);
  if (countWordings(within(asked, alone)) === wordings) return [alone];

  const first = cut(text, chooseHit(asked, SHORT) ?? best, SHORT);
  const shown = new Set(within(asked, first).map(({ words }) => words));
  const other = chooseHit(
    asked.filter(({ words }) => !shown.has(words)),
    SHORT,
  );
  const second = other && cut(text, other, SHORT);
  if (second === undefined || (second.start < first.end && first.start < second.end)) return [alone];
  return second.start < first.start ? [second, first] : [first, second];
}

/** The hit with which the passage should begin: with the most wordings, in prose, then with the most hits. */
function chooseHit(asked: readonly Asked[], length: number): Asked | undefined {
  const worthOf = (hit: Asked): number => {
    const end = Math.min(hit.start + length * (1 - LEAD), hit.block.end);
    const held = within(asked, { start: hit.start, end });
    const isProse = hit.block.end - hit.block.start >= PROSE_LENGTH;
    return countWordings(held) * 1000 + (isProse ? 500 : 0) + Math.min(held.length, 499);
  };
  const worths = asked.map(worthOf);
  return asked[worths.indexOf(Math.max(...worths))];
}

/** The passage of a length around a hit. */
function cut(text: readonly IndexedCharacter[], hit: Span, length: number): Passage {
  const earliest = Math.max(0, hit.start - Math.floor(length * LEAD));
  const sentence = text.slice(earliest, hit.start).map(isSentenceEnd).lastIndexOf(true);
  const from = sentence === -1 ? earliest : earliest + sentence + 1;
  const start = from === 0 || isSentenceEnd(text[from - 1]) ? from : toWordStart(text, from, hit.start);
  const block = findBlock(text, hit);
  const isProse = hit.end > hit.start && block.end - start >= PROSE_LENGTH;
  const most = Math.min(start + length, isProse ? block.end : text.length);
  const isWhole = most === text.length || isSentenceEnd(text[most - 1]) || isSentenceEnd(text[most]);
  const end = isWhole ? most : toWordEnd(text, most, hit.end);
  return {
    start,
    end,
    isBegun: start === 0 || isSentenceEnd(text[start - 1]),
    isEnded: end === text.length || isSentenceEnd(text[end - 1]) || text[end]?.key === BOUNDARY,
  };
}

/** The first place from `from` on at which a word begins, at the latest that of the hit. */
function toWordStart(text: readonly IndexedCharacter[], from: number, hit: number): number {
  const starts = toWordStarts(text, findBlock(text, { start: from, end: from + 1 }));
  return Math.min(hit, starts.find((place) => place >= from) ?? hit);
}

/** The last place up to `most` at which a word ends, at the earliest that of the hit. */
function toWordEnd(text: readonly IndexedCharacter[], most: number, hit: number): number {
  const starts = toWordStarts(text, findBlock(text, { start: most, end: most + 1 }));
  return Math.max(hit, starts.filter((place) => place <= most).pop() ?? most);
}

function within<Place extends Span>(places: readonly Place[], { start, end }: Span): readonly Place[] {
  return places.filter((place) => place.start >= start && place.end <= end);
}

function countWordings(asked: readonly Asked[]): number {
  return new Set(asked.map(({ words }) => words)).size;
}

function wordsOf(text: readonly IndexedCharacter[], { start, end }: Span): string {
  return text
    .slice(start, end)
    .map(({ key }) => key)
    .join('');
}

function isSentenceEnd(character: IndexedCharacter | undefined): boolean {
  return character !== undefined && SENTENCE_END.has(character.key);
}
