import type { Point } from '../panel.ts';
import type { ChartSpec } from '../spec.ts';
import { widthEm } from '../draw/wrap.ts';
import { dashes, OPEN_ENDS } from './ends.ts';
import { CENTRE, measuresOf, type Measures } from './measures.ts';
import type { ChartWidth, Label, Stroke } from './scene.ts';

/** Where years and the value axis of an upright chart stand, in px. */
export interface YearFrame {
  readonly measures: Measures;
  readonly left: number;
  readonly width: number;
  /** Top of the plot, where its greatest value stands. */
  readonly top: number;
  /** The line on which columns stand. */
  readonly base: number;
  readonly height: number;
  /** Width that each year has. */
  readonly slot: number;
  /** Middle of a year's slot. */
  readonly centre: (year: number) => number;
}

/** Room above the greatest value for its wording. */
const HEAD = 32;
/** Two columns far apart are hard to compare. */
const MAX_SLOT = 200;
const FOOT = 8;
const TICK_GAP = 10;
const SECOND_LINE = '推算';
/** Every year is as wide. */
const YEAR = '2000年';
const YEAR_GAP = 6;
const NO_VALUE = '没有数';

/** Every year from the first to the last has its slot, also one without a value. */
export function toYearFrame(spec: ChartSpec, width: ChartWidth): YearFrame {
  const measures = measuresOf(width);
  const { points, scale } = spec.panels[0];
  const first = points[0]?.year ?? 0;
  const count = (points.at(-1)?.year ?? first) - first + 1;
  const ticks = scale.ticks.map(({ text }) => widthEm(text) * measures.labelSize);
  const left = ticks.length > 0 ? Math.ceil(Math.max(...ticks)) + TICK_GAP : 0;
  const slot = Math.min((width - left) / count, MAX_SLOT);
  const top = HEAD + Math.max(...points.map(({ edge }) => OPEN_ENDS[edge].after));
  const base = top + measures.plotHeight;
  const lines = hasSecondLine(points, count) ? 2 : 1;
  return {
    measures,
    left,
    width: slot * count,
    top,
    base,
    height: base + FOOT + lines * measures.lineHeight,
    slot,
    centre: (year) => left + (year - first + 0.5) * slot,
  };
}

/** The years under the plot; under a derived value what it is, under a year without one that there is none. */
export function yearLabels(spec: ChartSpec, frame: YearFrame): readonly Label[] {
  const { points } = spec.panels[0];
  const { labelSize, lineHeight } = frame.measures;
  const half = (widthEm(YEAR) * labelSize) / 2;
  const at = (year: number, line: number) => ({
    x: Math.min(frame.centre(year), frame.measures.width - half),
    y: frame.base + FOOT + (line + 0.5) * lineHeight + labelSize * CENTRE,
    size: labelSize,
    anchor: 'middle' as const,
  });
  const room = frame.slot / labelSize;
  const years = yearsOf(points);
  // The last label is moved in where it would stick out.
  const moved = Math.max(0, half - frame.slot / 2);
  const step = Math.ceil((2 * half + moved + YEAR_GAP) / frame.slot);
  return years.flatMap((year, index): readonly Label[] => {
    const point = points.find((candidate) => candidate.year === year);
    const shown = (years.length - 1 - index) % step === 0;
    const second = point === undefined ? NO_VALUE : point.derived ? SECOND_LINE : undefined;
    return [
      ...(shown ? [{ text: `${year}年`, role: 'ink' as const, ...at(year, 0) }] : []),
      ...(second !== undefined && widthEm(second) <= room
        ? [{ text: second, role: 'soft' as const, ...at(year, 1) }]
        : []),
    ];
  });
}

/** Dashed uprights where the indicator begins to count something else. */
export function breakLines({ breaks }: ChartSpec, { centre, slot, top, base }: YearFrame): readonly Stroke[] {
  if (breaks.length === 0) return [];
  const lines = breaks.flatMap(({ year }) => {
    const x = centre(year) - slot / 2;
    return dashes(x, top - HEAD / 2, x, base);
  });
  return [{ role: 'soft', width: 1, lines }];
}

/** A value above its mark; `y` is where the mark ends. */
export function valueLabel(point: Point, { centre, measures }: YearFrame, y: number): Label {
  return {
    text: point.text,
    x: centre(point.year),
    y: y - measures.gap,
    size: measures.valueSize,
    role: 'ink',
    bold: true,
    anchor: 'middle',
  };
}

/** Whether every value's wording fits over its year. */
export function fitsSlots(points: readonly Point[], { slot, measures }: YearFrame): boolean {
  return points.every(({ text }) => widthEm(text) * measures.valueSize <= slot);
}

function hasSecondLine(points: readonly Point[], count: number): boolean {
  return count > points.length || points.some(({ derived }) => derived);
}

function yearsOf(points: readonly Point[]): readonly number[] {
  const first = points[0]?.year ?? 0;
  const last = points.at(-1)?.year ?? first;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
