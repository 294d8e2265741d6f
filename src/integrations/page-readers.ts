import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPages } from './built-pages.ts';
import { createHeadingFont } from './heading-font.ts';
import { createSearchIndex } from './search-index.ts';
import { readSynonyms } from './search-index/synonyms.ts';
import { searchWrapper } from './search-index/wrapper.ts';

/** Makes what is made out of the text of all pages: the search, with its module for others, and the cuts of the heading face. Any error fails the build. */
export function pageReaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'page-readers',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [searchWrapper()] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const search = await createSearchIndex(root, await readSynonyms());
        for (const made of await readPages(root, [search, createHeadingFont(root, base)])) logger.info(made);
      },
    },
  };
}
