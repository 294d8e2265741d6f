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
  sources: (year: number) => `/reports/${year}/sources/`,
  print: (year: number) => `/reports/${year}/print/`,
  pdf: (year: number) => `/reports/${year}/report.pdf`,
  indicator: (id: string) => `/data/${id}/`,
  observation: (id: string, year: number) => `/data/${id}/${year}/`,
  article: (slug: string) => `/articles/${slug}/`,
  topic: (id: string) => `/topics/${id}/`,
  station: (id: string) => `/stations/${id}/`,
  chart: (id: string) => `/charts/${id}/`,
  press: (year: number) => `/press/${year}/`,
  chartEmbed: (id: string) => `/charts/${id}/embed/`,
} as const;
