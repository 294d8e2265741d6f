import { checkChart } from '../charts/check.ts';
import type { ChartEntry } from '../charts/declaration.ts';
import { renderPair } from '../charts/render.ts';
import { toSpec } from '../charts/spec.ts';
import type { Segment } from '../domain/prose.ts';
import { once } from '../lib/once.ts';
import { assertFound, getChartEntries } from './entries.ts';
import { getObservations } from './observations.ts';
import type { ObservationView } from './views.ts';

/** Words with the quantities that stand among them. */
export type ChartWords = readonly (string | ObservationView)[];

export interface ChartRowView {
  readonly label: string;
  /** A part of the whole that stands above it. */
  readonly part: boolean;
  readonly observation: ObservationView;
  /** How exact the source is, in words. */
  readonly exactness: string;
}

export interface ChartView {
  readonly id: string;
  readonly year: number;
  /** Slug of the chapter that the chart belongs to. */
  readonly chapter: string;
  readonly title: ChartWords;
  readonly summary: ChartWords;
  readonly alt: string;
  readonly key: readonly string[];
  readonly note: string | undefined;
  /** Inline SVG; colours are classes of styles/charts.css. */
  readonly pictures: { readonly phone: string; readonly desktop: string };
  readonly table: {
    readonly caption: string;
    readonly head: readonly [string, string, string];
    readonly rows: readonly ChartRowView[];
  };
}

/** Every chart by its id, in the order of the years and of their files. */
export const getCharts = once(async (): Promise<ReadonlyMap<string, ChartView>> => {
  const observations = await getObservations();
  const files = await getChartEntries();
  const views = files.flatMap(({ id: year, data }) =>
    data.charts.map((declaration) => toView({ ...declaration, year: Number(year) }, observations)),
  );
  return new Map(views.map((view) => [view.id, view]));
});

/** One chart; its id has passed the content check. */
export async function getChart(id: string): Promise<ChartView> {
  return assertFound((await getCharts()).get(id), `图表 ${id}`);
}

function toView(entry: ChartEntry, observations: ReadonlyMap<string, ObservationView>): ChartView {
  const all = [...observations.values()];
  const faults = checkChart(entry, {
    observations: all,
    indicators: new Set(all.map(({ indicator }) => indicator.id)),
  });
  if (faults.length > 0)
    throw new Error(
      `图表 ${entry.id}：${faults.map(({ found, allowed }) => `${found} → ${allowed}`).join('；')}`,
    );
  const spec = toSpec(entry, all);
  const find = (id: string) => assertFound(observations.get(id), `数值 ${id}`);
  const toWords = (segments: readonly Segment[]): ChartWords =>
    segments.map((segment) => (typeof segment === 'string' ? segment : find(segment.observation)));
  return {
    id: spec.id,
    year: spec.year,
    chapter: spec.chapter,
    title: toWords(spec.title),
    summary: toWords(spec.summary),
    alt: spec.alt,
    key: spec.key,
    note: spec.note,
    pictures: renderPair(spec),
    table: {
      caption: spec.table.caption,
      head: spec.table.head,
      rows: spec.table.rows.map(({ label, part, exactness, observation }) => ({
        label,
        part,
        exactness,
        observation: find(observation),
      })),
    },
  };
}
