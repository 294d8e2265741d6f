import type { Observation } from './schemas/observation.ts';
import type { Qualifier } from '../quantity/quantity.ts';

/** What every public file says of an observation; `value` and `high` in the base unit, `url` absolute. */
export interface PublicRecord {
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
  readonly high?: number | undefined;
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** Wording of the source. */
  readonly text: string;
  readonly url: string;
}

export function toPublicRecord({ indicator, year, quantity }: Observation, url: string): PublicRecord {
  const { value, high, unit, qualifier, text } = quantity;
  return { indicator: indicator.id, year, value, high, unit, qualifier, text, url };
}
