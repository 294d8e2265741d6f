import type { Derivation, Observation } from '../content/schemas/observation.ts';
import { formatCard, formatExactness } from '../quantity/quantity-format.ts';

/** What stands beside every derived value. */
export const NOT_STATED = '推算，不是年报原文。';

const CLAUSE_END = /[，。；：]/;

type Stated = Pick<Observation, 'quantity' | 'derived'>;

/** How exact a value is, for readers: what the source gives, or that we computed it: 推算，在26720～26980人之间 */
export function exactnessOf(observation: Stated): string {
  if (!observation.derived) return formatExactness(observation.quantity);
  const within = formatEnds(observation);
  return within === undefined ? '推算' : `推算，在${within}之间`;
}

/** The same for files that leave the site: a derived value takes its method along. */
export function exactnessWithMethod(observation: Stated): string {
  const { derived } = observation;
  return exactnessOf(observation) + (derived ? `：${derived.method}` : '');
}

/** Between what a derived value lies: 26720～26980人. */
export function formatEnds({ quantity: { unit }, derived }: Stated): string | undefined {
  if (!derived?.ends) return undefined;
  const { low, high } = derived.ends;
  return formatCard({ value: low, high, unit, qualifier: 'range', text: '' });
}

/** What follows a derived value in a citation: （推算：由当年人数和原文给出的增幅倒推）; nothing behind a reported one. */
export function citedAs(derived: Derivation | undefined): string {
  return derived ? `（推算：${derived.method.split(CLAUSE_END)[0] ?? ''}）` : '';
}
