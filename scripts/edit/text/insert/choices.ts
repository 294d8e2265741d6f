import { checkChart } from '../../../../src/charts/check/check.ts';
import { chartWorldOf } from '../../../../src/charts/check/chart-rule.ts';
import { parseChartsFile, type ChartEntry } from '../../../../src/charts/declaration.ts';
import { getPng } from '../../../../src/charts/draw/drawn-charts.ts';
import { toScenes } from '../../../../src/charts/scene/layout.ts';
import { toSpec } from '../../../../src/charts/spec.ts';
import { parseContentPath } from '../../../../src/content/content-path.ts';
import type { ChapterEntry, ContentTree } from '../../../../src/content/content-tree.ts';
import { toTypedId } from '../../../../src/content/observation-id.ts';
import type { ObservationRecord } from '../../../../src/content/observation-record.ts';
import { observationsById, reportOf } from '../../../../src/content/observed.ts';
import { STATION_KINDS } from '../../../../src/content/schemas/station.ts';
import { plainText } from '../../../../src/content/text/prose.ts';
import { tablePlacesOf } from '../../../../src/provenance/source-tables.ts';
import { DeskFault } from '../../server/server.ts';
import type { BlockChoice, Choices, NumberChoice } from './insert-view.ts';

/** The text that something is put into. */
interface Target {
  /** Of the report that it belongs to: a chapter's own, an article's that it is an excerpt of. */
  readonly year: number | undefined;
  readonly chapter: ChapterEntry | undefined;
  readonly isDraft: boolean;
}

/** What can be put into a text. A text that is published may not say what only drafts say. */
export function listChoices(tree: ContentTree, path: string): Choices {
  assertTakesTags(path);
  const target = readTarget(tree, path);
  const isShown = (year: number): boolean => target.isDraft || !isDraftYear(tree, year);
  const byOwn = (a: { readonly year: number }, b: { readonly year: number }): number =>
    Number(b.year === target.year) - Number(a.year === target.year) || b.year - a.year;
  const years = tree.reports.filter(({ year }) => isShown(year)).toSorted(byOwn);
  return {
    numbers: [...observationsById(tree).values()]
      .filter((record) => isShown(reportOf(tree, record)))
      .map((record) => toNumber(tree, target, record))
      .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.year - a.year),
    charts: years.flatMap(({ year }) => chartsOf(tree, year).map((chart) => toChart(tree, chart))),
    tables: years.flatMap(({ year, tables }) =>
      (tables?.data?.tables ?? []).map(({ id, title }) => ({ id, name: title, hint: `${year}年年报` })),
    ),
    stations: [...tree.stations].flatMap(([id, { data }]) =>
      data ? [{ id, name: data.name, hint: [STATION_KINDS[data.kind], data.township ?? ''].join('　') }] : [],
    ),
  };
}

/** The picture of a chart as PNG; undefined where there is no such chart, or the check refuses to draw it. */
export async function drawChart(tree: ContentTree, id: string): Promise<Uint8Array | undefined> {
  const entry = tree.reports.flatMap(({ year }) => chartsOf(tree, year)).find((chart) => chart.id === id);
  if (!entry) return undefined;
  const world = chartWorldOf(tree, entry.year);
  if (checkChart(entry, world).length > 0) return undefined;
  return getPng(toScenes(toSpec(entry, world.observations)).phone);
}

/** Throws a DeskFault for an article in plain Markdown, which takes no tags. */
export function assertTakesTags(path: string): void {
  const at = parseContentPath(path);
  if (at?.kind === 'article' && at.syntax === 'markdown')
    throw new DeskFault(
      '这篇文章是 .md 文件，只放得下文字和表格；要放数、图表、照片，请维护的人把它改名为 .mdx',
    );
}

function readTarget(tree: ContentTree, path: string): Target {
  const at = parseContentPath(path);
  if (at?.kind === 'chapter') {
    const report = tree.reports.find(({ year }) => year === at.year);
    const chapter = report?.chapters.find(({ file }) => file === path);
    return { year: at.year, chapter, isDraft: isDraftYear(tree, at.year) };
  }
  const article = tree.articles.find(({ file }) => file === path)?.data;
  return { year: article?.excerptOf?.report, chapter: undefined, isDraft: article?.draft === true };
}

function isDraftYear(tree: ContentTree, year: number): boolean {
  return tree.reports.find((report) => report.year === year)?.report?.data?.draft === true;
}

function toNumber(tree: ContentTree, { year, chapter }: Target, record: ObservationRecord): NumberChoice {
  const report = reportOf(tree, record);
  const isOwn = report === year;
  return {
    id: toTypedId(`${record.indicator}/${record.year}`, chapter?.year ?? 0),
    name: tree.indicators.get(record.indicator)?.data?.name ?? record.indicator,
    wording: record.text,
    year: record.year,
    quote: record.places[0]?.quote ?? '',
    isOwn,
    most: record.from ? 0 : chapter && isOwn ? placesIn(tree, chapter, record) : undefined,
  };
}

/** How often a chapter's source says a number in words; in a table it stands as it is. */
function placesIn(tree: ContentTree, { slug }: ChapterEntry, { places }: ObservationRecord): number {
  return places.filter((place) => place.chapter === slug && !tablePlacesOf(tree).has(place)).length;
}

function chartsOf(tree: ContentTree, year: number): readonly ChartEntry[] {
  const file = tree.reports.find((report) => report.year === year)?.charts;
  return ((file && parseChartsFile(file).data)?.charts ?? []).map((chart) => ({ ...chart, year }));
}

function toChart(tree: ContentTree, entry: ChartEntry): BlockChoice {
  const world = chartWorldOf(tree, entry.year);
  const [fault] = checkChart(entry, world);
  const hint = `${entry.year}年年报`;
  if (fault) return { id: entry.id, name: entry.subject, hint: `${hint}，还画不出来：${fault.found}` };
  return { id: entry.id, name: plainText(toSpec(entry, world.observations).title), hint };
}
