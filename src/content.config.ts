import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import hidden from 'virtual:hidden-content';
import { chartsFileSchema } from './charts/declaration.ts';
import { articleSchema } from './domain/article.ts';
import { indicatorSchema } from './domain/indicator.ts';
import { observationsFileSchema } from './domain/observation.ts';
import { chapterSchema, reportSchema } from './domain/report.ts';
import { siteSchema } from './domain/site.ts';
import { stationSchema } from './domain/station.ts';
import { CONTENT_ROOT } from './lib/content-root.ts';

const CONTENT = `${CONTENT_ROOT}/content`;

/** `content/reports/2017/…` → `2017`. */
const byYear = ({ entry }: { readonly entry: string }): string => entry.split('/')[0] ?? entry;

/** `<name>.yaml` or `<year>/<name>.mdx` → `<name>`. */
const byName = ({ entry }: { readonly entry: string }): string =>
  entry.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

/** Drafts that must not be shown are not even read: a half-written one would stop the build. */
const shown = (folder: string, pattern: string): string[] => [
  pattern,
  ...hidden
    .filter((place) => place.startsWith(`content/${folder}/`))
    .map((place) => `!${place.slice(`content/${folder}/`.length)}${place.endsWith('/') ? '**' : ''}`),
];

export const collections = {
  site: defineCollection({
    loader: glob({ pattern: 'site.yaml', base: CONTENT }),
    schema: siteSchema,
  }),
  indicators: defineCollection({
    loader: glob({ pattern: '*.yaml', base: `${CONTENT}/indicators`, generateId: byName }),
    schema: indicatorSchema,
  }),
  reports: defineCollection({
    loader: glob({
      pattern: shown('reports', '*/report.yaml'),
      base: `${CONTENT}/reports`,
      generateId: byYear,
    }),
    schema: reportSchema,
  }),
  chapters: defineCollection({
    loader: glob({
      pattern: shown('reports', '*/[0-9][0-9]-*.mdx'),
      base: `${CONTENT}/reports`,
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: chapterSchema,
  }),
  observations: defineCollection({
    loader: glob({
      pattern: shown('reports', '*/observations.yaml'),
      base: `${CONTENT}/reports`,
      generateId: byYear,
    }),
    schema: observationsFileSchema,
  }),
  charts: defineCollection({
    loader: glob({
      pattern: shown('reports', '*/charts.yaml'),
      base: `${CONTENT}/reports`,
      generateId: byYear,
    }),
    schema: chartsFileSchema,
  }),
  articles: defineCollection({
    loader: glob({
      pattern: shown('articles', '*/*.{md,mdx}'),
      base: `${CONTENT}/articles`,
      generateId: byName,
    }),
    schema: articleSchema,
  }),
  stations: defineCollection({
    loader: glob({ pattern: '*.yaml', base: `${CONTENT}/stations`, generateId: byName }),
    schema: stationSchema,
  }),
};
