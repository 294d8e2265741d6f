import { expect, test } from 'vitest';
import { toRedirects } from './redirects.ts';

test('each old address leads to the article', () => {
  expect(toRedirects([{ slug: 'new', aliases: ['old', 'older'] }, { slug: 'other' }])).toEqual([
    { from: '/articles/old/', to: '/articles/new/' },
    { from: '/articles/older/', to: '/articles/new/' },
  ]);
});

test('the downloads of an indicator that is no more lead to the page that says why', () => {
  expect(toRedirects([], [{ id: 'helpers' }])).toEqual([
    { from: '/data/helpers.csv', to: '/data/helpers/' },
    { from: '/data/helpers.json', to: '/data/helpers/' },
  ]);
});
