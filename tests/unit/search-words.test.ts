import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEARCH_PAGES } from '../fixtures/search-pages.ts';
import { openIndex, writeSite, type IndexedSite } from '../support/search-site.ts';
import { writeSearchIndex } from '../../src/search/index/write-index.ts';
import { readCatalogue } from '../../src/search/engine/catalogue.ts';
import type { Lexicon } from '../../src/search/engine/lexicon.ts';
import { search } from '../../src/search/engine/query.ts';
import { select } from '../../src/search/engine/selection.ts';

const SYNONYMS = [
  { words: ['工资谈判'], means: ['工资集体协商'] },
  { words: ['落点'], means: ['焦点'] },
  { words: ['社保', '五险'], means: ['参保', '医疗互助'] },
];

let site: IndexedSite;

beforeAll(async () => {
  const directory = await writeSite(SEARCH_PAGES);
  await writeSearchIndex(directory, SYNONYMS);
  site = await openIndex(directory);
});

afterAll(async () => {
  await site[Symbol.asyncDispose]();
});

describe('other words and other characters', () => {
  const readJson = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(site.directory, 'pagefind', file), 'utf8'));
  const lexicon: Lexicon = {
    synonyms: async () => (await readJson('synonyms.json')) as Awaited<ReturnType<Lexicon['synonyms']>>,
    simplified: async () => (await readJson('simplified.json')) as string,
    terms: async () => (await readJson('terms.json')) as readonly string[],
  };
  const urlsOf = async (response: Awaited<ReturnType<typeof search>>): Promise<readonly string[]> =>
    Promise.all(response.results.map(async (result) => (await result.data()).url));

  test('traditional characters find simplified text, and what was searched is said', async () => {
    const response = await search(site.pagefind, '職工醫療互助', lexicon);
    expect(response).toMatchObject({ match: 'exact', simplified: '职工医疗互助' });
    expect(await urlsOf(response)).toEqual(['/data/members/2017/']);
  });

  test('a query that is simplified already is searched as it stands', async () => {
    expect(await search(site.pagefind, '职工', lexicon)).not.toHaveProperty('simplified');
  });

  test('a word of the readers finds the pages that hold the word of the site, and is no exact hit', async () => {
    const response = await search(site.pagefind, '工资谈判', lexicon);
    expect(response).toMatchObject({
      match: 'approximate',
      synonym: { word: '工资谈判', means: ['工资集体协商'] },
    });
    expect(await urlsOf(response)).toEqual(['/reports/2017/jujiao-pinpai/']);
  });

  test('a page holds one of several words of the site', async () => {
    const response = await search(site.pagefind, '社保', lexicon);
    expect((await urlsOf(response)).toSorted()).toEqual([
      '/data/members/',
      '/data/members/2017/',
      '/reports/2017/jujiao-pinpai/',
    ]);
  });

  test('where nothing is found, what the reader may have meant has an exact match', async () => {
    const { match, suggestions = [] } = await search(site.pagefind, '打照精准帮扶', lexicon);
    expect(match).not.toBe('exact');
    expect(suggestions[0]).toBe('打造精准帮扶品牌');
    for (const suggestion of suggestions) {
      expect.soft((await search(site.pagefind, suggestion, lexicon)).match, suggestion).toBe('exact');
    }
  });

  test('where pages hold the word itself, the other one is only offered', async () => {
    const response = await search(site.pagefind, '落点', lexicon);
    expect(response).toMatchObject({ match: 'exact', synonym: { word: '落点', means: ['焦点'] } });
    expect(await urlsOf(response)).toEqual(['/reports/2017/']);
  });
});

describe('what a reader chooses', () => {
  test('kinds, years and dates of all pages are known by the ids of the results', async () => {
    const catalogue = await readCatalogue(site.pagefind);
    const { results } = await search(site.pagefind, '职工');
    const { kinds, years } = select(results, { order: 'relevance' }, catalogue);
    const pages = await Promise.all(results.map((result) => result.data()));
    const countOf = (kind: string): number => pages.filter((page) => page.kind === kind).length;
    expect(kinds).toEqual(
      ['年报', '数据', '文章', '服务站'].flatMap((value) => {
        const count = countOf(value);
        return count > 0 ? [{ value, count }] : [];
      }),
    );
    expect(years).toEqual([{ value: '2017', count: pages.filter(({ year }) => year === '2017').length }]);
    const byDate = select(results, { order: 'date' }, catalogue).results;
    const dates = (await Promise.all(byDate.map((result) => result.data()))).map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
  });
});
