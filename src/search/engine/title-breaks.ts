import type { Part } from './excerpt.ts';
import { findWordStarts } from './text-range.ts';

/** A hit of so many characters is not parted. */
const LONGEST_WHOLE = 8;

const SINGLE = /^\p{L}$/u;
const NUMBER = /\d$/;
const WORD = /^[\p{L}\p{N}]/u;

/** Where a line may break in a title, in UTF-16 units: between words, not inside a short hit; undefined in browsers without a segmenter. */
export function toTitleBreaks(parts: readonly Part[]): readonly number[] | undefined {
  const title = parts.map(({ text }) => text).join('');
  const starts = findWordStarts(title);
  if (starts === undefined) return undefined;
  const places = [...starts, title.length];
  const words = places.slice(0, -1).map((at, index) => title.slice(at, places[index + 1]));
  const breaks = places
    .slice(1, -1)
    .filter((_, index) => isBreak(words.slice(0, index + 1), words[index + 1] ?? ''));
  return breaks.filter((at) => !isInsideHit(parts, at));
}

/**
 * The segmenter takes many a word apart (志愿/者, 金/秋/助/学): what is left alone stays with what stands before it, or,
 * where that is punctuation (，在/服务), with what follows; a number stays with its unit.
 */
function isBreak(before: readonly string[], after: string): boolean {
  const [last = '', earlier = ''] = [...before].reverse();
  if (!WORD.test(last)) return true;
  if (SINGLE.test(last) && !WORD.test(earlier)) return false;
  return WORD.test(after) && !SINGLE.test(after) && !(NUMBER.test(last) && after.length <= 2);
}

function isInsideHit(parts: readonly Part[], at: number): boolean {
  let start = 0;
  return parts.some(({ text, isHit }) => {
    const from = start;
    start += text.length;
    return isHit && text.length <= LONGEST_WHOLE && at > from && at < start;
  });
}
