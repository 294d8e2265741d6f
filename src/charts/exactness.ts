import { QUALIFIERS, type Qualifier } from '../domain/quantity.ts';
import type { ChartObservation } from './observation.ts';

/** Where a mark is open because the source gives no exact end: beyond its value, short of it, or both. */
export type Edge = 'closed' | 'above' | 'below' | 'both';

/** The least and the most that a value can mean. Ends are not reached, unless both are the same. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

export const EDGES = {
  exact: 'closed',
  over: 'above',
  'at-least': 'above',
  near: 'below',
  'at-most': 'below',
  about: 'both',
} as const satisfies Record<Qualifier, Edge>;

/** 约 and 近 may be off by a tenth, as in the rules for relations. */
const SLACK = 0.1;

/** What a value can mean: 2500多 lies between 2500 and 2600, 8000多 between 8000 and 9000. */
export function extentOf({ value, high = value, qualifier }: ChartObservation['quantity']): Extent {
  switch (qualifier) {
    case 'over':
      return { low: value, high: high + lastPlace(high) };
    case 'at-least':
      return { low: value, high: Infinity };
    case 'at-most':
      return { low: 0, high };
    case 'near':
      return { low: value * (1 - SLACK), high };
    case 'about':
      return { low: value * (1 - SLACK), high: high * (1 + SLACK) };
    default:
      return { low: value, high };
  }
}

/** Whether it is open which of two values is the larger. */
export function isOrderOpen(a: ChartObservation['quantity'], b: ChartObservation['quantity']): boolean {
  const [one, two] = [extentOf(a), extentOf(b)];
  const isExact = ({ low, high }: Extent) => low === high;
  if (isExact(one) && isExact(two)) return false;
  return one.low < two.high && two.low < one.high;
}

/** How exact a value is, in words for tables and for listeners. */
export function exactnessOf(observation: Pick<ChartObservation, 'quantity' | 'derived'>): string {
  const { value, high = value, qualifier } = observation.quantity;
  if (observation.derived) return `推算：${observation.derived.method}`;
  if (high > value) return '原文只给了范围';
  if (qualifier === 'exact') return QUALIFIERS.exact.name;
  return `${QUALIFIERS[qualifier].words}这个数`;
}

/** What the last digit that is not zero counts: 2500 → 100. */
function lastPlace(value: number): number {
  let place = 1;
  while (value >= place * 10 && value % (place * 10) === 0) place *= 10;
  return place;
}
