import { formatWords } from '../domain/quantity-format.ts';
import { plainText } from '../domain/prose.ts';
import { QUALIFIERS } from '../domain/quantity.ts';
import { href } from '../lib/url.ts';
import type { Distribution, Figure, Subject } from '../share/facts.ts';
import type { ChartView } from './charts.ts';
import type {
  ArticleView,
  ChapterView,
  HomeView,
  IndicatorView,
  ObservationView,
  ReportView,
  StationView,
} from './views.ts';

/** What the front page is about, for its card and its structured data. */
export function toFrontSubject({ report, figures }: Pick<HomeView, 'report' | 'figures'>): Subject {
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

export function toIndicatorSubject({ indicator, observations }: IndicatorView): Subject {
  return {
    kind: 'indicator',
    unit: indicator.unit,
    years: observations.map(({ year }) => year),
    distributions: toTables(`/data/${indicator.id}`),
  };
}

export function toObservationSubject(observation: ObservationView): Subject {
  const { id, indicator, year, quantity, qualifier, parts, places, derived } = observation;
  const { name, words } = QUALIFIERS[qualifier];
  return {
    kind: 'observation',
    year,
    id,
    name: indicator.name,
    unit: indicator.unit,
    value: quantity.value,
    parts,
    exactness: words === '' ? name : formatWords(quantity),
    sentence: places[0]?.sentence ?? [derived?.method ?? ''],
    derived: derived !== undefined,
    distributions: toTables(`/data/${indicator.id}`),
  };
}

/** All the data of the site. */
export function toCatalogueSubject(year: number): Subject {
  return { kind: 'catalogue', year, distributions: toTables('/data/observations') };
}

export function toChartSubject(chart: ChartView): Subject {
  const { csv, json, svg, png } = chart.files;
  return {
    kind: 'chart',
    year: chart.year,
    alt: chart.alt,
    scenes: { wide: chart.scenes.desktop, narrow: chart.scenes.phone },
    notes: chart.notes,
    distributions: [
      { format: 'text/csv', url: csv },
      { format: 'application/json', url: json },
      { format: 'image/svg+xml', url: svg },
      { format: 'image/png', url: png },
    ],
  };
}

export function toStationSubject(station: StationView): Subject {
  const { level, township, address, telephone, services, sentences } = station;
  const [first] = sentences;
  return {
    kind: 'station',
    level,
    township,
    address,
    telephone,
    services,
    sentence: first && plainText(first),
  };
}

function toFigure({ indicator, parts }: ObservationView): Figure {
  return { name: indicator.name, parts };
}

function toTables(path: string): readonly Distribution[] {
  return [
    { format: 'text/csv', url: href(`${path}.csv`) },
    { format: 'application/json', url: href(`${path}.json`) },
  ];
}
