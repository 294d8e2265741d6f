import type { RuleId } from '../../content/rule-ids.ts';
import type { Observation, Relation } from '../../content/schemas/observation.ts';
import type { DataPath } from '../../content/text/yaml-document.ts';

/** Why a chart is refused, in Chinese for staff, at a place of its declaration. */
export interface ChartFault {
  readonly path: DataPath;
  readonly rule: RuleId;
  readonly found: string;
  readonly allowed: string;
  readonly example?: string;
}

/** An observation with the words that state it in the source. */
export interface StatedObservation extends Observation {
  readonly quotes: readonly string[];
}

/** What exists beside the declaration. */
export interface ChartWorld {
  /** Of all years. */
  readonly observations: readonly StatedObservation[];
  readonly indicators: ReadonlySet<string>;
  /** Of the chart's year. */
  readonly relations: readonly Relation[];
}
