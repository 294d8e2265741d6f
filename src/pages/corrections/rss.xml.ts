import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getCorrections } from '../../corrections/correction-views.ts';
import { getSite } from '../../content/site-view.ts';
import { href } from '../../lib/url.ts';

export const GET: APIRoute = async (context) => {
  const site = await getSite();
  const self = new URL(href('/corrections/rss.xml'), context.site ?? site.url).href;
  return rss({
    title: `${site.name}：更正`,
    description: '发布以后改过的数：原来写的是什么，改成什么，为什么。',
    site: context.site ?? site.url,
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>zh-CN</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: (await getCorrections()).map(({ id, date, title, before, after, reason }) => ({
      title: `${title}：${before}更正为${after}`,
      description: reason,
      link: `${href('/corrections/')}#${id}`,
      pubDate: new Date(`${date}T00:00:00+08:00`),
    })),
  });
};
