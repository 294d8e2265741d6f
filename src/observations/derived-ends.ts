import { decimalPlaces, lastPlace } from '../lib/decimal.ts';
import type { Ends, Relation } from '../content/schemas/observation.ts';
import { rangeOf } from '../quantity/quantity-arithmetic.ts';
import type { Amount } from '../quantity/quantity.ts';

/** A derived value: of which indicator and year, and the number that we give, in the base unit. */
interface Derived {
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
}

/**
 * Between what a derived value lies: what the rounding of the rate and the wording of this year's value allow, widened to
 * the last digit that we give. 28461人, 增6% → 约26850人, 26720 to 26980. Undefined without a relation that it follows from.
 */
export function endsOf(
  { indicator, year, value }: Derived,
  relations: readonly Relation[],
  find: (indicator: string) => Amount | undefined,
): Ends | undefined {
  const growth = relations.find(
    (relation) => relation.kind === 'growth' && relation.of === indicator && relation.base === year,
  );
  const [of, rate] = growth?.kind === 'growth' ? [find(growth.of), find(growth.rate)] : [];
  if (!of || !rate) return undefined;
  const [size, percent] = [spanOf(of, countRounding(of)), spanOf(rate, rateRounding(rate))];
  if (percent.low <= -100) return undefined;
  const place = lastPlace(value);
  const low = Math.floor(plain(size.low / (1 + percent.high / 100) / place)) * place;
  const high = Math.ceil(plain(size.high / (1 + percent.low / 100) / place)) * place;
  return Number.isFinite(low) && Number.isFinite(high) ? { low: plain(low), high: plain(high) } : undefined;
}

function spanOf(amount: Amount, rounding: number): Ends {
  const { low, high } = rangeOf(amount);
  return { low: low.at - rounding, high: high.at + rounding };
}

/** A rate is rounded to its last decimal, so it may be off by half of one: 6% is 5.5% to 6.5%. */
function rateRounding({ value, text }: Amount): number {
  const written = /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -Math.max(written, decimalPlaces(value));
}

/** A count is whole unless it is given in 万 or 亿: 1.2万 may be off by half a thousand. */
function countRounding({ value, text }: Amount): number {
  return /[万亿]/.test(text) ? lastPlace(value) / 2 : 0;
}

/** Without the last bits in which a quotient of decimals is wrong. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}
