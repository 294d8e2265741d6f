import { addDecimals } from '../lib/decimal.ts';
import type { Break, Indicator } from '../content/schemas/indicator.ts';
import { compareQuantities, isExact, rangeOf } from '../quantity/quantity-arithmetic.ts';
import { formatCard } from '../quantity/quantity-format.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { dimensionOf } from '../quantity/unit.ts';

/** One year of an indicator. */
export interface YearValue {
  readonly year: number;
  readonly quantity: Quantity;
}

/** What must agree for two years to be drawn together. */
export type Measure = Pick<Indicator, 'unit' | 'kind' | 'breaks'>;

/** A year of a series: its value, that there is none, or that from here on something else is counted. */
export type SeriesStep<T extends YearValue> =
  | { readonly type: 'value'; readonly year: number; readonly value: T; readonly change: string | undefined }
  | { readonly type: 'missing'; readonly year: number }
  | { readonly type: 'break'; readonly year: number; readonly reason: string };

/** The steps from the first year to the last, oldest first; undefined with fewer than two years, for one year is no series. */
export function toSeries<T extends YearValue>(
  measure: Measure,
  values: readonly T[],
): readonly SeriesStep<T>[] | undefined {
  const byYear = new Map(values.map((value) => [value.year, value]));
  const [first, last] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  if (byYear.size < 2) return undefined;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year): readonly SeriesStep<T>[] => {
    const found = measure.breaks.find((other) => other.year === year && year > first);
    const value = byYear.get(year);
    const step = value
      ? ({ type: 'value', year, value, change: changeBefore(measure, values, value) } as const)
      : ({ type: 'missing', year } as const);
    return found ? [{ type: 'break', year, reason: found.reason }, step] : [step];
  });
}

/** Why two years do not compare, in Chinese; undefined where unit, kind and scope agree. */
export function incomparable(
  a: Measure & { readonly year: number },
  b: Measure & { readonly year: number },
): string | undefined {
  if (dimensionOf(a.unit) !== dimensionOf(b.unit)) return `单位不同：${a.unit}、${b.unit}`;
  if (a.kind !== b.kind) return '一个是时点数，一个是时期数';
  const between = breakBetween([...a.breaks, ...b.breaks], a.year, b.year);
  return between && `${between.year}年起口径改变：${between.reason}`;
}

/** What changed from an earlier year to a later one, as far as the wording of both allows: 比2017年多3个, 多于2017年. */
export function describeChange(before: YearValue, after: YearValue): string {
  const comparison = compareQuantities(after.quantity, before.quantity);
  const than = `${before.year}年`;
  switch (comparison) {
    case 'equal':
      return `和${than}一样`;
    case 'unknown':
      return `和${than}比，多少说不准：数不确切`;
    case 'greater':
    case 'less': {
      const word = comparison === 'greater' ? '多' : '少';
      const size = exactDifference(before.quantity, after.quantity);
      return size === undefined ? `${word}于${than}，差多少说不准：数不确切` : `比${than}${word}${size}`;
    }
  }
}

function changeBefore<T extends YearValue>(
  measure: Measure,
  values: readonly T[],
  after: T,
): string | undefined {
  const earlier = values.filter(({ year }) => year < after.year);
  const before = earlier.toSorted((a, b) => b.year - a.year)[0];
  if (!before) return undefined;
  const reason = incomparable({ ...measure, year: before.year }, { ...measure, year: after.year });
  return reason === undefined ? describeChange(before, after) : `和${before.year}年不能比：口径不同`;
}

function breakBetween(breaks: readonly Break[], a: number, b: number): Break | undefined {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return breaks.find(({ year }) => year > from && year <= to);
}

/** The difference in its card form, only where both are exact. Two percentages differ by percentage points. */
function exactDifference(before: Quantity, after: Quantity): string | undefined {
  if (![before, after].every((quantity) => isExact(rangeOf(quantity)))) return undefined;
  const value = Math.abs(addDecimals(after.value, -before.value));
  const unit = after.unit === '%' ? '百分点' : after.unit;
  return formatCard({ value, unit, qualifier: 'exact', text: '' });
}
