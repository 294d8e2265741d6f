import type { Point } from '../panel.ts';
import type { ChartSpec } from '../spec.ts';
import { widthEm } from '../draw/wrap.ts';
import { dashes, OPEN_ENDS } from './ends.ts';
import { CENTRE } from './measures.ts';
import type { ChartWidth, Label, Layout, Mark, Misfit, Stroke } from './scene.ts';
import { breakLines, fitsSlots, toYearFrame, valueLabel, yearLabels, type YearFrame } from './years.ts';

const DOT = 5;
const OPEN_LINE = 2;
const CAP = 5;

/** One indicator across three years or more, joined where its years follow each other and count the same. */
export function layoutLine(spec: ChartSpec, width: ChartWidth): Layout {
  const years = toYearFrame(spec, width);
  const { points, scale } = spec.panels[0];
  const length = years.base - years.top;
  const toY = (value: number) => years.base - ((value - scale.min) / (scale.max - scale.min)) * length;
  return {
    misfits: endMisfits(points, years),
    scene: {
      width,
      height: years.height,
      values: 'y',
      plot: { left: 0, top: years.top, width, height: length },
      scales: [{ min: scale.min, max: scale.max }],
      ends: [],
      marks: toMarks(spec, years),
      under: [
        toGrid(spec, years, toY),
        ...breakLines(spec, years),
        ...points.flatMap((point) => toReach(point, years, toY)),
      ],
      over: [],
      labels: [...toValues(points, years, toY), ...yearLabels(spec, years), ...toTicks(spec, years, toY)],
    },
  };
}

function toMarks({ panels: [{ points }], breaks }: ChartSpec, { centre }: YearFrame): readonly Mark[] {
  let run = 0;
  return points.map((point, index) => {
    const before = points[index - 1];
    const breaksHere = breaks.some(
      ({ year }) => before !== undefined && year > before.year && year <= point.year,
    );
    if (before !== undefined && (point.year !== before.year + 1 || breaksHere)) run += 1;
    return {
      point: index,
      scale: 0,
      shape: 'dot',
      from: point.value,
      to: point.value,
      at: centre(point.year),
      size: DOT,
      role: 'red',
      fill: point.derived ? 'hollow' : 'solid',
      run,
    };
  });
}

/** The wording of every value where there is room, else of the first and the last. */
function toValues(
  points: readonly Point[],
  years: YearFrame,
  toY: (value: number) => number,
): readonly Label[] {
  const label = (point: Point) =>
    valueLabel(point, years, toY(point.high) - DOT - OPEN_ENDS[point.edge].after);
  if (fitsSlots(points, years)) return points.map(label);
  const [first, last] = [points[0], points.at(-1)];
  // A label that reaches over other dots stands above all of them.
  const clear = (wide: Label): Label => {
    const width = widthEm(wide.text) * wide.size;
    const from = wide.anchor === 'end' ? wide.x - width : wide.x;
    const covered = points.filter(
      ({ year }) => years.centre(year) > from && years.centre(year) < from + width,
    );
    return { ...wide, y: Math.min(...covered.map((point) => label(point).y)) };
  };
  return [
    ...(first ? [clear({ ...label(first), x: years.centre(first.year) - DOT, anchor: 'start' })] : []),
    ...(last ? [clear({ ...label(last), x: years.centre(last.year) + DOT, anchor: 'end' })] : []),
  ];
}

/** The first and the last value stand side by side at worst. */
function endMisfits(points: readonly Point[], { width, measures }: YearFrame): readonly Misfit[] {
  const room = width / 2 / measures.valueSize;
  return points.flatMap(({ text }, index) =>
    widthEm(text) <= room
      ? []
      : [{ point: index, width: measures.width, what: 'value' as const, lines: 1, room: Math.floor(room) }],
  );
}

function toGrid(
  { panels: [{ scale }] }: ChartSpec,
  { left, width }: YearFrame,
  toY: (value: number) => number,
): Stroke {
  const lines = scale.ticks.map(({ value }) => [left, toY(value), left + width, toY(value)] as const);
  return { role: 'rule', width: 1, lines };
}

function toTicks(
  { panels: [{ scale }] }: ChartSpec,
  { left, measures }: YearFrame,
  toY: (value: number) => number,
): readonly Label[] {
  return scale.ticks.map(({ value, text }) => ({
    text,
    x: left - 8,
    y: toY(value) + measures.labelSize * CENTRE,
    size: measures.labelSize,
    role: 'soft',
    anchor: 'end',
  }));
}

function toReach(point: Point, { centre }: YearFrame, toY: (value: number) => number): readonly Stroke[] {
  const { before, after } = OPEN_ENDS[point.edge];
  const [x, y] = [centre(point.year), toY(point.value)];
  const [low, high] = [toY(point.low), toY(point.high)];
  const cap = (at: number) => [x - CAP, at, x + CAP, at] as const;
  const up = after > 0 ? [...dashes(x, y - DOT, x, y - DOT - after), cap(y - DOT - after)] : [];
  const down = before > 0 ? [...dashes(x, y + DOT, x, y + DOT + before), cap(y + DOT + before)] : [];
  const range = point.high > point.low ? [[x, low, x, high] as const, cap(high)] : [];
  const floor = point.low < point.value ? [cap(low)] : [];
  const lines = [...up, ...down, ...range, ...floor];
  return lines.length === 0 ? [] : [{ role: point.role, width: OPEN_LINE, lines }];
}
