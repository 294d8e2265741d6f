import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const FONTS_PER_PAGE = 40_000;
const pages = globSync('dist/**/*.html').toSorted();

function fontsOf(page: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/ \/fonts\/([\w-]+\.woff2)[",]/g)].flatMap(
    ([, name]) => name ?? [],
  );
}

test('no page loads more than 40 KB of the heading face', () => {
  const heavy = pages
    .map((page) => ({
      page,
      bytes: fontsOf(page).reduce((sum, name) => sum + statSync(`dist/fonts/${name}`).size, 0),
    }))
    .filter(({ bytes }) => bytes > FONTS_PER_PAGE);
  expect(heavy).toEqual([]);
});

test('a page has its own cut: an observation loads less than a list', () => {
  const bytes = (page: string) =>
    fontsOf(page).reduce((sum, name) => sum + statSync(`dist/fonts/${name}`).size, 0);
  expect(bytes('dist/data/volunteers/2017/index.html')).toBeGreaterThan(0);
  expect(bytes('dist/data/volunteers/2017/index.html')).toBeLessThan(bytes('dist/data/index.html'));
});
