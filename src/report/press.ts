import { plainText } from '../content/text/prose.ts';
import { formatWords } from '../quantity/quantity-format.ts';
import { citedAs, exactnessOf, exactnessWithMethod } from '../observations/exactness-words.ts';
import { formatCsv } from '../observations/csv.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { pickSentences } from '../share/summary.ts';
import { getCharts, type ChartView } from '../charts/chart-views.ts';
import { countFound } from '../provenance/fidelity.ts';
import { getContentTree } from '../content/shown-tree.ts';
import { describeOrigin } from './summary-origin.ts';
import { getReports, type ReportView } from './report-views.ts';
import { getSite, type SiteView } from '../content/site-view.ts';
import type { ObservationView } from '../observations/observation-views.ts';

const LONGEST_SUMMARY = 200;

/** A number as a newsroom quotes it. */
interface QuotableView {
  readonly observation: ObservationView;
  /** How exact it is, for readers. */
  readonly exactness: string;
  /** The report's sentence; for a derived number, how it was computed. */
  readonly sentence: string;
  /** Absolute. */
  readonly address: string;
  /** What is copied: wording, sentence, source, address. */
  readonly citation: string;
}

/** Everything of a year that a newsroom needs. */
export interface PressView {
  readonly report: ReportView;
  readonly title: string;
  readonly path: string;
  readonly address: string;
  /** 200 characters at most. */
  readonly summary: string;
  /** Whether its sentences are the source's. */
  readonly summaryOrigin: string;
  /** What is copied: the summary with its source and address. */
  readonly summaryCitation: string;
  readonly source: string;
  readonly numbers: readonly QuotableView[];
  readonly charts: readonly ChartView[];
  readonly site: SiteView;
}

/** The press pages, newest year first. */
const getPress = once(async (): Promise<readonly PressView[]> => {
  const site = await getSite();
  const charts = [...(await getCharts()).values()];
  return (await getReports()).map((report) => {
    const source = `${report.byline}《${report.title}》（${report.year}年年报）`;
    const path = paths.press(report.year);
    const summary = pickSentences(
      [report.description, ...report.chapters.map(({ description }) => description)],
      LONGEST_SUMMARY,
    );
    const address = new URL(href(path), site.url).href;
    const counted = countFound(getContentTree(), report.year, summary);
    const origin = describeOrigin(counted);
    const note = counted.found === counted.all ? '' : `（摘要${origin}）`;
    return {
      report,
      title: `媒体资料：${report.year}年年报`,
      path,
      address,
      summary,
      summaryOrigin: origin,
      summaryCitation: `${summary}${note}来源：${source}。${address}`,
      source,
      numbers: report.quotable.map((observation) => toQuotable(observation, source, site)),
      charts: charts.filter(({ year }) => year === report.year),
      site,
    };
  });
});

/** The routes of the press pages; a list of its own for each kind, because Astro writes into it. */
export async function getPressRoutes() {
  return (await getPress()).map((press) => ({
    params: { year: String(press.report.year) },
    props: { press },
  }));
}

/** `/press/<year>/numbers.csv` */
export function toNumbersCsv({ numbers }: PressView): string {
  return formatCsv([
    ['name 指标', 'year 年度', 'text 表述', 'exactness 精确程度', 'quote 原文', 'url 网址'],
    ...numbers.map(({ observation, sentence, address }) => [
      observation.indicator.name,
      observation.year,
      observation.text,
      exactnessWithMethod(observation),
      observation.derived ? '' : sentence,
      address,
    ]),
  ]);
}

/** `/press/<year>/readme.txt`: what is in the kit and how it may be used, in plain text for every editor. */
export function toReadme(press: PressView): string {
  const { title, site, source, summary, summaryOrigin, numbers, charts, address } = press;
  const { organisation, licence } = site;
  const lines = [
    `${site.name}　${title}`,
    address,
    '',
    `摘要（${summaryOrigin}）`,
    summary,
    '',
    '里面有什么',
    'readme.txt　　本说明',
    'numbers.csv　　可以引用的数，每个都有原文和网址',
    'data/　　全部数值，CSV和JSON',
    'charts/　　图表，PNG宽1600像素，SVG可任意放大，CSV是图里的数',
    'cards/　　年报和各章的题图',
    '',
    '可以引用的数',
    ...numbers.map(({ citation }) => citation),
    '',
    '图表',
    ...charts.map(({ id, name }) => `charts/${id}.png　${name}`),
    '',
    '怎样引用',
    `来源写：${source}`,
    CORRECTIONS,
    ...(licence ? [`使用许可：${licence.name}${licence.url === undefined ? '' : `　${licence.url}`}`] : []),
    ...(organisation.telephone === undefined ? [] : [`电话：${organisation.telephone}`]),
    ...(organisation.email === undefined ? [] : [`邮箱：${organisation.email}`]),
  ];
  // Old editors on Windows know a text file by its mark and its line ends.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** How this site treats mistakes; it follows from how its content is kept. */
export const CORRECTIONS =
  '已发布的数和网址不删除。有错时另发更正，写明日期、原来的写法和改正后的写法；引用时请写上网址，读者可以查到更正。';

function toQuotable(observation: ObservationView, source: string, site: SiteView): QuotableView {
  const [place] = observation.places;
  const wording = formatWords(observation.quantity);
  const sentence = place ? plainText(place.sentence) : (observation.derived?.method ?? '');
  const address = new URL(observation.url, site.url).href;
  const name = `${observation.year}年${observation.indicator.name}`;
  // A sentence that was cut from a longer one ends with ；, which closes no quotation.
  const quote = sentence.replace(/；$/, '').replaceAll('“', '‘').replaceAll('”', '’');
  return {
    observation,
    exactness: exactnessOf(observation),
    sentence,
    address,
    citation: observation.derived
      ? `${name}：${wording}${citedAs(observation.derived)}。由${source}推算。${address}`
      : `${name}：${wording}。原文：“${quote}”来源：${source}。${address}`,
  };
}
