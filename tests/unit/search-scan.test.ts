import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEARCH_PAGES } from '../fixtures/search-pages.ts';
import { openIndex, writeSite, type IndexedSite } from '../support/search-site.ts';
import { findTruth, readReadablePages, toGolden } from '../../scripts/tools/search-truth.ts';
import { writeSearchIndex } from '../../src/search/index/write-index.ts';
import type { Pagefind, PagefindSearchOptions } from '../../src/search/engine/pagefind.ts';
import { search } from '../../src/search/engine/query.ts';
import { createScan, SCAN_FILE, type ScannedPage } from '../../src/search/engine/scan.ts';

let site: IndexedSite;
let scan: Pagefind;

beforeAll(async () => {
  const directory = await writeSite(SEARCH_PAGES);
  await writeSearchIndex(directory);
  site = await openIndex(directory);
  const text = await readFile(join(directory, 'pagefind', SCAN_FILE), 'utf8');
  scan = createScan(JSON.parse(text) as readonly ScannedPage[]);
});

afterAll(async () => {
  await site[Symbol.asyncDispose]();
});

async function find(pagefind: Pagefind, query: string) {
  const { match, results } = await search(pagefind, query);
  return { match, urls: await Promise.all(results.map(async (result) => (await result.data()).url)) };
}

/** Ids with the places of the match, in no order. */
async function ask(pagefind: Pagefind, term: string | null, options?: PagefindSearchOptions) {
  const { results } = await pagefind.search(term, options);
  return new Map(results.map(({ id, words }) => [id, words] as const).sort());
}

describe('without WebAssembly', () => {
  test('every query finds the pages that hold it, and no other', async () => {
    const pages = readReadablePages(site.directory);
    const { queries } = toGolden(pages, 400);
    expect(queries.length).toBeGreaterThan(150);
    for (const query of queries) {
      const { match, urls } = await find(scan, query);
      expect.soft({ match, urls: urls.toSorted() }, query).toEqual({
        match: 'exact',
        urls: findTruth(pages, query).toSorted(),
      });
    }
  });

  test('what no page holds is near to the same pages, in the same way', async () => {
    const { nearMisses } = toGolden(readReadablePages(site.directory), 400);
    expect(nearMisses.length).toBeGreaterThan(10);
    for (const query of nearMisses) {
      const [own, theirs] = [await find(scan, query), await find(site.pagefind, query)];
      expect.soft(own.match, query).toBe(theirs.match);
      expect.soft(own.urls.toSorted(), query).toEqual(theirs.urls.toSorted());
    }
  });

  test('a page that is called so comes first, as it does with it', async () => {
    for (const query of ['打造法律服务品牌', '28461', '聚焦品牌', '职工医疗互助'])
      expect.soft((await find(scan, query)).urls[0], query).toBe((await find(site.pagefind, query)).urls[0]);
  });

  test('an exact match is told by its first place', async () => {
    for (const term of ['"职 工"', '"2 8 4 6 1"', '"C P S"'.toLowerCase(), '"不 在"'])
      expect.soft(await ask(scan, term), term).toEqual(await ask(site.pagefind, term));
  });

  test('a page is stored as Pagefind has it', async () => {
    const [own] = (await scan.search('"工 资"')).results;
    const theirs = (await site.pagefind.search('"工 资"')).results.find(({ id }) => id === own?.id);
    expect(await theirs?.data()).toMatchObject((await own?.data()) ?? { url: 'none' });
  });

  test.each<PagefindSearchOptions>([
    { filters: { kind: '文章' } },
    { filters: { kind: '年报', year: '2017' } },
  ])('filters leave the pages that Pagefind leaves: %j', async (options) => {
    const theirs = [...(await ask(site.pagefind, null, options)).keys()];
    expect([...(await ask(scan, null, options)).keys()]).toEqual(theirs);
  });

  test('filters are counted, and dates sorted', async () => {
    expect(await scan.filters()).toEqual(await site.pagefind.filters());
    const { results } = await scan.search(null, { sort: { date: 'desc' } });
    const dates = await Promise.all(results.map(async (result) => (await result.data()).meta.date ?? ''));
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(new Set(dates).size).toBeGreaterThan(1);
  });
});

test('addresses begin where the site begins', async () => {
  const page: ScannedPage = { id: 'a', url: '/data/', content: '', meta: {}, filters: {}, anchors: [] };
  const { results } = await createScan([page], '/report/').search(null);
  expect((await results[0]?.data())?.url).toBe('/report/data/');
});
