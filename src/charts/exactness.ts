import type { Qualifier } from '../quantity/quantity.ts';

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
