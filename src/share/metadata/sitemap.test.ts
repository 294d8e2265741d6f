import { expect, test } from 'vitest';
import { withDates } from './sitemap.ts';

const page = (path: string, published: string | undefined, updated?: string) => ({
  origin: 'https://a.example',
  path,
  published,
  updated,
});

test('a page gets the date of its content at the precision known; an old address is left out', () => {
  const xml = ['a', 'b', 'c', 'old']
    .map((name) => `<url><loc>https://a.example/${name}/</loc></url>`)
    .join('');
  expect(
    withDates(xml, [page('/a/', '2017'), page('/b/', '2017', '2018-02-03'), page('/c/', undefined)]),
  ).toBe(
    '<url><loc>https://a.example/a/</loc><lastmod>2017</lastmod></url>' +
      '<url><loc>https://a.example/b/</loc><lastmod>2018-02-03</lastmod></url>' +
      '<url><loc>https://a.example/c/</loc></url>',
  );
});
