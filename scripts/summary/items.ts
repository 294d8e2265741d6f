import type { ContentTree, Files, ReportTree } from '../../src/content/content-tree.ts';
import { fillTitle } from '../../src/charts/check/template.ts';
import { formatObservationId } from '../../src/content/observation-id.ts';
import { observationsById } from '../../src/content/observed.ts';
import { plainText } from '../../src/content/text/prose.ts';
import { paths } from '../../src/lib/url.ts';

/** The kinds of things that readers see, in the order in which a summary names them. */
export const KINDS = ['年报', '章', '文章', '附件', '图表', '服务站点', '指标', '网站'] as const;

/** Something that readers see, with all that it is made of. */
export interface Item {
  readonly kind: (typeof KINDS)[number];
  readonly title: string;
  /** Path of the URL contract. */
  readonly path: string;
  /** Equal where readers see no difference. */
  readonly content: string;
}

const FRONT_MATTER = /^---\r?\n[\s\S]*?^---[ \t]*\r?\n/m;

/** Everything that readers see of a content tree but its numbers, by address. */
export function listItems(tree: ContentTree, files: Files): ReadonlyMap<string, Item> {
  const items: readonly Item[] = [
    ...tree.reports.flatMap((report) => reportItems(tree, report, files)),
    ...tree.articles.map((article): Item => ({
      kind: '文章',
      title: article.data?.title ?? article.slug,
      path: paths.article(article.slug),
      content: toJson(article.raw) + bodyOf(article.file, files),
    })),
    ...tree.attachments.map(({ slug, name, bytes }): Item => ({
      kind: '附件',
      title: name,
      path: paths.attachment(slug, name),
      content: Buffer.from(bytes).toString('base64'),
    })),
    ...[...tree.stations].map(([id, { data, raw }]): Item => ({
      kind: '服务站点',
      title: data?.name ?? id,
      path: paths.station(id),
      content: toJson(raw),
    })),
    ...[...tree.indicators].map(([id, { data, raw }]): Item => ({
      kind: '指标',
      title: data?.name ?? id,
      path: paths.indicator(id),
      content: toJson(raw),
    })),
    ...siteItems(tree),
  ];
  return new Map(items.map((item) => [`${item.kind} ${item.path}`, item]));
}

function reportItems(
  tree: ContentTree,
  { year, report, chapters, charts }: ReportTree,
  files: Files,
): readonly Item[] {
  const cover: readonly Item[] = report
    ? [
        {
          kind: '年报',
          title: `${year}年《${report.data?.title ?? ''}》`,
          path: paths.report(year),
          content: toJson(report.raw),
        },
      ]
    : [];
  return [
    ...cover,
    ...chapters.map((chapter): Item => ({
      kind: '章',
      title: `${year}年年报：${chapter.data?.title ?? chapter.slug}`,
      path: chapter.number === 0 ? `${paths.report(year)}#lead` : paths.chapter(year, chapter.slug),
      content: toJson(chapter.raw) + bodyOf(chapter.file, files),
    })),
    ...chartsOf(charts?.raw).map((chart): Item => ({
      kind: '图表',
      title: titleOf(tree, year, chart),
      path: paths.chart(String(chart.id)),
      content: toJson(chart),
    })),
  ];
}

/** A chart's title with its numbers, as readers see it. */
function titleOf(tree: ContentTree, year: number, { id, title }: Readonly<Record<string, unknown>>): string {
  const byId = observationsById(tree);
  const words = fillTitle(String(title ?? id), year, (field) => {
    const observation = formatObservationId(field);
    return { observation, text: byId.get(observation)?.text ?? '（没有数）' };
  });
  return plainText(words);
}

function siteItems({ site }: ContentTree): readonly Item[] {
  if (!site) return [];
  return [
    {
      kind: '网站',
      title: '网站名称、导航、联系方式等（site.yaml）',
      path: '/',
      content: toJson(site.raw),
    },
  ];
}

function bodyOf(file: string, files: Files): string {
  return textOf(files.get(file)).replace(FRONT_MATTER, '');
}

function chartsOf(raw: unknown): readonly Readonly<Record<string, unknown>>[] {
  const charts = typeof raw === 'object' && raw !== null && 'charts' in raw ? raw.charts : undefined;
  if (!Array.isArray(charts)) return [];
  return charts.filter(
    (chart: unknown): chart is Readonly<Record<string, unknown>> =>
      typeof chart === 'object' && chart !== null && 'id' in chart,
  );
}

function toJson(raw: unknown): string {
  return raw === undefined ? '' : JSON.stringify(raw);
}

function textOf(bytes: Uint8Array | string | undefined): string {
  return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
}
