import { expect, test } from 'vitest';
import { fontsOf } from '../../scripts/tools/page-fonts.ts';
import { listPages } from '../../src/search/index/built-pages.ts';

const FONTS_PER_PAGE = 40_000;
const bytesOf = (page: string): number => fontsOf('dist', page).bytes;

test('no page loads more than 40 KB of the heading face', () => {
  expect(listPages('dist').filter((page) => bytesOf(page) > FONTS_PER_PAGE)).toEqual([]);
});

test('a page has its own cut: an observation loads less than a list', () => {
  expect(bytesOf('data/volunteers/2017/index.html')).toBeGreaterThan(0);
  expect(bytesOf('data/volunteers/2017/index.html')).toBeLessThan(bytesOf('data/index.html'));
});
