import type { ObservationId } from '../content/observation-id.ts';
import type { ChartEntry } from './declaration.ts';
import type { Panel, Point } from './panel.ts';

/** The chart as a table: one row a value, how exact the source is in words. */
export interface ChartTable {
  readonly caption: string;
  readonly head: readonly [what: string, wording: string, exactness: string];
  readonly rows: readonly TableRow[];
}

interface TableRow {
  /** As the picture says it. */
  readonly name: string;
  /** As it is understood without the picture: a part says so, a share says of what. */
  readonly label: string;
  readonly observation: ObservationId;
  readonly exactness: string;
}

/** The reports that state what is drawn, or that it was computed from: 2017、2018年年报. */
export function formatReports(points: readonly Pick<Point, 'report'>[]): string {
  return `${reportsOf(points).join('、')}年年报`;
}

export function reportsOf(points: readonly Pick<Point, 'report'>[]): readonly number[] {
  return [...new Set(points.map(({ report }) => report))].toSorted((a, b) => a - b);
}

/** The table under a chart. */
export function toTable(entry: ChartEntry, panels: readonly Panel[]): ChartTable {
  const points = panels.flatMap((panel) => panel.points);
  const overYears = entry.kind === 'column' || entry.kind === 'line';
  return {
    caption: `${entry.subject}（${formatReports(points)}）`,
    head: [
      overYears ? '年份' : '项目',
      points.some(({ derived }) => derived) ? '表述' : '原文表述',
      '精确程度',
    ],
    rows: panels.flatMap(({ heading, points: rows }) =>
      rows.map((point) => ({
        name: point.label,
        label: toLabel(point, heading),
        observation: point.observation,
        exactness: point.exactness,
      })),
    ),
  };
}

function toLabel({ label, part, of }: Point, heading: string | undefined): string {
  if (heading !== undefined) return `${heading}：${label}`;
  if (of !== undefined) return `${label}（占${of}）`;
  return part ? `其中：${label}` : label;
}
