import type { ObservationId } from '../domain/observation-id.ts';
import type { Quantity } from '../domain/quantity.ts';

/** What a chart needs to know of an observation; `ObservationView` fits. */
export interface ChartObservation {
  readonly id: ObservationId;
  readonly indicator: {
    readonly id: string;
    readonly name: string;
    /** Years from which the indicator counts something else than before. */
    readonly breaks?: readonly { readonly year: number; readonly reason: string }[] | undefined;
  };
  readonly year: number;
  readonly quantity: Quantity;
  /** Wording of the source: 2500多名 */
  readonly text: string;
  readonly url: string;
  /** Set when the value was computed by us. */
  readonly derived: { readonly method: string } | undefined;
}
