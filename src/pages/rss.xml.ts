import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { isDay, toMoment } from '../share/metadata/metadata.ts';
import { getChannel, getFeedItems } from './_feed.ts';

export const GET: APIRoute = async ({ site }) => {
  const { title, description, home, self } = await getChannel(site, '/rss.xml');
  const items = await getFeedItems();
  return rss({
    title,
    description,
    site: home,
    trailingSlash: true,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      media: 'http://search.yahoo.com/mrss/',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData: `<language>zh-CN</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: items.map((item) => ({
      title: item.title,
      description: item.summary,
      link: item.url,
      content: item.html,
      categories: [...item.topics],
      customData: [
        item.author === undefined ? '' : `<dc:creator>${escapeXml(item.author)}</dc:creator>`,
        `<media:content url="${item.image}" medium="image" type="image/png"/>`,
      ].join(''),
      // A date known only to the year has no day to publish, so such an item goes without pubDate.
      ...(isDay(item.published) ? { pubDate: new Date(toMoment(item.published)) } : {}),
    })),
  });
};

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
