import { plainText } from '../content/text/prose.ts';
import { toPublicRecord, type PublicRecord } from '../content/public-record.ts';
import { QUALIFIER_NAMES } from '../quantity/quantity.ts';
import { formatCsv } from './csv.ts';
import { headingOf, type Column, type PublicTable } from './download-columns.ts';
import { href } from '../lib/url.ts';
import { exactnessWithMethod } from './exactness-words.ts';
import { describeTables, getTableYears } from './table-downloads.ts';
import { getIndicator } from './indicator-views.ts';
import { getObservations, type ObservationView } from './observation-views.ts';
import { getSite } from '../content/site-view.ts';

/** One observation as it is published for reuse: `quote` is the whole sentence; a derived one has none, and says its `method`. */
export interface DataRecord extends PublicRecord {
  readonly name: string;
  readonly display: string;
  readonly quote?: string | undefined;
  readonly chapter?: string | undefined;
  /** The report that `chapter` belongs to, or that the value was computed from: the year's own, or a later one. */
  readonly report: number;
  readonly method?: string | undefined;
}

/** The columns of the tables: machine names in English with their Chinese headings, and what a Table Schema says of them. */
const COLUMNS = [
  { name: 'indicator', title: '指标编号', type: 'string' },
  { name: 'name', title: '指标', type: 'string' },
  { name: 'year', title: '年度', type: 'year' },
  { name: 'value', title: '数值', type: 'number', description: '以基本单位计' },
  { name: 'high', title: '上限', type: 'number', description: '原文给的是范围时才有', isOptional: true },
  { name: 'unit', title: '单位', type: 'string' },
  { name: 'qualifier', title: '精确程度', type: 'string', values: QUALIFIER_NAMES },
  { name: 'text', title: '表述', type: 'string', description: '年报原文怎么写；推算的数是本站的表述' },
  { name: 'display', title: '规范写法', type: 'string', description: '统一写法，供比较' },
  { name: 'quote', title: '原文', type: 'string', description: '推算的数没有', isOptional: true },
  { name: 'chapter', title: '章', type: 'string', description: '推算的数没有', isOptional: true },
  { name: 'report', title: '所载年报', type: 'year', description: '推算的数，是据以推算的年报' },
  { name: 'url', title: '网址', type: 'string', format: 'uri' },
  {
    name: 'method',
    title: '推算方法',
    type: 'string',
    description: '只有本站推算的数才有；空着的，是年报原文写出的数',
    isOptional: true,
  },
] as const satisfies readonly (Column & { readonly name: keyof DataRecord })[];

/** All observations, those of the newest report first. */
export async function getRecords(): Promise<readonly DataRecord[]> {
  return toRecords([...(await getObservations()).values()]);
}

export async function getIndicatorRecords(id: string): Promise<readonly DataRecord[]> {
  return toRecords((await getIndicator(id)).observations);
}

/** The records as a table for Excel and WPS. */
export function toCsv(records: readonly DataRecord[]): string {
  return formatCsv([
    COLUMNS.map(headingOf),
    ...records.map((record) => COLUMNS.map(({ name }) => record[name] ?? '')),
  ]);
}

/** `/data/datapackage.json`: what the table of all observations holds, as a Frictionless Tabular Data Package (version 1). */
export async function getDataPackage() {
  const { name, description, url } = await getSite();
  return {
    profile: 'tabular-data-package',
    name: 'observations',
    title: name,
    description,
    homepage: new URL(href('/data/'), url).href,
    resources: [
      toResource({ name: 'observations', title: '全部数值', path: 'observations.csv', columns: COLUMNS }, [
        'indicator',
        'year',
      ]),
      ...(await getTableYears()).map((year) => toResource(describeTables(year))),
    ],
  };
}

/** A file of the package; where `key` is given, these columns tell its rows apart. */
function toResource({ name, title, path, columns }: PublicTable, key: readonly string[] = []) {
  const keys = columns.filter((column) => key.includes(column.name)).map(headingOf);
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: columns.map(toField),
      ...(keys.length > 0 && { primaryKey: keys }),
      missingValues: [''],
    },
  };
}

/** A field's name is its heading in the file, as Table Schema wants it. */
function toField(column: Column) {
  const { title, type, format, description, values, isOptional } = column;
  const constraints = { ...(!isOptional && { required: true }), ...(values && { enum: values }) };
  return {
    name: headingOf(column),
    title,
    type,
    ...(format && { format }),
    ...(description !== undefined && { description }),
    constraints,
  };
}

async function toRecords(observations: readonly ObservationView[]): Promise<readonly DataRecord[]> {
  const { url: origin } = await getSite();
  return observations.map((view) => toRecord(view, origin));
}

function toRecord(view: ObservationView, origin: string): DataRecord {
  const { indicator, url, ...stated } = toPublicRecord(view, new URL(view.url, origin).href);
  const { name } = view.indicator;
  const [place] = view.places;
  const quote = place && plainText(place.sentence);
  const method = view.derived && exactnessWithMethod(view);
  return {
    indicator,
    name,
    ...stated,
    display: view.display,
    quote,
    chapter: place?.chapter.slug,
    report: view.report,
    url,
    method,
  };
}
