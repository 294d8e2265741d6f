import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The class by which Astro keeps a component's rules to it. */
const SCOPED = /\.astro-[a-z0-9]{8}\b/;

const sheets = globSync('dist/_astro/page.*.css')
  .map((file) => [file, readFileSync(file, 'utf8')] as const)
  // A chart on a page of somebody else brings nothing of the site's own pages.
  .filter(([, css]) => css.includes('.site-footer'));

test('there are pages to look at', () => {
  expect(sheets.length).toBeGreaterThan(10);
});

test.each(sheets)('in %s the rules of components come last, and win where both say as much', (_, css) => {
  expect(css.indexOf('box-sizing:border-box')).toBeGreaterThan(-1);
  expect(css.indexOf('box-sizing:border-box')).toBeLessThan(css.search(SCOPED));
});
