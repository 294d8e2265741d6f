import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BOUNDARY, SEPARATOR } from '../../src/search/engine/characters.ts';
import { search } from '../../src/search/engine/query.ts';
import { SEARCH_KINDS } from '../../src/search/search-record.ts';
import { createScan, type ScannedPage } from '../../src/search/engine/scan.ts';
import { attribute, elements, readPage, textOf, withAttribute } from '../support/html.ts';
import { findTruth, readReadablePages } from '../../scripts/tools/search-truth.ts';

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

test('every word that a synonym leads to is on a page, and no word of the readers leads to two', () => {
  const synonyms = JSON.parse(readFileSync('dist/pagefind/synonyms.json', 'utf8')) as readonly {
    readonly words: readonly string[];
    readonly means: readonly string[];
  }[];
  expect(
    synonyms.flatMap(({ means }) => means).filter((word) => findTruth(pages, word).length === 0),
  ).toEqual([]);
  const words = synonyms.flatMap(({ words }) => words);
  expect(words).toEqual([...new Set(words)]);
  expect(words).toEqual(expect.arrayContaining(['亲情版', '关爱版', '关怀版']));
});

test('each term that a reader may have meant has an exact match', async () => {
  const scan = createScan(
    JSON.parse(readFileSync('dist/pagefind/pages.json', 'utf8')) as readonly ScannedPage[],
  );
  const terms = JSON.parse(readFileSync('dist/pagefind/terms.json', 'utf8')) as readonly string[];
  expect(terms.length).toBeGreaterThan(50);
  expect(statSync('dist/pagefind/terms.json').size).toBeLessThanOrEqual(10_000);
  for (const term of terms) expect.soft((await search(scan, term)).match, term).toBe('exact');
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

test('the scripts of the search ask nothing of a browser that Chrome 87 and Safari 14 do not have', () => {
  const entries = readdirSync('dist/_astro').filter((file) =>
    /^(search-client|page-client).*\.js$/.test(file),
  );
  const scripts = withImports(entries);
  expect(scripts.size).toBeGreaterThan(3);
  for (const file of scripts) {
    const code = readFileSync(`dist/_astro/${file}`, 'utf8');
    expect
      .soft(code, file)
      .not.toMatch(/\(\?<[=!]|\.(at|replaceAll|toSorted|toReversed|findLast)\(|Object\.hasOwn/);
  }
  expect(readFileSync('dist/pagefind/pagefind.js', 'utf8')).not.toMatch(/\(\?<[=!]/);
});

test('no excerpt can be made of labels and links of the interface', () => {
  const labels =
    /^(说明|数的是|原文表述|本站表述|规范写法|精确程度|性质|主题|单位|编号|口径|下载|看原文|在年报里读|读年报|类别|所在|位置|情况截至|年报怎么说|有关文章|来源|发布时间|更新时间|摘自|专题|指标|项目|本章的数字|订阅更正|附件|校订)(：|$)|^(看原文|在示意图上看|导航|CSV表格)/;
  const scanned = JSON.parse(readFileSync('dist/pagefind/pages.json', 'utf8')) as readonly ScannedPage[];
  const blocks = scanned.flatMap(({ url, content }) =>
    content
      .split(SEPARATOR)
      .join('')
      .split(BOUNDARY)
      .filter((block) => labels.test(block.trim()))
      .map((block) => `${url}: ${block}`),
  );
  expect(blocks).toEqual([]);
});

test('nothing is published that the search does not use', () => {
  expect(readdirSync('dist/pagefind').filter((file) => file.endsWith('.js'))).toEqual(['pagefind.js']);
});

/** Scripts in `dist/_astro` and all that they load, now or later. */
function withImports(files: readonly string[]): ReadonlySet<string> {
  const known = new Set(files);
  for (const file of known) {
    const code = readFileSync(`dist/_astro/${file}`, 'utf8');
    for (const [, name = ''] of code.matchAll(/["'`](?:\.|_astro)\/([\w.-]+\.js)["'`]/g)) known.add(name);
  }
  return known;
}
