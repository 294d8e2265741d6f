import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SEARCH_KINDS } from '../../src/search/record.ts';
import { attribute, elements, readPage, textOf, withAttribute } from '../support/html.ts';
import { readReadablePages } from '../support/search-truth.ts';

const pages = readReadablePages('dist');
const urls = pages.map(({ url }) => url);

interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
  readonly include_characters: readonly string[];
}

test('the published index holds every page that declares itself, in one language', () => {
  const entry = JSON.parse(readFileSync('dist/pagefind/pagefind-entry.json', 'utf8')) as Entry;
  expect(entry.version).toBe('1.6.0');
  expect(Object.keys(entry.languages)).toEqual(['zh-cn']);
  expect(Object.values(entry.languages)[0]?.page_count).toBe(pages.length);
  expect(entry.include_characters).toEqual(expect.arrayContaining(['%', '+', '.']));
});

test.each([
  '/reports/2017/',
  '/reports/2017/jujiao-zhongxin/',
  '/data/volunteers/',
  '/data/volunteers/2017/',
  '/stations/hushan/',
  '/about/',
  '/accessibility/',
])('%s is found', (url) => {
  expect(urls).toContain(url);
});

test.each([
  '/',
  '/404.html',
  '/search/',
  '/reports/',
  '/reports/2017/print/',
  '/data/',
  '/articles/',
  '/stations/',
])('%s is not found', (url) => {
  expect(urls).not.toContain(url);
});

test('no list of a topic is found', () => {
  expect(urls.filter((url) => url.startsWith('/topics/'))).toEqual([]);
});

describe.each(urls)('%s', (url) => {
  const page = readPage(`dist${url}${url.endsWith('/') ? 'index.html' : ''}`);
  const [body] = withAttribute(page, 'data-pagefind-body');

  test('declares its kind and a date, and begins with its title', () => {
    if (!body) throw new Error('no body');
    expect(SEARCH_KINDS).toContain(attribute(body, 'data-record-kind'));
    expect(attribute(body, 'data-record-date')).toMatch(/^\d{4}/);
    expect(elements(body).find(({ tagName }) => /^h[1-6]$/.test(tagName))?.tagName).toBe('h1');
  });

  test('gives every heading an id, so that a result leads to the section', () => {
    if (!body) throw new Error('no body');
    const ignored = withAttribute(body, 'data-pagefind-ignore').flatMap((element) => elements(element));
    const headings = elements(body).filter(
      (element) => /^h[2-6]$/.test(element.tagName) && !ignored.includes(element),
    );
    expect(
      headings.filter((heading) => attribute(heading, 'id') === undefined).map((heading) => textOf(heading)),
    ).toEqual([]);
  });
});

test('nothing is published that the search does not use', () => {
  expect(existsSync('dist/pagefind/pagefind.js')).toBe(true);
  expect(existsSync('dist/pagefind/pagefind-ui.js')).toBe(false);
});
