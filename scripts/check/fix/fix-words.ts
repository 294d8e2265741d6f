import { run } from 'zhlint';
import { maskAddresses } from '../../../src/rules/copy/masked.ts';
import { findDots } from '../../../src/rules/copy/ranges.ts';
import { findTypedSpaces, findWideSpaces, findZeroWidth } from '../../../src/rules/copy/spacing.ts';
import { findDoubledMarks, findFullWidth } from '../../../src/rules/copy/width.ts';
import type { Span } from '../../../src/lib/folded.ts';
import { foldWidth } from '../../../src/lib/text.ts';
import { STATISTIC } from '../../../src/rules/literal-texts.ts';
import type { Rewrite } from '../../../src/rules/markup/near-miss.ts';
import { hunksBetween } from './hunks.ts';

/** The only options with which zhlint does no harm to Chinese text (tried one by one). */
const RULES = {
  preset: 'default',
  halfwidthPunctuation: '',
  fullwidthPunctuation: '，。：；？！“”‘’（）',
  spaceBetweenMixedwidthContent: undefined,
  spaceBetweenHalfwidthContent: undefined,
  spaceOutsideHalfwidthQuotation: undefined,
  spaceOutsideHalfwidthBracket: undefined,
  spaceOutsideCode: undefined,
  skipAbbrs: [],
} as const;
/** zhlint also writes ～ as ~: of what it does, only this is taken. */
const NARROW = /^[ ,;:?!()"']+$/;
const WIDE = /^[，。：；？！“”‘’（）]*$/;
/** What zhlint reads in place of a statistic: a character that no text of ours has. */
const STAND_IN = '龘';

type Fix = readonly [find: (text: string) => readonly Span[], replace: (words: string) => string];

const FIXES: readonly Fix[] = [
  [findFullWidth, foldWidth],
  [findTypedSpaces, () => ''],
  [findWideSpaces, () => ''],
  [findZeroWidth, () => ''],
  [findDots, () => '……'],
  [findDoubledMarks, (marks) => marks.charAt(0)],
];

/** What can be put right in a text of readers' words without a decision; a statistic stands as one character and stays. */
export function fixesIn(text: string): readonly Rewrite[] {
  const own = FIXES.flatMap(([find, replace]) =>
    find(text).map(({ start, end }) => ({ start, end, text: replace(text.slice(start, end)) })),
  );
  const marks = punctuationFixes(text).filter(
    (hunk) => !own.some(({ start, end }) => hunk.start < end && hunk.end > start),
  );
  return [...own, ...marks].toSorted((a, b) => a.start - b.start);
}

/** Addresses are not zhlint's to touch, and neither is a text that holds its stand-in. */
function punctuationFixes(text: string): readonly Rewrite[] {
  const masked = maskAddresses(text);
  if (masked !== text || text.includes(STAND_IN)) return [];
  const { result } = run(text.replaceAll(STATISTIC, STAND_IN), { rules: RULES as object });
  return hunksBetween(text, result.replaceAll(STAND_IN, STATISTIC)).filter(
    ({ start, end, text: words }) => NARROW.test(text.slice(start, end)) && WIDE.test(words),
  );
}
