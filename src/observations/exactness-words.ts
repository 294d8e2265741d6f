import type { Derivation, Observation } from '../content/schemas/observation.ts';
import { formatCard, formatExactness } from '../quantity/quantity-format.ts';

/** What stands beside every derived value. */
export const NOT_STATED = '推算，不是年报原文。';

const CLAUSE_END = /[，。；：]/;

/** How exact a value is, for readers: what the source gives, or that it gives nothing and how we computed it. */
export function exactnessOf(observation: Pick<Observation, 'quantity' | 'derived'>): string {
  const { quantity, derived } = observation;
  if (!derived) return formatExactness(quantity);
  const within = formatEnds(observation);
  return within === undefined ? `推算：${derived.method}` : `推算，在${within}之间：${derived.method}`;
}

/** Between what a derived value lies: 26720～26980人. */
export function formatEnds({
  quantity: { unit },
  derived,
}: Pick<Observation, 'quantity' | 'derived'>): string | undefined {
  if (!derived?.ends) return undefined;
  const { low, high } = derived.ends;
  return formatCard({ value: low, high, unit, qualifier: 'range', text: '' });
}

/** What follows a derived value in a citation: （推算：由当年人数和原文给出的增幅倒推）; nothing behind a reported one. */
export function citedAs(derived: Derivation | undefined): string {
  return derived ? `（推算：${derived.method.split(CLAUSE_END)[0] ?? ''}）` : '';
}
