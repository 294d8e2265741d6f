import { href, paths } from '../lib/url.ts';
import { assertFound, getArticleEntries } from '../content/entries.ts';
import { getReport } from '../report/report-views.ts';
import type { OutdatedView } from './article-views.ts';

/** What has taken an article's place: another article, a year's report, or a page elsewhere. */
export async function toOutdated({
  by,
  reason,
}: {
  readonly by: string | number;
  readonly reason?: string | undefined;
}): Promise<OutdatedView> {
  if (typeof by === 'number') {
    const { title, url } = await getReport(by);
    return { title: `${by}年年报《${title}》`, url, reason };
  }
  if (by.startsWith('https://')) return { title: new URL(by).hostname, url: by, reason };
  const entry = getArticleEntries().find(({ slug }) => slug === by);
  return {
    title: `《${assertFound(entry, `文章 ${by}`).data.title}》`,
    url: href(paths.article(by)),
    reason,
  };
}
