import { expect, test } from 'vitest';
import { toRedirects } from './redirects.ts';

test('each old address leads to the article', () => {
  expect(
    toRedirects([
      { slug: 'new', aliases: ['old'] },
      { slug: 'other', aliases: [] },
    ]),
  ).toEqual([{ from: '/articles/old/', to: '/articles/new/' }]);
});
