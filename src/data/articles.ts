import { paragraphsOf, plainText } from '../domain/prose.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { getStatResolver } from './chapter-text.ts';
import { assertFound, getArticleEntries, getStationEntries } from './entries.ts';
import { readingMinutes } from './reading-time.ts';
import { getHighlight } from './highlight.ts';
import { getReports } from './reports.ts';
import { getSite } from './site.ts';
import type { ArticleView, Link, TopicView } from './views.ts';

type Entry = Awaited<ReturnType<typeof getArticleEntries>>[number];

/** All articles, newest first; those of one date in the order of their addresses. */
export const getArticles = once(async (): Promise<readonly ArticleView[]> => {
  const entries = (await getArticleEntries()).toSorted(
    (a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id),
  );
  const links = entries.map(({ id, data }) => ({ title: data.title, url: href(paths.article(id)) }));
  return Promise.all(
    entries.map((entry, index) => toArticle(entry, { previous: links[index - 1], next: links[index + 1] })),
  );
});

/** The topics that have an article, in the order of `content/site.yaml`. */
export const getTopics = once(async (): Promise<readonly TopicView[]> => {
  const { topics } = await getSite();
  const articles = await getArticles();
  return topics
    .map((topic) => {
      const url = href(paths.topic(topic.id));
      return {
        ...topic,
        url,
        articles: articles.filter((article) => article.topics.some((link) => link.url === url)),
      };
    })
    .filter((topic) => topic.articles.length > 0);
});

async function toArticle(
  { id, data, body }: Entry,
  around: { readonly previous: Link | undefined; readonly next: Link | undefined },
): Promise<ArticleView> {
  const site = await getSite();
  const resolve = await getStatResolver(data.excerptOf?.report ?? site.year);
  const words = paragraphsOf(body ?? '', resolve).map(plainText);
  return {
    slug: id,
    title: data.title,
    description: data.description,
    url: href(paths.article(id)),
    date: data.date,
    dateNote: data.dateNote,
    updated: data.updated,
    source: data.source,
    author: data.author,
    excerptOf: data.excerptOf && (await toExcerpt(data.excerptOf)),
    topics: data.topics.map((topic) => ({
      title: assertFound(
        site.topics.find((known) => known.id === topic),
        `专题 ${topic}`,
      ).title,
      url: href(paths.topic(topic)),
    })),
    station: data.station === undefined ? undefined : await toStationLink(data.station),
    minutes: readingMinutes(words.join('')),
    highlight: await getHighlight(body ?? '', resolve, data.keyFigure),
    aliases: data.aliases ?? [],
    ...around,
  };
}

async function toExcerpt(
  excerpt: NonNullable<Entry['data']['excerptOf']>,
): Promise<Link & { readonly year: number }> {
  const report = (await getReports()).find(({ year }) => year === excerpt.report);
  const chapter = report?.chapters.find(({ slug }) => slug === excerpt.chapter);
  const { title, url, year } = assertFound(chapter, `章节 ${excerpt.report}/${excerpt.chapter}`);
  return { title, url, year };
}

async function toStationLink(id: string): Promise<Link> {
  const entry = (await getStationEntries()).find((station) => station.id === id);
  return { title: assertFound(entry, `服务站点 ${id}`).data.name, url: href(paths.station(id)) };
}
