const DOMAIN = ['lib', 'domain', 'domain/provenance', 'domain/rules'];
const DRAWN = ['charts', 'search', 'map', 'share'];
const BELOW_BOOKLET = [...DOMAIN, ...DRAWN];
const BELOW_DATA = [...BELOW_BOOKLET, 'booklet'];
const BELOW_COMPONENTS = [...BELOW_DATA, 'data', 'reader', 'styles'];
const BELOW_LAYOUTS = [...BELOW_COMPONENTS, 'components'];

/**
 * What each room may import besides itself. A room is a folder or a file of `src`, or a folder of the project; one that
 * stands in another is no part of it. A room without a line may import nothing of ours.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  styles: [],
  domain: ['lib'],
  'domain/provenance': ['lib', 'domain'],
  'domain/rules': ['lib', 'domain', 'domain/provenance'],
  markdown: DOMAIN,
  reader: DOMAIN,
  charts: BELOW_BOOKLET,
  search: BELOW_BOOKLET,
  map: BELOW_BOOKLET,
  share: BELOW_BOOKLET,
  booklet: [...BELOW_BOOKLET, 'markdown'],
  data: BELOW_DATA,
  components: BELOW_COMPONENTS,
  layouts: BELOW_LAYOUTS,
  pages: [...BELOW_LAYOUTS, 'layouts'],
  'content.config.ts': [...BELOW_DATA, 'integrations'],
  integrations: [...BELOW_DATA, 'markdown'],
  scripts: [...BELOW_DATA, 'markdown', 'integrations', 'reader'],
};

/** The only packages, as patterns, that some rooms import outside their tests, so that they run everywhere. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  domain: ['astro/(?:dist/)?zod'],
  'domain/provenance': ['astro/(?:dist/)?zod'],
  'domain/rules': ['astro/(?:dist/)?zod'],
};

/** Modules that only some files may import, both as patterns. */
export const RESERVED = [
  { module: 'astro:content', files: ['^src/data/', '^src/content\\.config\\.ts$'] },
  { module: 'chart\\.js', files: ['^src/charts/'] },
  {
    module: '(?:node:)?fs',
    files: [
      '^(?:scripts|tests|src/integrations)/',
      '^src/lib/(?:kept-file|regular-file|hash-sources|faces/make)\\.ts$',
      '(?:^|/)render\\.ts$',
      '\\.test\\.ts$',
    ],
  },
] as const;
