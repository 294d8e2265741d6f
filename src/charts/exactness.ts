import type { Observation } from '../content/schemas/observation.ts';
import { QUALIFIERS, type Qualifier } from '../quantity/quantity.ts';

/** Where a mark is open because the source gives no exact end: beyond its value, short of it, or both. */
export type Edge = 'closed' | 'above' | 'below' | 'both';

export const EDGES = {
  exact: 'closed',
  over: 'above',
  'at-least': 'above',
  near: 'below',
  'at-most': 'below',
  about: 'both',
  range: 'closed',
} as const satisfies Record<Qualifier, Edge>;

/** How exact a value is, in words for tables and for listeners. */
export function exactnessOf(observation: Pick<Observation, 'quantity' | 'derived'>): string {
  const { value, high = value, qualifier } = observation.quantity;
  if (observation.derived) return `推算：${observation.derived.method}`;
  if (high > value) return '原文只给了范围';
  if (qualifier === 'exact') return QUALIFIERS.exact.name;
  return `${QUALIFIERS[qualifier].words}这个数`;
}
