import { headingIdsOf } from '../lib/heading-ids.ts';
import { nodesOf, type MarkdownNode } from '../lib/mdx-document.ts';
import { perObject } from '../lib/per-object.ts';
import type { TextEntry } from './content-entry.ts';
import type { ContentTree } from './content-tree.ts';
import { observationsById } from './rules/rule.ts';

/** The site's addresses that a text may lead to. */
export interface Routes {
  /** Pages, with their slash at the end. */
  readonly pages: ReadonlySet<string>;
  /** The ids of the headings of a page whose text staff write, by its address. */
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>;
}

const FIXED = [
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
/** Downloads and pages whose number follows from the content: DESIGN.md §6. */
const PATTERNS: readonly RegExp[] = [
  /^\/articles\/(?:page\/\d+|\d{4})\/$/,
  /^\/(?:data|charts|stations|press|reports|cards|posters|corrections)(?:\/[\w-]+)*\.(?:csv|json|svg|png|jpg|zip|pdf|geojson|xml|txt)$/,
  /^\/(?:rss\.xml|feed\.json|robots\.txt|sitemap-index\.xml|stations\.(?:csv|geojson)|favicon\.svg)$/,
];

/** Whether the site has a page or file at an address such as `/reports/2017/`. */
export function hasRoute(tree: ContentTree, path: string): boolean {
  return routesOf(tree).pages.has(path) || PATTERNS.some((pattern) => pattern.test(path));
}

/** All pages of a tree, and the headings of those whose text staff write. */
export const routesOf = perObject((tree: ContentTree): Routes => {
  const { reports, articles, attachments, stations, indicators, site, tombstones } = tree;
  const chapters = reports.flatMap((report) =>
    report.chapters.map((entry) => ({ path: `/reports/${report.year}/${entry.slug}/`, entry })),
  );
  const stories = articles.map((entry) => ({ path: `/articles/${entry.slug}/`, entry }));
  const pages = [
    ...FIXED,
    ...reports.flatMap(({ year }) => [
      ...['', 'print/', 'sources/'].map((name) => `/reports/${year}/${name}`),
      `/press/${year}/`,
    ]),
    ...[...chapters, ...stories].map(({ path }) => path),
    ...attachments.map(({ slug, name }) => `/articles/${slug}/${name}`),
    ...articles.flatMap(({ data }) => (data?.aliases ?? []).map((alias) => `/articles/${alias}/`)),
    ...(site?.data?.topics ?? []).map(({ id }) => `/topics/${id}/`),
    ...[...stations.keys()].map((id) => `/stations/${id}/`),
    ...[...indicators.keys()].map((id) => `/data/${id}/`),
    ...(tombstones?.data?.removed ?? []).map(({ id }) => `/data/${id}/`),
    ...(tombstones?.data?.pages ?? []).map(({ path }) => path),
    ...[...observationsById(tree).keys()].map((id) => `/data/${id}/`),
    ...reports
      .flatMap(({ charts }) => chartIdsOf(charts?.raw))
      .flatMap((id) => [`/charts/${id}/`, `/charts/${id}/embed/`]),
  ];
  const headings = [...chapters, ...stories].map(({ path, entry }) => [path, headingsOf(entry)] as const);
  return { pages: new Set(pages), headings: new Map(headings) };
});

/** The ids that `charts.yaml` declares, read without its schema. */
export function chartIdsOf(raw: unknown): readonly string[] {
  const charts = typeof raw === 'object' && raw !== null && 'charts' in raw ? raw.charts : undefined;
  if (!Array.isArray(charts)) return [];
  return charts.flatMap((chart: unknown) =>
    typeof chart === 'object' && chart !== null && 'id' in chart ? String(chart.id) : [],
  );
}

function headingsOf({ body }: TextEntry<unknown>): ReadonlySet<string> {
  const headings = body ? [...nodesOf(body)].filter(({ type }) => type === 'heading') : [];
  return new Set(headingIdsOf(headings.map(wordsOf)));
}

function wordsOf(node: MarkdownNode): string {
  return node.children?.map(wordsOf).join('') ?? node.value ?? '';
}
