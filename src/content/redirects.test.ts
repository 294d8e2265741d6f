import { expect, test } from 'vitest';
import { toRedirects } from './redirects.ts';

test('each old address leads to the article', () => {
  expect(toRedirects([{ slug: 'new', aliases: ['old', 'older'] }, { slug: 'other' }])).toEqual([
    { from: '/articles/old/', to: '/articles/new/' },
    { from: '/articles/older/', to: '/articles/new/' },
  ]);
});

test('every address of an indicator that was replaced leads to the place that says why', () => {
  const to = '/data/cadres/#was-helpers';
  expect(toRedirects([], [{ id: 'helpers', replacedBy: 'cadres', years: [2017] }])).toEqual([
    { from: '/data/helpers/', to },
    { from: '/data/helpers/2017/', to },
    { from: '/data/helpers.csv', to },
    { from: '/data/helpers.json', to },
  ]);
});

test('the pages of an indicator that nothing replaces stay, and its downloads lead to them', () => {
  expect(toRedirects([], [{ id: 'helpers', years: [2017] }])).toEqual([
    { from: '/data/helpers.csv', to: '/data/helpers/' },
    { from: '/data/helpers.json', to: '/data/helpers/' },
  ]);
});
