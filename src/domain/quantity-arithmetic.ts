import { addDecimals } from '../lib/decimal.ts';
import { formatCard } from './quantity-format.ts';
import type { Qualifier, Quantity } from './quantity.ts';
import { dimensionOf, type Dimension } from './unit.ts';

/** The values that a quantity allows; an open end is not itself allowed. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
}

/** What can be said for certain about two quantities. */
export type Comparison = 'less' | 'greater' | 'equal' | 'unknown';

/**
 * Adds two quantities of one dimension, in the unit of the first; the text is the sum's card form.
 * The sum is as exact as its parts allow. Throws (in Chinese) where the dimensions differ at run time.
 */
export function addQuantities<D extends Dimension>(a: Quantity<D>, b: NoInfer<Quantity<D>>): Quantity<D> {
  assertSameDimension(a, b, '相加');
  const qualifier = combineQualifiers(a, b);
  const sum = { unit: a.unit, qualifier, text: '' };
  const low = addDecimals(a.value, b.value);
  const top = addDecimals(a.high ?? a.value, b.high ?? b.value);
  const isRange = top !== low;
  if (!isRange) return withText({ ...sum, value: low });
  if (qualifier === 'at-most') return withText({ ...sum, value: top });
  if (qualifier === 'about' && [a, b].every(isBounded)) return withText({ ...sum, value: low, high: top });
  return withText({ ...sum, value: low });
}

/**
 * The values that the wording allows, none guessed: over (v, ∞), at-least [v, ∞), near (0, v), at-most [0, v], about [0, ∞),
 * a range [value, high]. For a decrease the same holds of its size, so 下降近6% is (−6, 0).
 */
export function boundsOf({ value, high, qualifier }: Quantity): Bounds {
  if (high !== undefined) return { low: value, high, isLowOpen: false, isHighOpen: false };
  const size = boundSize(Math.abs(value), qualifier);
  if (value >= 0) return size;
  return { low: -size.high, high: -size.low, isLowOpen: size.isHighOpen, isHighOpen: size.isLowOpen };
}

/** Compares two quantities of one dimension; `unknown` where their wording leaves it open. Throws where the dimensions differ. */
export function compareQuantities<D extends Dimension>(a: Quantity<D>, b: NoInfer<Quantity<D>>): Comparison {
  assertSameDimension(a, b, '比较');
  const [left, right] = [boundsOf(a), boundsOf(b)];
  if (isBelow(left, right)) return 'less';
  if (isBelow(right, left)) return 'greater';
  const isPoint = left.low === left.high && right.low === right.high;
  return isPoint ? 'equal' : 'unknown';
}

function boundSize(size: number, qualifier: Qualifier): Bounds {
  const closed = { isLowOpen: false, isHighOpen: false };
  switch (qualifier) {
    case 'exact':
      return { low: size, high: size, ...closed };
    case 'over':
      return { low: size, high: Infinity, isLowOpen: true, isHighOpen: true };
    case 'at-least':
      return { low: size, high: Infinity, isLowOpen: false, isHighOpen: true };
    case 'near':
      return { low: 0, high: size, isLowOpen: true, isHighOpen: true };
    case 'at-most':
      return { low: 0, high: size, ...closed };
    case 'about':
      return { low: 0, high: Infinity, isLowOpen: false, isHighOpen: true };
  }
}

const UPWARD: readonly Qualifier[] = ['over', 'at-least'];
const DOWNWARD: readonly Qualifier[] = ['near', 'at-most'];

/** The strongest qualifier that is still true of the sum. Parts of unlike direction or sign leave only about. */
function combineQualifiers(a: Quantity, b: Quantity): Qualifier {
  const kinds = [a, b].filter(({ qualifier }) => qualifier !== 'exact');
  const [first, second] = kinds;
  if (first === undefined) return 'exact';
  if (a.value * b.value < 0) return 'about';
  if (second === undefined) return first.qualifier;
  if (first.qualifier === second.qualifier) return first.qualifier;
  const directions = [first, second]
    .filter(({ high }) => high === undefined)
    .map(({ qualifier }) => qualifier);
  if (directions.every((qualifier) => UPWARD.includes(qualifier))) return 'at-least';
  if (directions.every((qualifier) => DOWNWARD.includes(qualifier))) return 'at-most';
  return 'about';
}

function isBounded({ high, qualifier }: Quantity): boolean {
  return high !== undefined || qualifier === 'exact';
}

function isBelow(a: Bounds, b: Bounds): boolean {
  return a.high < b.low || (a.high === b.low && (a.isHighOpen || b.isLowOpen));
}

function withText<D extends Dimension>(quantity: Quantity<D>): Quantity<D> {
  return { ...quantity, text: formatCard(quantity) };
}

function assertSameDimension(a: Quantity, b: Quantity, action: string): void {
  if (dimensionOf(a.unit) === dimensionOf(b.unit)) return;
  throw new Error(`“${formatCard(a)}”和“${formatCard(b)}”不是同一种量，不能${action}`);
}
