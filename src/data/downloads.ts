import { plainText } from '../domain/prose.ts';
import { formatCsv } from '../lib/csv.ts';
import { getIndicator } from './indicators.ts';
import { getObservations } from './observations.ts';
import { getSite } from './site.ts';
import type { ObservationView } from './views.ts';

/** One reported observation as it is published for reuse; `value` in the base unit, `quote` the whole sentence. */
export interface ObservationRecord {
  readonly indicator: string;
  readonly name: string;
  readonly year: number;
  readonly value: number;
  readonly high?: number;
  readonly unit: string;
  readonly qualifier: string;
  readonly text: string;
  readonly display: string;
  readonly quote: string;
  readonly chapter: string;
  readonly url: string;
}

const HEADINGS = [
  'indicator 指标编号',
  'name 指标',
  'year 年度',
  'value 数值',
  'high 上限',
  'unit 单位',
  'qualifier 精确程度',
  'text 原文写法',
  'display 规范写法',
  'quote 原文',
  'chapter 章',
  'url 网址',
] as const;

/** All reported observations, newest year first. Derived values are no observations: no source states them. */
export async function getRecords(): Promise<readonly ObservationRecord[]> {
  return toRecords([...(await getObservations()).values()]);
}

export async function getIndicatorRecords(id: string): Promise<readonly ObservationRecord[]> {
  return toRecords((await getIndicator(id)).observations);
}

/** The records as a table for Excel and WPS. */
export function toCsv(records: readonly ObservationRecord[]): string {
  return formatCsv([
    HEADINGS,
    ...records.map((record) => [
      record.indicator,
      record.name,
      record.year,
      record.value,
      record.high ?? '',
      record.unit,
      record.qualifier,
      record.text,
      record.display,
      record.quote,
      record.chapter,
      record.url,
    ]),
  ]);
}

async function toRecords(observations: readonly ObservationView[]): Promise<readonly ObservationRecord[]> {
  const site = await getSite();
  return observations.flatMap((view) => {
    const [place] = view.places;
    return place ? [toRecord(view, plainText(place.sentence), place.chapter.slug, site.url)] : [];
  });
}

function toRecord(view: ObservationView, quote: string, chapter: string, origin: string): ObservationRecord {
  const { quantity, indicator } = view;
  return {
    indicator: indicator.id,
    name: indicator.name,
    year: view.year,
    value: quantity.value,
    ...(quantity.high === undefined ? {} : { high: quantity.high }),
    unit: indicator.unit,
    qualifier: view.qualifier,
    text: view.text,
    display: view.display,
    quote,
    chapter,
    url: new URL(view.url, origin).href,
  };
}
