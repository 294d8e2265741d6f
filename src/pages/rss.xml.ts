import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getArticles } from '../data/articles.ts';
import { getSite } from '../data/site.ts';

export const GET: APIRoute = async (context) => {
  const site = await getSite();
  const articles = await getArticles();
  return rss({
    title: site.name,
    description: site.description,
    site: context.site ?? site.url,
    trailingSlash: true,
    customData: '<language>zh-CN</language>',
    // A date known only to the year has no day to publish, so such an item goes without pubDate.
    items: articles.map(({ title, description, url, date }) => ({
      title,
      description,
      link: url,
      ...(date.length === 10 ? { pubDate: new Date(`${date}T00:00:00+08:00`) } : {}),
    })),
  });
};
