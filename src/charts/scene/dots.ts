import type { ChartSpec } from '../spec.ts';
import { dashes } from './ends.ts';
import { toBaselines, toRowBar } from './bars.ts';
import { DOT, rowLabels, toRowFrame, type Row, type RowFrame } from './rows.ts';
import type { ChartWidth, Layout, Mark, Stroke } from './scene.ts';

const EDGE = 4;
const RANGE_LINE = 5;
const OPEN_LINE = 2.5;
const CAP = 6;

/** Dots at what the source writes, with a dashed line towards where the number may be: nothing is ranked as if exact. */
export function layoutDots(spec: ChartSpec, width: ChartWidth): Layout {
  const rows = toRowFrame(spec, width);
  const height = rows.bottom + EDGE;
  const tips = rows.rows.map((row) => toRowBar(spec, rows, row).tip + DOT);
  return {
    misfits: rows.misfits,
    scene: {
      width,
      height,
      values: 'x',
      plot: { left: rows.left, top: 0, width: rows.plot, height },
      scales: spec.panels.map(({ scale: { min, max } }) => ({ min, max })),
      ends: rows.rows.map(({ end }) => end),
      marks: rows.rows.flatMap((row) => toDots(row)),
      under: [toStems(spec, rows), ...rows.rows.flatMap((row) => toReach(spec, rows, row)), ...toZero(rows)],
      over: [],
      labels: rows.rows.flatMap((row, index) =>
        rowLabels(row, rows.left + (tips[index] ?? 0), rows.measures),
      ),
    },
  };
}

function toDots({ point, index, panel, y }: Row): readonly Mark[] {
  const ends = point.high > point.value && !point.derived ? [point.value, point.high] : [point.value];
  return ends.map((value) => ({
    point: index,
    scale: panel,
    shape: 'dot',
    from: value,
    to: value,
    at: y,
    size: DOT,
    role: point.role,
    fill: point.derived ? 'hollow' : 'solid',
  }));
}

/** Zero, where no label stands above the dots. */
function toZero(rows: RowFrame): readonly Stroke[] {
  return rows.measures.above ? [] : [toBaselines(rows)];
}

/** A hairline from zero, by which the eye finds the dot's row. */
function toStems(spec: ChartSpec, rows: RowFrame): Stroke {
  const lines = rows.rows.map((row) => {
    const { open, end } = toRowBar(spec, rows, row);
    const to = Math.max(0, Math.min(open.from, end) - DOT);
    return [rows.left, row.y, rows.left + to, row.y] as const;
  });
  return { role: 'grey', width: 1, lines };
}

/** Where the number may be: dashed and capped beside an inexact one, solid between the ends of a stated range. */
function toReach(spec: ChartSpec, rows: RowFrame, row: Row): readonly Stroke[] {
  const { point, y } = row;
  const { open, end } = toRowBar(spec, rows, row);
  const at = (length: number) => rows.left + length;
  if (point.high > point.value)
    return [{ role: point.role, width: RANGE_LINE, lines: [[at(open.from), y, at(open.to), y]] }];
  if (point.edge === 'closed') return [];
  const cap = (x: number) => [x, y - CAP, x, y + CAP] as const;
  const low = Math.max(0, open.from - DOT);
  const before =
    open.from < end && low < end - DOT ? [...dashes(at(end - DOT), y, at(low), y), cap(at(low))] : [];
  const after =
    open.to > end ? [...dashes(at(end + DOT), y, at(open.to + DOT), y), cap(at(open.to + DOT))] : [];
  return [{ role: point.role, width: OPEN_LINE, lines: [...before, ...after] }];
}
