import { addDecimals, lastPlace } from '../lib/decimal.ts';
import { formatCard } from './quantity-format.ts';
import type { Amount, Quantity } from './quantity.ts';
import { dimensionOf } from './unit.ts';

/** One end of a range: an open one is not itself allowed; `isStated` where the source names it, not our policy. */
interface End {
  readonly at: number;
  readonly isOpen: boolean;
  readonly isStated: boolean;
}

/** The values that a quantity can mean, in the base unit. */
export interface Range {
  readonly low: End;
  readonly high: End;
}

/** What can be said for certain about two quantities. */
export type Comparison = 'less' | 'greater' | 'equal' | 'unknown';

/** How far 近 and 约 may be off, as a share of the number that is named. */
const SLACK = 0.1;
/** 多 and 余 as part of a number (2500多名), which 多于 is not. */
const MARK = /[多余](?!于)/;

/**
 * The values that a wording can mean; its policy is the site's only one:
 * 2500 is [2500, 2500], 三四 [3, 4], 十几 [11, 19]; 2500多 reaches to the next unit of its last digit that is not zero, (2500, 2600), and 8000多 (8000, 9000);
 * 超2500 and 2500以上 have no upper end; 近200 is [180, 200), 200以内 [0, 200], 约200 [180, 220].
 * A decrease is the mirror of its size: 下降近10% is (−10, −9].
 */
export function rangeOf(quantity: Amount): Range {
  const { value, high, qualifier } = quantity;
  const end = qualifier === 'range' ? stated : implied;
  if (high !== undefined) return { low: end(value), high: end(high) };
  const size = sizeOf(quantity);
  return value < 0 ? { low: mirror(size.high), high: mirror(size.low) } : size;
}

/** Whether a range is one number. */
export function isExact({ low, high }: Range): boolean {
  return low.at === high.at && !low.isOpen && !high.isOpen;
}

/** The values that two ranges' sum can have. */
export function addRanges(a: Range, b: Range): Range {
  return { low: addEnds(a.low, b.low), high: addEnds(a.high, b.high) };
}

/** Compares two ranges of one dimension; `unknown` where they overlap. */
export function compareRanges(a: Range, b: Range): Comparison {
  if (isBelow(a, b)) return 'less';
  if (isBelow(b, a)) return 'greater';
  return isExact(a) && isExact(b) ? 'equal' : 'unknown';
}

/** Compares two quantities of one dimension; `unknown` where their wording leaves it open. Throws (in Chinese) where the dimensions differ. */
export function compareQuantities(a: Quantity, b: Quantity): Comparison {
  if (dimensionOf(a.unit) === dimensionOf(b.unit)) return compareRanges(rangeOf(a), rangeOf(b));
  throw new Error(`“${formatCard(a)}”和“${formatCard(b)}”不是同一种量，不能比较`);
}

function sizeOf({ value, qualifier, text }: Amount): Range {
  const size = Math.abs(value);
  switch (qualifier) {
    case 'exact':
    case 'range': // Without its upper end, which the check asks for.
      return { low: stated(size), high: stated(size) };
    case 'over': {
      const end = MARK.test(text) ? addDecimals(size, lastPlace(size)) : Infinity;
      return { low: { ...stated(size), isOpen: true }, high: { ...implied(end), isOpen: true } };
    }
    case 'at-least':
      return { low: stated(size), high: { ...implied(Infinity), isOpen: true } };
    case 'near':
      return { low: implied(size * (1 - SLACK)), high: { ...stated(size), isOpen: true } };
    case 'at-most':
      return { low: implied(0), high: stated(size) };
    case 'about':
      return { low: implied(size * (1 - SLACK)), high: implied(size * (1 + SLACK)) };
  }
}

function stated(at: number): End {
  return { at, isOpen: false, isStated: true };
}

function implied(at: number): End {
  return { at, isOpen: false, isStated: false };
}

function mirror(end: End): End {
  return { ...end, at: end.at === 0 ? 0 : -end.at };
}

function addEnds(a: End, b: End): End {
  return {
    at: addDecimals(a.at, b.at),
    isOpen: a.isOpen || b.isOpen,
    isStated: a.isStated && b.isStated,
  };
}

function isBelow(a: Range, b: Range): boolean {
  return a.high.at < b.low.at || (a.high.at === b.low.at && (a.high.isOpen || b.low.isOpen));
}
