import { ARTICLES_PER_PAGE } from '../content/schemas/article.ts';
import { once } from '../lib/once.ts';
import { paginate, pagesAround } from '../content/paginate.ts';
import { href, paths } from '../lib/url.ts';
import { getArticles } from './article-collection.ts';
import { getSite } from '../content/site-view.ts';
import type { ArticleListView, ArticleView, TopicView } from './article-views.ts';
import type { Link } from '../content/link.ts';

/** The pages of the list of all articles, newest first. */
export const getArticleLists = once(async (): Promise<readonly ArticleListView[]> =>
  toLists(await getArticles(), paths.articles),
);

/** The topics that have an article, in the order of `content/site.yaml`. */
export const getTopics = once(async (): Promise<readonly TopicView[]> => {
  const { topics } = await getSite();
  const articles = await getArticles();
  return topics.flatMap((topic) => {
    const url = href(paths.topic(topic.id));
    const own = articles.filter((article) => article.topics.some((link) => link.url === url));
    if (own.length === 0) return [];
    return [{ ...topic, url, lists: toLists(own, (page) => paths.topic(topic.id, page)) }];
  });
});

function toLists(
  articles: readonly ArticleView[],
  pathOf: (page: number) => string,
): readonly ArticleListView[] {
  const pages = paginate(articles, ARTICLES_PER_PAGE);
  const years = toYears(pages, pathOf);
  const linkTo = (number: number): Link => ({ title: String(number), url: href(pathOf(number)) });
  return pages.map(({ number, items }) => ({
    number,
    count: pages.length,
    total: articles.length,
    path: pathOf(number),
    first: href(pathOf(1)),
    previous: number > 1 ? linkTo(number - 1) : undefined,
    next: number < pages.length ? linkTo(number + 1) : undefined,
    around: pagesAround(number, pages.length).map((page) => (page === undefined ? undefined : linkTo(page))),
    years,
    groups: [...Map.groupBy(items, yearOf)].map(([year, own]) => ({
      year,
      anchor: toAnchor(year),
      articles: own,
    })),
  }));
}

/** Every year, newest first, with the place where its articles begin. */
function toYears(
  pages: ReturnType<typeof paginate<ArticleView>>,
  pathOf: (page: number) => string,
): readonly Link[] {
  const first = new Map<string, string>();
  for (const { number, items } of pages) {
    for (const year of items.map(yearOf)) {
      if (!first.has(year)) first.set(year, `${href(pathOf(number))}#${toAnchor(year)}`);
    }
  }
  return [...first].map(([year, url]) => ({ title: `${year}年`, url }));
}

function yearOf({ date }: ArticleView): string {
  return date.slice(0, 4);
}

function toAnchor(year: string): string {
  return `y${year}`;
}
