// Scripts run by Node itself have no import.meta.env.
const BASE = (import.meta.env as ImportMetaEnv | undefined)?.BASE_URL ?? '/';

/** An address inside the site, below the deploy's base path: `/data/` → `/data/`, or `/base/data/`. */
export function href(path: string): string {
  return `${BASE.replace(/\/$/, '')}${path}`;
}

/** Path of a page of the URL contract. All end in `/`. */
export const paths = {
  report: (year: number) => `/reports/${year}/`,
  chapter: (year: number, slug: string) => `/reports/${year}/${slug}/`,
  /** All tables of a report, a cell a row. */
  tables: (year: number, format: 'csv' | 'json') => `/data/tables-${year}.${format}`,
  sources: (year: number) => `/reports/${year}/sources/`,
  print: (year: number) => `/reports/${year}/print/`,
  pdf: (year: number) => `/reports/${year}/report.pdf`,
  largePdf: (year: number) => `/reports/${year}/report-large.pdf`,
  indicator: (id: string) => `/data/${id}/`,
  observation: (id: string, year: number) => `/data/${id}/${year}/`,
  articles: (page = 1) => withPage('/articles/', page),
  article: (slug: string) => `/articles/${slug}/`,
  /** Stands in the article's own folder, under its own name, so that it can be cited and replaced. */
  attachment: (slug: string, name: string) => `/articles/${slug}/${name}`,
  topic: (id: string, page = 1) => withPage(`/topics/${id}/`, page),
  station: (id: string) => `/stations/${id}/`,
  chart: (id: string) => `/charts/${id}/`,
  press: (year: number) => `/press/${year}/`,
  chartEmbed: (id: string) => `/charts/${id}/embed/`,
} as const;

/** A list's first page is the list's own address. */
function withPage(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}
