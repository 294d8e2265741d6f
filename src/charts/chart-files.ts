import { getPng, getSvgFile } from './draw/drawn-charts.ts';
import type { ChartFile, ChartValue } from './chart-file.ts';
import type { Scene } from './scene/scene.ts';
import { toSheet } from './draw/sheet.ts';
import { plainText } from '../content/text/prose.ts';
import { exactnessWithMethod } from '../observations/exactness-words.ts';
import { toPublicRecord } from '../content/public-record.ts';
import { formatCsv } from '../observations/csv.ts';
import { getCharts, type ChartRowView, type ChartView } from './chart-views.ts';
import { getSite } from '../content/site-view.ts';

const HEADINGS = [
  'label 项目',
  'indicator 指标编号',
  'year 年度',
  'value 数值',
  'high 上限',
  'unit 单位',
  'qualifier 精确程度',
  'text 表述',
  'exactness 精确程度',
  'derived 是否推算',
  'url 网址',
] as const;

/** The routes of the charts' files and pages; a list of its own for each kind, because Astro writes into it. */
export async function getChartRoutes() {
  return [...(await getCharts()).values()].map((chart) => ({ params: { id: chart.id }, props: { chart } }));
}

/** The picture on a sheet of its own, as an SVG file. */
export async function getChartSvg(chart: ChartView): Promise<string> {
  return getSvgFile(await getSheet(chart));
}

/** The picture on a sheet of its own, 1600 px wide. */
export async function getChartPng(chart: ChartView): Promise<Uint8Array> {
  return getPng(await getSheet(chart));
}

/** `/charts/<id>.json` */
export async function getChartFile(chart: ChartView): Promise<ChartFile> {
  const { id, spec, name, notes, year, source, scenes } = chart;
  const { url: origin } = await getSite();
  return {
    id,
    kind: spec.kind,
    title: name,
    subject: spec.subject,
    summary: plainText(spec.summary),
    notes,
    year,
    source,
    url: new URL(chart.url, origin).href,
    values: chart.table.rows.map((row) => toValue(row, origin)),
    scenes,
  };
}

/** `/charts/<id>.csv` */
export async function getChartCsv(chart: ChartView): Promise<string> {
  const { values } = await getChartFile(chart);
  return formatCsv([
    HEADINGS,
    ...values.map((value) => [
      value.label,
      value.indicator,
      value.year,
      value.value,
      value.high ?? '',
      value.unit,
      value.qualifier,
      value.text,
      value.exactness,
      value.derived ? '推算' : '',
      value.url,
    ]),
  ]);
}

async function getSheet(chart: ChartView): Promise<Scene> {
  const { url } = await getSite();
  return toSheet(chart.scenes.desktop, {
    title: chart.name,
    subject: chart.spec.subject,
    notes: chart.notes,
    source: `来源：${chart.source}，${chart.reports}`,
    address: new URL(chart.url, url).href,
  });
}

function toValue({ label, observation }: ChartRowView, origin: string): ChartValue {
  const exactness = exactnessWithMethod(observation);
  const { url, ...stated } = toPublicRecord(observation, new URL(observation.url, origin).href);
  return { label, ...stated, exactness, derived: observation.derived !== undefined, url };
}
