import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { chartsFileSchema } from './charts/declaration.ts';
import { articleSchema } from './domain/article.ts';
import { indicatorSchema } from './domain/indicator.ts';
import { observationsFileSchema } from './domain/observation.ts';
import { chapterSchema, reportSchema } from './domain/report.ts';
import { siteSchema } from './domain/site.ts';
import { stationSchema } from './domain/station.ts';
import { CONTENT_ROOT } from './lib/content-root.ts';
import { getHiddenContent } from './lib/hidden-content.ts';

const CONTENT = `${CONTENT_ROOT}/content`;

/** `content/reports/2017/…` → `2017`. */
const byYear = ({ entry }: { readonly entry: string }): string => entry.split('/')[0] ?? entry;

/** `<name>.yaml` or `<year>/<name>.mdx` → `<name>`. */
const byName = ({ entry }: { readonly entry: string }): string =>
  entry.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

/** Files below a folder of `content/`, without the drafts that must not be shown: a half-written one would stop what reads it. */
function shown(
  folder: string,
  pattern: string,
  generateId: (options: { readonly entry: string }) => string,
): Loader {
  const base = `${CONTENT}/${folder}`;
  return {
    name: `shown-${folder}`,
    // Asked each time, because the dev server shows a draft as soon as it is right.
    load: (context) => {
      const hidden = getHiddenContent()
        .filter((place) => place.startsWith(`content/${folder}/`))
        .map((place) => place.slice(`content/${folder}/`.length))
        .map((place) => `!${place}${place.endsWith('/') ? '**' : ''}`);
      return glob({ pattern: [pattern, ...hidden], base, generateId }).load(context);
    },
  };
}

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
    loader: shown('reports', '*/report.yaml', byYear),
    schema: reportSchema,
  }),
  chapters: defineCollection({
    loader: shown('reports', '*/[0-9][0-9]-*.mdx', ({ entry }) => entry.replace(/\.mdx$/, '')),
    schema: chapterSchema,
  }),
  observations: defineCollection({
    loader: shown('reports', '*/observations.yaml', byYear),
    schema: observationsFileSchema,
  }),
  charts: defineCollection({
    loader: shown('reports', '*/charts.yaml', byYear),
    schema: chartsFileSchema,
  }),
  articles: defineCollection({
    loader: shown('articles', '*/*.{md,mdx}', byName),
    schema: articleSchema,
  }),
  stations: defineCollection({
    loader: glob({ pattern: '*.yaml', base: `${CONTENT}/stations`, generateId: byName }),
    schema: stationSchema,
  }),
};
