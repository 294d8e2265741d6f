import type { Point } from '../panel.ts';
import { pointsOf, type ChartSpec } from '../spec.ts';
import { widthEm, wrap } from '../draw/wrap.ts';
import { barStrokes, toBarMark, toBaselines, toRowBar } from './bars.ts';
import { CENTRE, type Measures } from './measures.ts';
import { rowLabels, toRowFrame, type Row, type RowFrame } from './rows.ts';
import type { ChartWidth, Label, Layout, Mark, Misfit, Stroke } from './scene.ts';

/** A part's name and value stand under its stretch of the bar, at the right of a hairline. */
const INSET = 8;
/** White between two parts. */
const SEAM = 2;
const BELOW = 6;
const MAX_PART_LINES = 3;
const EDGE = 2;

interface Part {
  readonly point: Point;
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly lines: readonly string[];
}

/** A whole as one bar that its parts fill, each named under its stretch; above it, in grey, what the whole is within. */
export function layoutStacked(spec: ChartSpec, width: ChartWidth): Layout {
  const rows = toRowFrame(spec, width, ({ part }) => !part);
  const whole = rows.rows.at(-1);
  if (whole === undefined) throw new Error(`图表 ${spec.id} 没有整体`);
  const parts = toParts(spec, rows);
  const { measures } = rows;
  const top = whole.y + measures.bar / 2;
  const tallest = Math.max(...parts.map(({ lines }) => lines.length));
  const height = top + BELOW + (tallest + 1) * measures.lineHeight + EDGE;
  const bars = rows.rows.map((row) => ({ row, bar: toRowBar(spec, rows, row) }));
  return {
    misfits: [...rows.misfits, ...parts.flatMap((part) => toMisfits(part, width, measures))],
    scene: {
      width,
      height,
      values: 'x',
      plot: { left: rows.left, top: 0, width: rows.plot, height },
      scales: spec.panels.map(({ scale: { min, max } }) => ({ min, max })),
      ends: [],
      marks: [
        ...bars.map(({ row, bar }) => ({
          ...toBarMark(spec, rows, row, bar),
          ...(row === whole && { fill: 'ghost' as const }),
        })),
        ...parts.map((part) => toPartMark(part, whole, rows, spec)),
      ],
      under: [],
      over: [
        ...bars.flatMap(({ row, bar }) => barStrokes(row, bar, rows)),
        toRulers(parts, top, height),
        ...(measures.above ? [] : [toBaselines(rows)]),
      ],
      labels: [
        ...bars.flatMap(({ row, bar }) => rowLabels(row, rows.left + bar.tip, measures)),
        ...parts.flatMap((part) => partLabels(part, top, measures)),
      ],
    },
  };
}

function toParts(spec: ChartSpec, { left, plot, measures }: RowFrame): readonly Part[] {
  const { scale } = spec.panels[0];
  return pointsOf(spec).flatMap((point, index) => {
    if (!point.part) return [];
    const from = left + (point.start / scale.max) * plot;
    const width = (point.value / scale.max) * plot;
    return [{ point, index, left: from, width, lines: wrap(point.label, roomOf(width, measures)) }];
  });
}

/** Room for a line of a part's label, in em. */
function roomOf(width: number, { labelSize }: Measures): number {
  return Math.max(0, width - INSET - SEAM) / labelSize;
}

function toMisfits(
  { lines, width, point, index }: Part,
  at: ChartWidth,
  measures: Measures,
): readonly Misfit[] {
  const room = roomOf(width, measures);
  const valueFits = widthEm(point.text) * measures.valueSize <= room * measures.labelSize;
  const fits = lines.length <= MAX_PART_LINES && lines.every((line) => widthEm(line) <= room);
  if (fits && valueFits) return [];
  const what = valueFits ? 'label' : 'value';
  return [{ point: index, width: at, what, lines: MAX_PART_LINES, room: Math.floor(room) }];
}

function toPartMark(
  { point, index }: Part,
  { y, panel }: Row,
  { plot, measures }: RowFrame,
  spec: ChartSpec,
): Mark {
  const { scale } = spec.panels[0];
  const end = point.start + point.value;
  const last = pointsOf(spec).at(-1) === point;
  return {
    point: index,
    scale: panel,
    shape: 'bar',
    from: point.start,
    to: last ? end : end - (SEAM / plot) * scale.max,
    at: y,
    size: measures.bar,
    role: point.role,
    fill: 'solid',
  };
}

/** A hairline down from where each part begins, beside its name. */
function toRulers(parts: readonly Part[], top: number, bottom: number): Stroke {
  return {
    role: 'grey',
    width: 1,
    lines: parts.map(({ left }) => [left - 0.5, top, left - 0.5, bottom] as const),
  };
}

function partLabels({ point, left, lines }: Part, top: number, measures: Measures): readonly Label[] {
  const { labelSize, valueSize, lineHeight } = measures;
  const x = left + INSET;
  const middle = (line: number) => top + BELOW + (line + 0.5) * lineHeight;
  return [
    { text: point.text, x, y: middle(0) + valueSize * CENTRE, size: valueSize, role: 'ink', bold: true },
    ...lines.map((text, index): Label => {
      return { text, x, y: middle(index + 1) + labelSize * CENTRE, size: labelSize, role: 'ink' };
    }),
  ];
}
