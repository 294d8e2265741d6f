import { headingIdsOf } from '../content/text/heading-ids.ts';
import { attributeOf, nodesOf, type MarkdownNode } from '../content/text/mdx-document.ts';
import { paginate } from '../content/paginate.ts';
import { perObject } from '../lib/once.ts';
import { ARTICLES_PER_PAGE } from '../content/schemas/article.ts';
import { isStat } from '../content/component.ts';
import type { ChapterEntry, ArticleEntry, ContentTree } from '../content/content-tree.ts';
import { toObservationId } from '../content/observation-id.ts';
import { observationsById } from '../content/observed.ts';

/** Every address of the site that lasts and that follows from a content tree, as a build gives it. A site test holds both together. */
export interface Routes {
  /** Pages, with their slash at the end. */
  readonly pages: ReadonlySet<string>;
  /** Downloads, feeds and whatever else is a file. */
  readonly files: ReadonlySet<string>;
  /** The ids of the headings of a page whose text staff write, by its address. */
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>;
}

const PAGES = [
  '/',
  '/reports/',
  '/data/',
  '/articles/',
  '/stations/',
  '/search/',
  '/corrections/',
  '/about/',
  '/accessibility/',
];
const FILES = [
  '/corrections/rss.xml',
  '/data/datapackage.json',
  '/data/observations.csv',
  '/data/observations.json',
  '/favicon.svg',
  '/feed.json',
  '/reader-boot.js',
  '/robots.txt',
  '/rss.xml',
  '/sitemap-0.xml',
  '/sitemap-index.xml',
  '/stations.csv',
  '/stations.geojson',
  '/third-party.txt',
];
/** Pictures of pages are named after these, and no ledger keeps them. */
const PICTURES = /^\/(?:cards|posters)(?:\/[\w-]+)+\.(?:png|jpg)$/;

/** Whether the site has a page or file at an address such as `/reports/2017/`. */
export function hasRoute(tree: ContentTree, path: string): boolean {
  const { pages, files } = routesOf(tree);
  return pages.has(path) || files.has(path) || PICTURES.test(path);
}

/** All addresses of a tree, and the headings of the pages whose text staff write. */
export const routesOf = perObject((tree: ContentTree): Routes => {
  const living = livingPagesOf(tree);
  const texts = [
    ...tree.reports.flatMap(({ chapters }) => chapters.map((entry) => [chapterPath(entry), entry] as const)),
    ...tree.articles.map((entry) => [`/articles/${entry.slug}/`, entry] as const),
  ];
  return {
    pages: new Set([...living, ...buriedPagesOf(tree)]),
    files: new Set(filesOf(tree)),
    headings: new Map(texts.map(([path, entry]) => [path, headingIdsIn(tree, entry)])),
  };
});

/** The pages that tell something: all but those that tell of what is gone. */
export function livingPagesOf(tree: ContentTree): readonly string[] {
  const { reports, articles, stations } = tree;
  return [
    ...PAGES,
    ...reports.flatMap(({ year, chapters }) => [
      ...['', 'print/', 'sources/'].map((name) => `/reports/${year}/${name}`),
      ...chapters.map(chapterPath),
      `/press/${year}/`,
    ]),
    ...articles.map(({ slug }) => `/articles/${slug}/`),
    ...articles.flatMap(({ data }) => (data?.aliases ?? []).map((alias) => `/articles/${alias}/`)),
    ...listPagesOf('/articles/', articles.length),
    ...topicPagesOf(tree),
    ...[...stations.keys()].map((id) => `/stations/${id}/`),
    ...observedIndicators(tree).map((id) => `/data/${id}/`),
    ...[...observationsById(tree).keys()].map((id) => `/data/${id}/`),
    ...chartsOf(tree).flatMap((id) => [`/charts/${id}/`, `/charts/${id}/embed/`]),
  ];
}

/** The pages of what was published and is gone: that it is gone, since when, and why. */
function buriedPagesOf(tree: ContentTree): readonly string[] {
  return [...removedPagesOf(tree), ...(tree.tombstones?.data?.pages ?? []).map(({ path }) => path)];
}

/** The pages of indicators that are gone, and of their published values. */
export function removedPagesOf({ tombstones, ledger }: ContentTree): readonly string[] {
  const removed = new Set((tombstones?.data?.removed ?? []).map(({ id }) => id));
  const values = (ledger?.data?.published ?? []).filter(({ indicator }) => removed.has(indicator));
  return [
    ...[...removed].map((id) => `/data/${id}/`),
    ...values.map(({ indicator, year }) => `/data/${indicator}/${year}/`),
  ];
}

function filesOf(tree: ContentTree): readonly string[] {
  return [
    ...FILES,
    ...attachmentsOf(tree),
    ...tree.reports.flatMap(({ year, tables }) => [
      `/reports/${year}/report.pdf`,
      `/reports/${year}/report-large.pdf`,
      ...(tables?.data?.tables.length
        ? ['csv', 'json'].map((format) => `/data/tables-${year}.${format}`)
        : []),
      ...['kit.zip', 'numbers.csv', 'readme.txt'].map((name) => `/press/${year}/${name}`),
    ]),
    ...observedIndicators(tree).flatMap((id) => ['csv', 'json'].map((format) => `/data/${id}.${format}`)),
    ...chartsOf(tree).flatMap((id) =>
      ['csv', 'json', 'png', 'svg'].map((format) => `/charts/${id}.${format}`),
    ),
  ];
}

/** An attachment answers below the old names of its article, too. */
function attachmentsOf({ articles, attachments }: ContentTree): readonly string[] {
  const aliases = new Map(articles.map(({ slug, data }) => [slug, data?.aliases ?? []]));
  return attachments.flatMap(({ slug, name }) =>
    [slug, ...(aliases.get(slug) ?? [])].map((folder) => `/articles/${folder}/${name}`),
  );
}

/** The address of the page that a chapter stands on: the lead opens the report's own. */
export function chapterPath({ year, number, slug }: ChapterEntry): string {
  return number === 0 ? `/reports/${year}/` : `/reports/${year}/${slug}/`;
}

/** A list's first page is the list's own address. */
function listPagesOf(path: string, count: number): readonly string[] {
  const pages = paginate(Array.from({ length: count }), ARTICLES_PER_PAGE);
  return pages.map(({ number }) => (number === 1 ? path : `${path}page/${number}/`));
}

function topicPagesOf({ site, articles }: ContentTree): readonly string[] {
  return (site?.data?.topics ?? []).flatMap(({ id }) => {
    const own = articles.filter(({ data }) => data?.topics.includes(id) === true);
    return own.length === 0 ? [] : listPagesOf(`/topics/${id}/`, own.length);
  });
}

function observedIndicators(tree: ContentTree): readonly string[] {
  return [...new Set([...observationsById(tree).values()].map(({ indicator }) => indicator))];
}

function chartsOf({ reports }: ContentTree): readonly string[] {
  return reports.flatMap(({ charts }) => chartIdsOf(charts?.raw));
}

/** The ids that `charts.yaml` declares, read without its schema. */
export function chartIdsOf(raw: unknown): readonly string[] {
  const charts = typeof raw === 'object' && raw !== null && 'charts' in raw ? raw.charts : undefined;
  if (!Array.isArray(charts)) return [];
  return charts.flatMap((chart: unknown) =>
    typeof chart === 'object' && chart !== null && 'id' in chart ? String(chart.id) : [],
  );
}

function headingIdsIn(tree: ContentTree, { body, year }: ChapterEntry | ArticleEntry): ReadonlySet<string> {
  const headings = body ? [...nodesOf(body)].filter(({ type }) => type === 'heading') : [];
  const wordsOf = (node: MarkdownNode): string =>
    isStat(node)
      ? (observationsById(tree).get(toObservationId(attributeOf(node, 'id') ?? '', year))?.text ?? '')
      : (node.children?.map(wordsOf).join('') ?? node.value ?? '');
  return new Set(headingIdsOf(headings.map(wordsOf)));
}
