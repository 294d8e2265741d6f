import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatPolicy, toPagePolicy } from '../../src/lib/content-policy.ts';
import { attribute, elements, readPage } from '../support/html.ts';

const pages = globSync('dist/**/*.html').toSorted();

/** Properties and functions that make HTML, or a script's address, from a string. */
const SINKS =
  /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\bnew Function\b|\beval\(/;

test('every page states the policy before anything that it governs', () => {
  expect(pages.length).toBeGreaterThan(100);
  for (const file of pages) {
    const governed = elements(readPage(file)).filter(({ tagName }) =>
      ['meta', 'link', 'script'].includes(tagName),
    );
    // The first says the character set.
    const first = governed[1];
    expect(`${file} ${(first && attribute(first, 'http-equiv')) ?? ''}`).toBe(
      `${file} Content-Security-Policy`,
    );
    expect(first && attribute(first, 'content')).toBe(formatPolicy(toPagePolicy()));
  }
});

test('no page holds an inline style, an inline script or a handler, so that the policy needs no hash', () => {
  const problems = pages.flatMap((file) =>
    elements(readPage(file)).flatMap((element) => {
      const { tagName, attrs } = element;
      const isData = (attribute(element, 'type') ?? '').includes('json');
      const isInline = tagName === 'script' && attribute(element, 'src') === undefined && !isData;
      const attributes = attrs.filter(({ name }) => name === 'style' || name.startsWith('on'));
      return [
        ...(tagName === 'style' || isInline ? [`${file}: <${tagName}>`] : []),
        ...attributes.map(({ name }) => `${file}: <${tagName} ${name}>`),
      ];
    }),
  );
  expect(problems).toEqual([]);
});

test('no script but Leaflet’s and Pagefind’s makes HTML from a string', () => {
  const scripts = globSync('dist/**/*.js').filter((file) => SINKS.test(readFileSync(file, 'utf8')));
  expect(scripts.filter((file) => !/leaflet-client|pagefind\/pagefind/.test(file))).toEqual([]);
});

test('there is no security.txt while nobody is named in it', () => {
  expect(globSync('dist/.well-known/*')).toEqual([]);
});
