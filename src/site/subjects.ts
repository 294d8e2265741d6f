import { plainText } from '../content/text/prose.ts';
import { toPlace } from '../stations/open-data.ts';
import type { Subject } from '../share/facts.ts';
import type { ArticleView } from '../articles/article-views.ts';
import { toPassedScenes } from '../charts/scene/layout.ts';
import type { ChartView } from '../charts/chart-views.ts';
import {
  getAllDataset,
  getChartDataset,
  getIndicatorDataset,
  getObservationDataset,
} from '../share/metadata/datasets.ts';
import { toFigure, type ObservationView } from '../observations/observation-views.ts';
import { toOpenStation } from '../stations/open-stations.ts';
import { getPlaces } from '../content/shown-places.ts';
import type { ChapterView, ReportView } from '../report/report-views.ts';
import type { HomeView } from '../report/home.ts';
import type { IndicatorView } from '../observations/indicator-views.ts';
import type { StationView } from '../stations/station-views.ts';

type Front = Pick<HomeView, 'figures'> & { readonly report: ReportView };

/** What the front page is about, for its card and its structured data. */
export function toFrontSubject({ report, figures }: Front): Subject {
  return { kind: 'front', year: report.year, figures: figures.map(toFigure) };
}

export function toReportSubject({ year, keyFigures }: ReportView): Subject {
  return { kind: 'report', year, figures: keyFigures.map(toFigure) };
}

export function toChapterSubject(
  { year, numeral, title, keyFigure }: ChapterView,
  report: ReportView,
): Subject {
  const figure = keyFigure && toFigure(keyFigure);
  return {
    kind: 'chapter',
    year,
    numeral,
    name: title,
    figure,
    report: { title: report.title, url: report.url },
  };
}

export function toArticleSubject({ highlight, excerptOf, topics }: ArticleView): Subject {
  return { kind: 'article', highlight, excerptOf, topics: topics.map(({ title }) => title) };
}

export async function toIndicatorSubject(view: IndicatorView): Promise<Subject> {
  return { kind: 'indicator', dataset: await getIndicatorDataset(view) };
}

export async function toObservationSubject(observation: ObservationView): Promise<Subject> {
  const { id, year, parts, places, derived } = observation;
  return {
    kind: 'observation',
    year,
    id,
    parts,
    sentence: places[0]?.sentence ?? [derived?.method ?? ''],
    derived: derived !== undefined,
    dataset: await getObservationDataset(observation),
  };
}

/** All the data of the site. */
export async function toCatalogueSubject(): Promise<Subject> {
  return { kind: 'catalogue', dataset: await getAllDataset() };
}

export async function toChartSubject(chart: ChartView): Promise<Subject> {
  return {
    kind: 'chart',
    year: chart.year,
    alt: chart.alt,
    scenes: toPassedScenes(chart.spec),
    sentence: plainText(chart.spec.summary),
    notes: chart.notes,
    dataset: await getChartDataset(chart),
  };
}

export async function toStationSubject(station: StationView): Promise<Subject> {
  const [first] = station.sentences;
  return {
    kind: 'station',
    sentence: first && plainText(first),
    place: toPlace(await toOpenStation(station), getPlaces()),
  };
}
