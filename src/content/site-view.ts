import { once } from '../lib/once.ts';
import { getContentTree } from './shown-tree.ts';
import { assertFound, getReportEntries } from './entries.ts';
import type { SiteView } from '../site/views.ts';

/** The site's identity and the newest report's year. */
export const getSite = once((): Promise<SiteView> => {
  const years = getReportEntries().map(({ year }) => year);
  const site = assertFound(getContentTree().site?.data, 'content/site.yaml');
  return Promise.resolve({ ...site, year: years.length > 0 ? Math.max(...years) : undefined });
});
