import type { Point } from '../panel.ts';
import type { ChartSpec } from '../spec.ts';
import { layoutBars } from './bars.ts';
import { frame, hatch, toBar, type Bar } from './ends.ts';
import { isClose } from './measures.ts';
import type { ChartWidth, Layout, Mark, Stroke } from './scene.ts';
import { breakLines, fitsSlots, toYearFrame, valueLabel, yearLabels, type YearFrame } from './years.ts';

const SHARE_OF_SLOT = 0.62;
const HATCH_LINE = 1.75;
const FRAME_LINE = 2;

interface Column {
  readonly point: Point;
  readonly index: number;
  readonly bar: Bar;
  readonly left: number;
  readonly width: number;
}

/** One indicator across years as columns that stand on zero; as bars, a year a row, where columns leave no room for their values. */
export function layoutColumns(spec: ChartSpec, width: ChartWidth): Layout {
  const years = toYearFrame(spec, width);
  const { points, scale } = spec.panels[0];
  if (isClose(width) || !fitsSlots(points, years)) return layoutBars(spec, width);
  const length = years.base - years.top;
  const columns = points.map((point, index) =>
    toColumn(point, index, years, (value) => (value / scale.max) * length),
  );
  return {
    misfits: [],
    scene: {
      width,
      height: years.height,
      values: 'y',
      plot: { left: 0, top: years.top, width, height: length },
      scales: [{ min: scale.min, max: scale.max }],
      ends: [],
      marks: columns.map((column) => toMark(column, scale.max / length)),
      under: breakLines(spec, years),
      over: [...columns.flatMap((column) => toStrokes(column, years)), toBaseline(years)],
      labels: [
        ...columns.map(({ point, bar }) => valueLabel(point, years, years.base - bar.tip)),
        ...yearLabels(spec, years),
      ],
    },
  };
}

function toColumn(
  point: Point,
  index: number,
  { slot, measures, centre }: YearFrame,
  toLength: (value: number) => number,
): Column {
  const width = Math.round(Math.min(measures.column, slot * SHARE_OF_SLOT));
  return { point, index, bar: toBar(point, toLength), left: centre(point.year) - width / 2, width };
}

function toMark({ point, index, bar, left, width }: Column, unitsPerPx: number): Mark {
  return {
    point: index,
    scale: 0,
    shape: 'bar',
    from: 0,
    to: bar.solid === bar.end ? point.value : bar.solid * unitsPerPx,
    at: left + width / 2,
    size: width,
    role: point.role,
    fill: point.derived ? 'hollow' : 'solid',
  };
}

function toStrokes({ point, bar, left, width }: Column, { base }: YearFrame): readonly Stroke[] {
  const box = (from: number, to: number) => ({ left, top: base - to, width, height: to - from });
  const limit = point.edge === 'below' ? [[left, base - bar.end, left + width, base - bar.end] as const] : [];
  const open = bar.open.to > bar.open.from ? [...hatch(box(bar.open.from, bar.open.to)), ...limit] : [];
  return [
    ...(point.derived
      ? [{ role: point.role, width: FRAME_LINE, lines: frame(box(bar.start, bar.solid), FRAME_LINE) }]
      : []),
    ...(open.length > 0 ? [{ role: point.role, width: HATCH_LINE, lines: open }] : []),
  ];
}

function toBaseline({ left, width, base }: YearFrame): Stroke {
  return { role: 'ink', width: 1, lines: [[left, base + 0.5, left + width, base + 0.5]] };
}
