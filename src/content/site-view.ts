import type { Site } from './schemas/site.ts';
import { once } from '../lib/once.ts';
import { getContentTree } from './shown-tree.ts';
import { assertFound, getReportEntries } from './entries.ts';

/** What every page knows of the site. */
export interface SiteView extends Site {
  /** The newest report's year; undefined before there is one. */
  readonly year: number | undefined;
}

/** The site's identity and the newest report's year. */
export const getSite = once((): Promise<SiteView> => {
  const years = getReportEntries().map(({ year }) => year);
  const site = assertFound(getContentTree().site?.data, 'content/site.yaml');
  return Promise.resolve({ ...site, year: years.length > 0 ? Math.max(...years) : undefined });
});
