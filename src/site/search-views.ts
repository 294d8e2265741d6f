import { once } from '../lib/once.ts';
import { href } from '../lib/url.ts';
import type { SearchKind } from '../search/search-record.ts';
import { getArticles } from '../articles/article-collection.ts';
import { getCharts } from '../charts/chart-views.ts';
import { getIndicators } from '../observations/indicator-views.ts';
import { getReports } from '../report/report-views.ts';
import { getStations } from '../stations/station-views.ts';
import type { Link } from '../content/link.ts';

/** A page of the index and the pages below it: a report's chapters, an indicator's years. */
export interface IndexedPage extends Link {
  readonly pages: readonly Link[];
}

export interface SearchIndexGroup {
  readonly kind: SearchKind;
  readonly pages: readonly IndexedPage[];
}

/** Every page that the search finds, by kind: what a reader has where the search cannot run. A kind without pages is left out. */
export const getSearchIndex = once(async (): Promise<readonly SearchIndexGroup[]> => {
  const groups: readonly SearchIndexGroup[] = [
    { kind: '年报', pages: await listReports() },
    { kind: '数据', pages: await listIndicators() },
    { kind: '文章', pages: (await getArticles()).map(toPage) },
    { kind: '服务站', pages: (await getStations()).map(({ name, url }) => toPage({ title: name, url })) },
    {
      kind: '图表',
      pages: [...(await getCharts()).values()].map(({ name, url }) => toPage({ title: name, url })),
    },
    {
      kind: '关于',
      pages: [
        toPage({ title: '关于本站', url: href('/about/') }),
        toPage({ title: '更正', url: href('/corrections/') }),
        toPage({ title: '无障碍', url: href('/accessibility/') }),
      ],
    },
  ];
  return groups.filter(({ pages }) => pages.length > 0);
});

async function listReports(): Promise<readonly IndexedPage[]> {
  return (await getReports()).map(({ year, title, url, chapters }) => ({
    title: `${year}年《${title}》`,
    url,
    pages: chapters.map((chapter) => ({ title: `${chapter.numeral}、${chapter.title}`, url: chapter.url })),
  }));
}

async function listIndicators(): Promise<readonly IndexedPage[]> {
  return (await getIndicators()).map(({ indicator, url, observations }) => ({
    title: indicator.name,
    url,
    pages: observations.map(({ year, text, url: observation }) => ({
      title: `${year}年：${text}`,
      url: observation,
    })),
  }));
}

function toPage({ title, url }: Link): IndexedPage {
  return { title, url, pages: [] };
}
