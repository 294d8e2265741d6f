import type { Break } from '../content/schemas/indicator.ts';
import type { Segment } from '../content/text/prose.ts';
import type { ChartEntry, ChartKind } from './declaration.ts';
import type { Panel, Point } from './panel.ts';

/** What each kind of chart is called. */
const KIND_NAMES = {
  bar: '横条图',
  stacked: '分段条图',
  share: '比例图',
  interval: '点图',
  column: '柱形图',
  line: '折线图',
  multiples: '分格图',
} as const satisfies Record<ChartKind, string>;

/** One sentence that says what the marks show, in their order and in the wording of the source; parts follow their whole after 其中. */
export function toSummary(entry: ChartEntry, panels: readonly Panel[]): readonly Segment[] {
  const clauses = panels.flatMap(({ heading, points }, panel): readonly Segment[] => [
    panel === 0 ? '' : '；',
    heading === undefined ? '' : `${heading}：`,
    ...points.flatMap((point, index) => toClause(point, points[index - 1])),
  ]);
  const opening = entry.kind === 'multiples' ? `${entry.subject}。` : `${entry.subject}：`;
  return mergeWords([opening, ...clauses, '。']);
}

/** What a reader who does not see the picture is told. */
export function toAlt(kind: ChartKind, title: string, summary: string): string {
  return `${KIND_NAMES[kind]}：${title}。${summary}`;
}

/** What the marks of inexact and derived values mean, for those that the chart has, and what is unusual about its axes. */
export function toKey(
  entry: ChartEntry,
  panels: readonly Panel[],
  breaks: readonly Break[],
): readonly string[] {
  const points = panels.flatMap((panel) => panel.points);
  const inexact = points.some(
    ({ edge, value, high, derived }) => edge !== 'closed' || (high > value && !derived),
  );
  const from = panels[0]?.scale.min ?? 0;
  return [
    ...(inexact ? [inexactKey(entry.kind)] : []),
    ...derivedKey(points.filter(({ derived }) => derived)),
    ...(from > 0 ? [`纵轴不是从0起，从${panels[0]?.scale.ticks[0]?.text ?? ''}起。`] : []),
    ...breaks.map(({ year, reason }) => `${year}年起口径有变，与以前不能直接比较：${reason}。`),
  ];
}

function inexactKey(kind: ChartKind): string {
  if (kind === 'interval' || kind === 'line')
    return '带虚线的原文未给确数：圆点是写出来的数，虚线伸向实际的数可能在的一边。';
  return '一端画斜线的，原文未给确数。';
}

/** What is hollow, and between what it lies: the stretch that is drawn. */
function derivedKey(points: readonly Point[]): readonly string[] {
  if (points.length === 0) return [];
  const known = points.filter(({ within }) => within !== undefined);
  const years = known.map(({ year, within }) => `${year}年在${within ?? ''}之间`).join('，');
  return [`空心的为本站推算，原文未载${years === '' ? '' : `；按取整的增幅，${years}，图中画出这一段`}。`];
}

function toClause(point: Point, before: Point | undefined): readonly Segment[] {
  const value = { observation: point.observation, text: point.text };
  return [joint(before, point) + point.label, value, ...(point.derived ? ['（推算）'] : [])];
}

function joint(before: Point | undefined, point: Point): string {
  if (before === undefined) return '';
  if (!point.part) return '，';
  return before.part ? '、' : '，其中';
}

function mergeWords(segments: readonly Segment[]): readonly Segment[] {
  return segments.reduce<readonly Segment[]>((merged, segment) => {
    if (segment === '') return merged;
    const before = merged.at(-1);
    if (typeof before !== 'string' || typeof segment !== 'string') return [...merged, segment];
    return [...merged.slice(0, -1), before + segment];
  }, []);
}
