import type { ObservationId } from '../content/observation-id.ts';
import type { Qualifier } from '../quantity/quantity.ts';
import type { Unit } from '../quantity/unit.ts';
import type { Edge } from './exactness.ts';

/** One value of a chart, in the unit of its panel. */
export interface Point {
  readonly observation: ObservationId;
  readonly label: string;
  readonly year: number;
  /** The year of the report that states it, or that it was computed from. */
  readonly report: number;
  /** Wording of the source: 2500多名 */
  readonly text: string;
  readonly value: number;
  /** Between what it lies: the ends of a stated range (三四拨), or of a derived value; both equal to `value` otherwise. */
  readonly low: number;
  readonly high: number;
  /** Where the mark begins: above zero only for a part, which begins where the last one ended. */
  readonly start: number;
  readonly edge: Edge;
  readonly qualifier: Qualifier;
  /** How exact it is, in words. */
  readonly exactness: string;
  readonly part: boolean;
  /** What a share is a share of. */
  readonly of: string | undefined;
  /** Red for what the title names, grey for what stands beside it. */
  readonly role: 'red' | 'grey';
  readonly derived: boolean;
  /** Between what a derived value lies, in words: 26720～26980人 */
  readonly within: string | undefined;
}

/** Values that share an axis. */
export interface Panel {
  readonly heading: string | undefined;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly points: readonly Point[];
}

/** The value axis of a panel. It begins at zero, but for a line whose author says otherwise; `ticks` only where it must be read. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly value: number;
  /** The last one carries the unit. */
  readonly text: string;
}
