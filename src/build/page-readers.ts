import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPages } from '../search/index/built-pages.ts';
import { createFirstView } from './first-view.ts';
import { createHeadingFont } from './heading-font.ts';
import { createSearchIndex } from '../search/index/write-index.ts';
import { describeDeadEnd } from '../search/index/read-synonyms.ts';
import { takeFacts } from '../share/told-facts.ts';
import { createSharePictures } from './share-pictures.ts';
import { readSite } from '../content/disk/site-settings.ts';

/**
 * What is made out of all built pages, in one passage over them: the search, the pictures for sharing, the style sheets
 * and the cuts of the heading face. Any error fails the build.
 */
export function pageReaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'page-readers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:start': () => {
        takeFacts();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const site = readSite();
        const made = await readPages(root, [
          await createSearchIndex(root, site?.data?.synonyms, (...deadEnd) => {
            if (site) logger.warn(describeDeadEnd(site, ...deadEnd));
          }),
          createFirstView(root, base),
          createHeadingFont(root, base),
          createSharePictures(root),
        ]);
        for (const message of made) logger.info(message);
      },
    },
  };
}
