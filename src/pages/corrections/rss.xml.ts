import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getCorrections } from '../../data/corrections.ts';
import { getSite } from '../../data/site.ts';
import { href } from '../../lib/url.ts';

export const GET: APIRoute = async (context) => {
  const site = await getSite();
  return rss({
    title: `${site.name}：更正`,
    description: '发布以后改过的数：原来写的是什么，改成什么，为什么。',
    site: context.site ?? site.url,
    trailingSlash: true,
    customData: '<language>zh-CN</language>',
    items: (await getCorrections()).map(({ id, date, title, was, is, reason }) => ({
      title: `${title}：${was}更正为${is}`,
      description: reason,
      link: `${href('/corrections/')}#${id}`,
      pubDate: new Date(`${date}T00:00:00+08:00`),
    })),
  });
};
