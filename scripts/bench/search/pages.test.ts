import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { toIndexedPage } from '../../../src/search/index/indexed-page.ts';
import { generatePages } from './pages.ts';

const TEXT = '江山市总工会围绕中心，服务大局。';

test('the same pages come out every time, each another and each to be found', () => {
  const pages = generatePages(12, TEXT);
  expect(generatePages(12, TEXT)).toEqual(pages);
  expect(new Set(Object.values(pages)).size).toBe(12);
  for (const html of Object.values(pages)) expect(toIndexedPage(parse(html))).toBeDefined();
});

test('half of the text is that of the site', () => {
  expect(Object.values(generatePages(1, TEXT)).join('').split('江山市总工会围绕中心').length).toBeGreaterThan(
    5,
  );
});
