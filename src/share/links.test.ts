import { expect, test } from 'vitest';
import { toShareLink } from './links.ts';

const SHARED = {
  url: 'https://a.example/?x=1&y',
  title: '标题',
  summary: '摘要',
  picture: 'https://a.example/c.png',
};

test.each([
  ['weibo', 'https://service.weibo.com/share/share.php', ['url', 'title', 'pic']],
  [
    'qzone',
    'https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey',
    ['url', 'title', 'summary', 'pics'],
  ],
  ['qq', 'https://connect.qq.com/widget/shareqq/index.html', ['url', 'title', 'summary', 'pics']],
] as const)('%s has its own page with its own fields', (network, page, fields) => {
  const link = new URL(toShareLink(network, SHARED));
  expect(link.origin + link.pathname).toBe(page);
  expect([...link.searchParams.keys()]).toEqual(fields);
  expect(link.searchParams.get('url')).toBe(SHARED.url);
});
