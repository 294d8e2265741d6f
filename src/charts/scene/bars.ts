import type { ChartSpec } from '../spec.ts';
import { CENTRE } from './measures.ts';
import { frame, hatch, toBar, type Bar } from './ends.ts';
import { rowLabels, toRowFrame, type Row, type RowFrame } from './rows.ts';
import type { ChartWidth, Label, Layout, Mark, Stroke } from './scene.ts';

const AXIS = 30;
const EDGE = 4;
const TICK = 5;
const HATCH_LINE = 1.75;
const FRAME_LINE = 2;

/** Horizontal bars: plain ones, shares in the frame of their whole, and panels of different units. */
export function layoutBars(spec: ChartSpec, width: ChartWidth): Layout {
  const rows = toRowFrame(spec, width);
  const drawn = rows.rows.map((row) => ({ row, bar: toRowBar(spec, rows, row) }));
  const isShare = spec.kind === 'share';
  const height = rows.bottom + (isShare ? AXIS : EDGE);
  return {
    misfits: rows.misfits,
    scene: {
      width,
      height,
      values: 'x',
      plot: { left: rows.left, top: 0, width: rows.plot, height },
      scales: spec.panels.map(({ scale: { min, max } }) => ({ min, max })),
      ends: rows.rows.map(({ end }) => end),
      marks: drawn.map(({ row, bar }) => toBarMark(spec, rows, row, bar)),
      under: isShare ? [toWholes(rows)] : [],
      over: [
        ...drawn.flatMap(({ row, bar }) => barStrokes(row, bar, rows)),
        ...(rows.measures.above ? [] : [toBaselines(rows)]),
      ],
      labels: [
        ...rows.headings,
        ...drawn.flatMap(({ row, bar }) => rowLabels(row, rows.left + bar.tip, rows.measures)),
        ...(isShare ? toTicks(spec, rows, height) : []),
      ],
    },
  };
}

/** A row's bar, in px from the axis's beginning. */
export function toRowBar(spec: ChartSpec, { plot }: RowFrame, { point, panel }: Row): Bar {
  const { max } = spec.panels[panel]?.scale ?? { max: 1 };
  return toBar(point, (value) => (value / max) * plot);
}

/** The bar for Chart.js: solid as far as the source is sure. */
export function toBarMark(
  spec: ChartSpec,
  { plot, measures }: RowFrame,
  { point, index, panel, y }: Row,
  bar: Bar,
): Mark {
  const { max } = spec.panels[panel]?.scale ?? { max: 1 };
  const value = point.start + point.value;
  return {
    point: index,
    scale: panel,
    shape: 'bar',
    from: point.start,
    to: bar.solid === bar.end ? value : (bar.solid / plot) * max,
    at: y,
    size: measures.bar,
    role: point.role,
    fill: point.derived ? 'hollow' : 'solid',
  };
}

/** What Chart.js does not draw of a bar: the frame of a derived value, the hatching of an open end. */
export function barStrokes(
  { point, y }: Row,
  { start, solid, end, open }: Bar,
  { left, measures: { bar } }: RowFrame,
): readonly Stroke[] {
  const top = y - bar / 2;
  const box = (from: number, to: number) => ({ left: left + from, top, width: to - from, height: bar });
  const limit = point.edge === 'below' ? [[left + end, top + bar, left + end, top] as const] : [];
  const lines = open.to > open.from ? [...hatch(box(open.from, open.to)), ...limit] : [];
  return [
    ...(point.derived
      ? [{ role: point.role, width: FRAME_LINE, lines: frame(box(start, solid), FRAME_LINE) }]
      : []),
    ...(lines.length > 0 ? [{ role: point.role, width: HATCH_LINE, lines }] : []),
  ];
}

/** The line on which the bars of each panel stand. */
export function toBaselines({ rows, left, measures: { bar } }: RowFrame): Stroke {
  const panels = [...Map.groupBy(rows, ({ panel }) => panel).values()];
  const lines = panels.map((group) => {
    const [top, bottom] = [group[0]?.y ?? 0, group.at(-1)?.y ?? 0];
    return [left - 0.5, top - bar / 2 - EDGE, left - 0.5, bottom + bar / 2 + EDGE] as const;
  });
  return { role: 'ink', width: 1, lines };
}

/** The whole that a share is a share of: an empty frame to 100 %, its middle marked. */
function toWholes({ rows, left, plot, measures: { bar } }: RowFrame): Stroke {
  const lines = rows.flatMap(({ y }) => {
    const box = { left, top: y - bar / 2, width: plot, height: bar };
    const middle = left + plot / 2;
    return [...frame(box, 1), [middle, y + bar / 2, middle, y + bar / 2 + TICK] as const];
  });
  return { role: 'grey', width: 1, lines };
}

function toTicks(spec: ChartSpec, { left, plot, measures }: RowFrame, height: number): readonly Label[] {
  const { scale } = spec.panels[0];
  const anchors = ['start', 'middle', 'end'] as const;
  return scale.ticks.map(({ value, text }, index) => ({
    text,
    x: left + (value / scale.max) * plot,
    y: height - AXIS / 2 + measures.labelSize * CENTRE,
    size: measures.labelSize,
    role: 'soft',
    anchor: anchors[index] ?? 'end',
  }));
}
