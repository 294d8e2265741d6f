import { toDataset, type Dataset, type Distribution } from './dataset.ts';
import { plainText } from '../../content/text/prose.ts';
import { href } from '../../lib/url.ts';
import type { ChartView } from '../../charts/chart-views.ts';
import { getObservations, type ObservationView } from '../../observations/observation-views.ts';
import { getSite } from '../../content/site-view.ts';
import type { IndicatorView } from '../../observations/indicator-views.ts';

/** All observations as one data set. */
export async function getAllDataset(): Promise<Dataset> {
  const { name, description } = await getSite();
  return toSet({
    name: `${name}：数据`,
    description,
    url: href('/data/'),
    file: 'observations',
    views: [...(await getObservations()).values()],
  });
}

/** An indicator over the years. */
export async function getIndicatorDataset({ indicator, url, observations }: IndicatorView): Promise<Dataset> {
  const { id, name, definition } = indicator;
  return toSet({ name, description: definition, url, file: id, views: observations });
}

/** One observation. */
export async function getObservationDataset(view: ObservationView): Promise<Dataset> {
  const { indicator, year, url } = view;
  const name = `${year}年${indicator.name}`;
  return toSet({ name, description: indicator.definition, url, file: indicator.id, views: [view] });
}

/** The values of a chart. */
export async function getChartDataset({ name, spec, url, files, table }: ChartView): Promise<Dataset> {
  const { url: origin, organisation } = await getSite();
  const absolute = (path: string): string => new URL(path, origin).href;
  const views = table.rows.map(({ observation }) => observation);
  return toDataset({
    name,
    description: plainText(spec.summary),
    url: absolute(url),
    publisher: organisation.name,
    years: views.map(({ year }) => year),
    distributions: [
      { format: 'text/csv', url: absolute(files.csv) },
      { format: 'application/json', url: absolute(files.json) },
    ],
    values: views,
  });
}

interface Facts {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  /** Name of the downloads below /data/, without extension. */
  readonly file: string;
  readonly views: readonly ObservationView[];
}

async function toSet({ name, description, url, file, views }: Facts): Promise<Dataset> {
  const site = await getSite();
  const absolute = (path: string): string => new URL(path, site.url).href;
  const distributions: readonly Distribution[] = [
    { format: 'text/csv', url: absolute(href(`/data/${file}.csv`)) },
    { format: 'application/json', url: absolute(href(`/data/${file}.json`)) },
  ];
  return toDataset({
    name,
    description,
    url: absolute(url),
    publisher: site.organisation.name,
    years: views.map(({ year }) => year),
    distributions,
    values: views,
  });
}
