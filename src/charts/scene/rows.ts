import type { Point } from '../panel.ts';
import { pointsOf, type ChartSpec } from '../spec.ts';
import { widthEm, wrap } from '../draw/wrap.ts';
import {
  CENTRE,
  isClose,
  MAX_LINES,
  measuresOf,
  MIN_CLOSE_PLOT,
  MIN_PLOT,
  type Measures,
} from './measures.ts';
import { OPEN_ENDS } from './ends.ts';
import type { ChartWidth, Label, Misfit } from './scene.ts';

/** One row of a chart whose values run to the right. */
export interface Row {
  readonly point: Point;
  /** Place among the points of the specification. */
  readonly index: number;
  readonly panel: number;
  readonly lines: readonly string[];
  /** Middle of the mark. */
  readonly y: number;
  /** Where the picture may be parted below it. */
  readonly end: number;
}

/** Where rows, their labels and the value axis stand. */
export interface RowFrame {
  readonly measures: Measures;
  readonly rows: readonly Row[];
  readonly headings: readonly Label[];
  /** Where the value axis begins. */
  readonly left: number;
  /** Length of the value axis. */
  readonly plot: number;
  /** Where the last row ends. */
  readonly bottom: number;
  readonly misfits: readonly Misfit[];
}

const EDGE = 4;
const PANEL_SPACE = 14;
const HEADING_SPACE = 10;
const COLUMN_SPACE = 14;
/** What a dot takes on both sides of its value. */
export const DOT = 7;

/** Labels stand above their marks on a phone, and in a column at their left on a desktop. `points` are those that have a row. */
export function toRowFrame(
  spec: ChartSpec,
  width: ChartWidth,
  hasRow: (point: Point) => boolean = () => true,
): RowFrame {
  const measures = measuresOf(width);
  const room = measures.labelRoom / measures.labelSize;
  const all = pointsOf(spec);
  const labels = new Map(all.filter(hasRow).map((point) => [point, wrap(point.label, room)]));
  const widest = Math.max(...[...labels.values()].flat().map(widthEm)) * measures.labelSize;
  const left = measures.above ? 1 : Math.ceil(widest) + COLUMN_SPACE;
  const stacked = stack(spec, measures, (point) => labels.get(point));
  const plot = plotWidth(spec, width - left - 1, measures, hasRow);
  return {
    measures,
    ...stacked,
    left,
    plot,
    misfits: [...labelMisfits(stacked.rows, room, width), ...valueMisfits(spec, plot, width)],
  };
}

/** The label and the value of a row; `tip` is where its mark ends. */
export function rowLabels({ point, lines, y }: Row, tip: number, measures: Measures): readonly Label[] {
  const { labelSize, valueSize, lineHeight, gap, bar, above } = measures;
  const block = lines.length * lineHeight;
  const top = above ? y - bar / 2 - gap - block : y - block / 2;
  return [
    ...lines.map((text, index): Label => {
      const baseline = top + (index + 0.5) * lineHeight + labelSize * CENTRE;
      return { text, x: 0, y: baseline, size: labelSize, role: 'ink' };
    }),
    { text: point.text, x: tip + gap, y: y + valueSize * CENTRE, size: valueSize, role: 'ink', bold: true },
  ];
}

function stack(
  spec: ChartSpec,
  measures: Measures,
  linesOf: (point: Point) => readonly string[] | undefined,
): Pick<RowFrame, 'rows' | 'headings' | 'bottom'> {
  const rows: Row[] = [];
  const headings: Label[] = [];
  let top = measures.above ? 0 : EDGE;
  let index = 0;
  spec.panels.forEach(({ heading, points }, panel) => {
    if (heading !== undefined) {
      if (panel > 0) top += PANEL_SPACE;
      headings.push(toHeading(heading, top, measures));
      top += measures.lineHeight + HEADING_SPACE;
    }
    for (const point of points) {
      const lines = linesOf(point);
      if (lines !== undefined) {
        const { y, height } = place(lines, measures);
        rows.push({ point, index, panel, lines, y: top + y, end: top + height - measures.rowSpace / 2 });
        top += height;
      }
      index += 1;
    }
  });
  return { rows, headings, bottom: top - measures.rowSpace };
}

/** Where the mark of a row stands below the row's top, and how high the row is with the space below it. */
function place(
  lines: readonly string[],
  { lineHeight, gap, bar, rowSpace, pitch, above }: Measures,
): { readonly y: number; readonly height: number } {
  const block = lines.length * lineHeight;
  if (above) return { y: block + gap + bar / 2, height: block + gap + bar + rowSpace };
  const row = Math.max(block, bar);
  const height = Math.max(row + rowSpace, pitch);
  return { y: (height - rowSpace) / 2, height };
}

function toHeading(text: string, top: number, { labelSize, lineHeight }: Measures): Label {
  const y = top + lineHeight / 2 + labelSize * CENTRE;
  return { text, x: 0, y, size: labelSize, role: 'soft', bold: true };
}

/** The longest axis on which every mark still has room for its value behind it. */
function plotWidth(
  spec: ChartSpec,
  room: number,
  { valueSize, gap }: Measures,
  hasRow: (point: Point) => boolean,
): number {
  const dot = spec.kind === 'interval' ? DOT : 0;
  const widths = spec.panels.flatMap(({ points, scale }) =>
    points.filter(hasRow).map(({ edge, text, high }) => {
      const behind = OPEN_ENDS[edge].after + dot + gap + widthEm(text) * valueSize;
      return high > 0 ? (room - behind) / (high / scale.max) : room;
    }),
  );
  return Math.floor(Math.min(room, ...widths));
}

function labelMisfits(rows: readonly Row[], room: number, width: ChartWidth): readonly Misfit[] {
  return rows
    .filter(({ lines }) => lines.length > MAX_LINES || lines.some((line) => widthEm(line) > room))
    .map(({ index }) => ({ point: index, width, what: 'label', lines: MAX_LINES, room: Math.floor(room) }));
}

function valueMisfits(spec: ChartSpec, plot: number, width: ChartWidth): readonly Misfit[] {
  if (plot >= width * (isClose(width) ? MIN_CLOSE_PLOT : MIN_PLOT)) return [];
  const points = pointsOf(spec);
  const longest = points.reduce((a, b) => (widthEm(b.text) > widthEm(a.text) ? b : a));
  return [{ point: points.indexOf(longest), width, what: 'value', lines: 1, room: 0 }];
}
