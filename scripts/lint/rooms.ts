/** The rooms of `src` by height: a room may import those of its own row and of the rows before. */
const ROWS = [
  ['lib'],
  ['quantity', 'photos', 'fonts'],
  ['content'],
  ['provenance', 'rules', 'markdown'],
  ['observations'],
  ['charts', 'share', 'search', 'reader'],
  ['report', 'articles', 'stations', 'corrections'],
  ['vocabulary'],
  ['site'],
  ['pages'],
] as const;
const BELOW_SITE = ROWS.slice(0, -2).flat();

/** What each room may import besides itself; a room is a folder or a file of `src`, or a folder of the project. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ROWS.flatMap((row, height) => row.map((room) => [room, ROWS.slice(0, height + 1).flat()])),
  ),
  lib: [],
  quantity: ['lib'],
  photos: ['lib'],
  fonts: ['lib'],
  'content.config.ts': BELOW_SITE,
  build: BELOW_SITE,
  scripts: [...BELOW_SITE, 'build'],
};

/** The only packages, as patterns, that some rooms import outside their tests, so that they run everywhere. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  quantity: ['astro/(?:dist/)?zod'],
  provenance: ['astro/(?:dist/)?zod'],
};

/** Modules that only some files may import, both as patterns. */
export const RESERVED = [
  { module: 'astro:content', files: ['^src/content/', '^src/content\\.config\\.ts$'] },
  { module: 'chart\\.js', files: ['^src/charts/'] },
  {
    module: '(?:node:)?fs',
    files: [
      '^(?:scripts|tests|src/build|src/content/disk|src/photos|src/search/index)/',
      '^src/lib/(?:built-pages|hash-sources|kept-file|regular-file)\\.ts$',
      '^src/fonts/make\\.ts$',
      '^src/rules/(?:public-files|seed-extracts)\\.ts$',
      '\\.test\\.ts$',
    ],
  },
] as const;
