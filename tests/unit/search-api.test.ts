import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEARCH_PAGES } from '../fixtures/search-pages.ts';
import { openIndex, writeSite, type IndexedSite } from '../support/search-site.ts';
import { findTruth, readReadablePages } from '../../scripts/tools/search-truth.ts';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';
import { createApi, type ApiResponse, type SearchApi } from '../../src/search/api.ts';
import { EMPTY_LEXICON } from '../../src/search/lexicon.ts';

let site: IndexedSite;
let api: SearchApi;

beforeAll(async () => {
  const directory = await writeSite(SEARCH_PAGES);
  await writeSearchIndex(directory);
  site = await openIndex(directory);
  const { pagefind } = site;
  api = createApi({ ...pagefind, ask: (question) => question(pagefind) }, EMPTY_LEXICON);
});

afterAll(async () => {
  await site[Symbol.asyncDispose]();
});

async function readPages({ results }: ApiResponse) {
  return Promise.all(results.map((result) => result.data()));
}

test('a result has the fields of Pagefind, and the score goes down with the place', async () => {
  const { results, timings } = await api.search('职工');
  expect(Object.keys(timings).sort()).toEqual(['preload', 'search', 'total']);
  expect(results.length).toBeGreaterThan(4);
  for (const [place, { id, score, words }] of results.entries()) {
    expect(id).toMatch(/^zh-cn_\w+$/);
    expect(score).toBe(1 / (place + 1));
    expect(words.length).toBeGreaterThan(0);
  }
});

describe('filters and order', () => {
  test('a filter keeps one kind of page, and the counts say what there is with and without it', async () => {
    const response = await api.search('职工', { filters: { kind: '文章' } });
    const all = findTruth(readReadablePages(site.directory), '职工');
    const urls = (await readPages(response)).map(({ url }) => url);
    expect(urls.toSorted()).toEqual(['/articles/cement/', '/articles/hushan/']);
    expect(response.unfilteredResultCount).toBe(all.length);
    expect(response.filters.kind).toMatchObject({ 文章: 2, 年报: 0 });
    const kinds = Object.values(response.totalFilters.kind ?? {});
    expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });

  test('filters may be put together as in Pagefind', async () => {
    const pages = await readPages(await api.search('职工', { filters: { none: [{ kind: '文章' }] } }));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter(({ meta }) => meta.kind === '文章')).toEqual([]);
  });

  test('sorting by date replaces the order by relevance', async () => {
    const pages = await readPages(await api.search('职工', { sort: { date: 'desc' } }));
    const dates = pages.map(({ meta }) => meta.date);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(dates.length).toBeGreaterThan(4);
  });

  test('without words every page is a result', async () => {
    const { results } = await api.search(null);
    expect(results).toHaveLength(readReadablePages(site.directory).length);
  });
});

test('what is only near is no result, and stands beside', async () => {
  const { match, results, approximate, unfilteredResultCount } = await api.search('焦点目标明确');
  expect({ match, results, unfilteredResultCount }).toEqual({
    match: 'approximate',
    results: [],
    unfilteredResultCount: 0,
  });
  expect((await approximate[0]?.data())?.url).toBe('/reports/2017/');
});

test('of searches that follow each other at once only the last is run', async () => {
  const [first, last] = await Promise.all([
    api.debouncedSearch('工', {}, 20),
    api.debouncedSearch('工会', {}, 20),
  ]);
  expect(first).toBeNull();
  expect(last?.results.length).toBeGreaterThan(0);
});

test('excerpts are as long as the options say', async () => {
  await api.options({ excerptLength: 10 });
  const [page] = await readPages(await api.search('工资集体协商'));
  expect(page?.plain_excerpt.replace(/…/g, '')).toHaveLength(10);
  await api.options({ excerptLength: 72 });
});
