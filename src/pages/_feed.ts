import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { vocabulary } from '../vocabulary/components.ts';
import { getArticles } from '../articles/article-collection.ts';
import { getArticleBody } from '../content/bodies.ts';
import { getSite } from '../content/site-view.ts';
import { toArticleSubject } from '../site/subjects.ts';
import type { ArticleView } from '../articles/article-views.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { toFeedHtml } from '../share/metadata/feed-html.ts';
import type { FeedChannel, FeedItem } from '../share/metadata/json-feed.ts';
import { toCardPicture, toCoverPicture } from '../share/page-pictures.ts';

/** The feed's head; `file` is its own path: `/feed.json`. */
export async function getChannel(origin: URL | undefined, file: string): Promise<FeedChannel> {
  const site = await getSite();
  const base = origin ?? site.url;
  return {
    title: site.name,
    description: site.description,
    home: new URL(href('/'), base).href,
    self: new URL(href(file), base).href,
    publisher: site.organisation.name,
  };
}

/** A feed tells what is new: it must not grow with the site. */
const ARTICLES_IN_A_FEED = 50;

/** The newest articles with their whole text, newest first; rendered once for all feeds. */
export const getFeedItems = once(async (): Promise<readonly FeedItem[]> => {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'mdx', renderer: mdxRenderer });
  const articles = (await getArticles()).slice(0, ARTICLES_IN_A_FEED);
  return Promise.all(articles.map((article) => toItem(article, container, import.meta.env.SITE)));
});

async function toItem(article: ArticleView, container: AstroContainer, origin: string): Promise<FeedItem> {
  const path = paths.article(article.slug);
  const address = new URL(article.url, origin).href;
  const subject = toArticleSubject(article);
  const card = toCardPicture({ path });
  const cover = toCoverPicture({ path, subject }) ?? card;
  const body = await container.renderToString(await getArticleBody(article.slug), {
    props: { components: vocabulary },
  });
  const picture = `<p><img src="${href(cover.path)}" width="${cover.width}" height="${cover.height}" alt=""></p>`;
  return {
    url: address,
    title: article.title,
    summary: article.description,
    html: toFeedHtml(picture + body, address),
    image: new URL(href(card.path), origin).href,
    published: article.date,
    updated: article.updated,
    author: article.author,
    topics: article.topics.map(({ title }) => title),
    attachments: article.attachments.map(({ title, url, mime, bytes }) => ({
      title,
      url: new URL(url, origin).href,
      mime,
      bytes,
    })),
  };
}
