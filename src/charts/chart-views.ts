import { getInline } from './draw/drawn-charts.ts';
import { checkChart } from './check/check.ts';
import { parseChartsFile, type ChartEntry } from './declaration.ts';
import type { StatedObservation } from './check/fault.ts';
import { toScenes } from './scene/layout.ts';
import { toPieces } from './scene/slice.ts';
import { WIDTHS, type Scene, type WidthName } from './scene/scene.ts';
import { pointsOf, toSpec, type ChartSpec } from './spec.ts';
import { formatReports, reportsOf } from './table.ts';
import type { Relation } from '../content/schemas/observation.ts';
import { plainText, type Segment } from '../content/text/prose.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { getChapterTexts, getChapterUrl } from '../content/text/chapter-texts.ts';
import { getContentTree } from '../content/shown-tree.ts';
import { assertFound, getObservationEntries, getReportEntries } from '../content/entries.ts';
import { getObservations, type ObservationView } from '../observations/observation-views.ts';
import type { Link } from '../content/link.ts';

/** Words with the quantities that stand among them. */
export type ChartWords = readonly (string | ObservationView)[];

export interface ChartRowView {
  /** As the picture says it. */
  readonly name: string;
  /** As it is understood without the picture. */
  readonly label: string;
  readonly observation: ObservationView;
  /** How exact the source is, in words. */
  readonly exactness: string;
}

export interface ChartView {
  readonly id: string;
  readonly year: number;
  /** The chapter that the chart belongs to. */
  readonly chapter: Link;
  readonly spec: ChartSpec;
  readonly title: ChartWords;
  /** The title as plain text. */
  readonly name: string;
  readonly summary: ChartWords;
  readonly alt: string;
  /** What the marks mean, and the author's note. */
  readonly notes: readonly string[];
  readonly scenes: Readonly<Record<WidthName, Scene>>;
  /** Inline SVG, one below the other where a page of paper may end between its rows; colours are classes of chart-drawing.css. */
  readonly pictures: readonly { readonly name: WidthName; readonly svg: string }[];
  readonly table: {
    readonly caption: string;
    readonly head: readonly [what: string, wording: string, exactness: string];
    readonly rows: readonly ChartRowView[];
  };
  /** The reports that it draws from, as they are cited. */
  readonly source: string;
  /** Their years: 2017、2018年年报 */
  readonly reports: string;
  /** When its own report was written, as exactly as known. */
  readonly written: string | undefined;
  readonly path: string;
  readonly url: string;
  readonly files: Readonly<Record<'svg' | 'png' | 'csv' | 'json', string>>;
}

/** The charts that are declared, without what the content rules refuse. */
const getChartEntries = once(() =>
  getContentTree().reports.flatMap(({ year, charts }) =>
    ((charts && parseChartsFile(charts).data)?.charts ?? []).map((declaration) => ({ ...declaration, year })),
  ),
);

/** Every chart by its id, in the order of the years and of their files. */
export const getCharts = once(async (): Promise<ReadonlyMap<string, ChartView>> => {
  const observations = await getObservations();
  const entries = getChartEntries().toSorted((a, b) => b.year - a.year);
  const views = await Promise.all(entries.map((entry) => toView(entry, observations)));
  return new Map(views.map((view) => [view.id, view]));
});

/** One chart; its id has passed the content check. */
export async function getChart(id: string): Promise<ChartView> {
  return assertFound((await getCharts()).get(id), `图表 ${id}`);
}

async function toView(
  entry: ChartEntry,
  observations: ReadonlyMap<string, ObservationView>,
): Promise<ChartView> {
  const all = [...observations.values()].map(toStated);
  assertDrawable(entry, all, getRelations(entry.year));
  const spec = toSpec(entry, all);
  const scenes = toScenes(spec);
  const find = (id: string) => assertFound(observations.get(id), `数值 ${id}`);
  const toWords = (segments: readonly Segment[]): ChartWords =>
    segments.map((segment) => (typeof segment === 'string' ? segment : find(segment.observation)));
  const findReport = (of: number) =>
    assertFound(
      getReportEntries().find(({ year }) => year === of),
      `${of} 年年报`,
    );
  const report = findReport(spec.year);
  const points = pointsOf(spec);
  const sources = reportsOf(points).map(findReport);
  const path = paths.chart(spec.id);
  const fileOf = (kind: string) => href(`${path.slice(0, -1)}.${kind}`);
  return {
    id: spec.id,
    year: spec.year,
    chapter: (await toChapter(spec)) ?? { title: report.title, url: href(paths.report(spec.year)) },
    spec,
    title: toWords(spec.title),
    name: plainText(spec.title),
    summary: toWords(spec.summary),
    alt: spec.alt,
    notes: [...spec.key, ...(spec.note === undefined ? [] : [spec.note])],
    scenes,
    pictures: (Object.keys(WIDTHS) as WidthName[]).map((name) => ({
      name,
      svg: toPieces(scenes[name]).map(getInline).join(''),
    })),
    table: {
      ...spec.table,
      rows: spec.table.rows.map(({ name, label, exactness, observation }) => ({
        name,
        label,
        exactness,
        observation: find(observation),
      })),
    },
    source: [...new Set(sources.map(({ byline, title }) => `${byline}《${title}》`))].join('、'),
    reports: formatReports(points),
    written: report.written,
    path,
    url: href(path),
    files: { svg: fileOf('svg'), png: fileOf('png'), csv: fileOf('csv'), json: fileOf('json') },
  };
}

/** The chapter that a chart stands in; undefined where that is the lead, which opens the report's own page. */
async function toChapter({ year, chapter }: ChartSpec): Promise<Link | undefined> {
  const text = (await getChapterTexts()).find(
    ({ number, slug, ...other }) => number > 0 && other.year === year && slug === chapter,
  );
  return text && { title: text.title, url: getChapterUrl(text) };
}

function toStated(observation: ObservationView): StatedObservation {
  return { ...observation, quotes: observation.places.map(({ sentence }) => plainText(sentence)) };
}

function getRelations(year: number): readonly Relation[] {
  return getObservationEntries().find((file) => file.year === year)?.data.relations ?? [];
}

/** The content check has seen the same; here it guards what reaches the page without it, such as a dev server with errors. */
function assertDrawable(
  entry: ChartEntry,
  observations: readonly StatedObservation[],
  relations: readonly Relation[],
): void {
  const indicators = new Set(observations.map(({ indicator }) => indicator.id));
  const faults = checkChart(entry, { observations, indicators, relations });
  if (faults.length === 0) return;
  throw new Error(
    `图表 ${entry.id}：${faults.map(({ found, allowed }) => `${found} → ${allowed}`).join('；')}`,
  );
}
