import { once } from '../lib/once.ts';
import { assertFound, getReportEntries, getSiteEntries } from './entries.ts';
import type { SiteView } from './views.ts';

/** The site's identity and the newest report's year. */
export const getSite = once(async (): Promise<SiteView> => {
  const [entry] = await getSiteEntries();
  const years = (await getReportEntries()).map(({ data }) => data.year);
  return { ...assertFound(entry, 'content/site.yaml').data, year: Math.max(...years) };
});
