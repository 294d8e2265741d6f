import { shiftDecimal } from '../../lib/decimal.ts';
import { surfaceOf, type Unit } from '../../quantity/unit.ts';
import type { ChartEntry } from '../declaration.ts';
import type { Point, Scale, Tick } from '../panel.ts';

/** Most intervals between the gridlines of a line chart. */
const INTERVALS = 4;

/** Shares are read against the whole and lines against gridlines; other marks are read against each other and need no axis. */
export function toScale(entry: ChartEntry, unit: Unit, points: readonly Point[]): Scale {
  const highest = Math.max(...points.map(({ start, high }) => start + high));
  if (entry.kind === 'share') return { min: 0, max: 100, ticks: toTicks([0, 50, 100], unit) };
  // Nothing but zeros: any axis will do, but one of no length has no places on it.
  if (highest === 0) return { min: 0, max: 1, ticks: entry.kind === 'line' ? toTicks([0], unit) : [] };
  if (entry.kind !== 'line') return { min: 0, max: highest, ticks: [] };
  const from = entry.axisFrom ?? 0;
  const step = niceStep((highest - from) / INTERVALS);
  const count = Math.ceil((highest - from) / step - 1e-9);
  const values = Array.from({ length: count + 1 }, (_, index) =>
    Number((from + index * step).toPrecision(12)),
  );
  return { min: from, max: values.at(-1) ?? highest, ticks: toTicks(values, unit) };
}

function toTicks(values: readonly number[], unit: Unit): readonly Tick[] {
  const largest = Math.max(...values.map(Math.abs));
  const [exponent, word] = largest >= 1e8 ? [8, '亿'] : largest >= 1e5 ? [4, '万'] : [0, ''];
  return values.map((value, index) => {
    const digits = `${shiftDecimal(value, -exponent)}`;
    const scale = value === 0 ? '' : word;
    return {
      value,
      text: index === values.length - 1 ? `${digits}${scale}${surfaceOf(unit)}` : digits + scale,
    };
  });
}

/** The next of 1, 2, 2.5, 5, 10 … that is no less. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}
