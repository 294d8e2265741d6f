import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEARCH_PAGES } from '../fixtures/search-pages.ts';
import { openIndex, writeSite, type IndexedSite } from '../support/search-site.ts';
import { findTruth, readReadablePages, toGolden } from '../../scripts/tools/search-truth.ts';
import { search } from '../../src/search/engine/query.ts';
import { writeSearchIndex } from '../../src/search/index/write-index.ts';

let site: IndexedSite;

beforeAll(async () => {
  const directory = await writeSite(SEARCH_PAGES);
  await writeSearchIndex(directory);
  site = await openIndex(directory);
});

afterAll(async () => {
  await site[Symbol.asyncDispose]();
});

async function find(query: string): Promise<{ readonly match: string; readonly urls: readonly string[] }> {
  const { match, results } = await search(site.pagefind, query);
  return { match, urls: await Promise.all(results.map(async (result) => (await result.data()).url)) };
}

async function findExactly(query: string): Promise<readonly string[]> {
  const { match, urls } = await find(query);
  return match === 'exact' ? urls : [];
}

describe('what is found', () => {
  test('every query made out of the pages finds the pages that hold it, and no other', async () => {
    const pages = readReadablePages(site.directory);
    const { queries } = toGolden(pages, 400);
    expect(queries.length).toBeGreaterThan(150);
    for (const query of queries) {
      expect.soft((await findExactly(query)).toSorted(), query).toEqual(findTruth(pages, query).toSorted());
    }
  });

  test('what no page holds is never an exact hit', async () => {
    const { nearMisses } = toGolden(readReadablePages(site.directory), 400);
    expect(nearMisses.length).toBeGreaterThan(20);
    for (const query of nearMisses) expect.soft((await find(query)).match, query).not.toBe('exact');
  });

  test.each([
    ['工会干', ['/articles/cement/']],
    ['1.5个亿', ['/data/investment/2017/', '/reports/2017/jujiao-zhongxin/']],
    ['１．５个亿', ['/data/investment/2017/', '/reports/2017/jujiao-zhongxin/']],
    ['38%', ['/reports/2017/jujiao-pinpai/']],
    ['cps物联', ['/reports/2017/jujiao-zhongxin/']],
    ['互联网+与', ['/reports/2017/jujiao-zhongxin/']],
    ['劣V类', ['/reports/2017/jujiao-zhongxin/']],
    ['柴菊英 职工', ['/articles/hushan/']],
    ['a<b', ['/articles/cement/']],
  ])('%s is found as a reader types it', async (query, urls) => {
    expect((await findExactly(query)).toSorted()).toEqual(urls);
  });

  test.each([
    '目录里的字',
    '页头的字',
    '页脚的字',
    '表单的字',
    '图里的字',
    '分享到微信',
    '首页不在',
    '打印版',
    '没有这个页面',
  ])('%s is not part of what is searched', async (query) => {
    expect(await findExactly(query)).toEqual([]);
  });

  test.each(['5.3', '53', '乙丙', '单位元', '大局上更有作为主动'])(
    '%s is not found across two blocks',
    async (query) => {
      expect(await findExactly(query)).toEqual([]);
    },
  );

  test.each(['32%', '物联网+', '13.5'])(
    '%s is not found where the page has the number or word without its sign',
    async (query) => {
      expect(await findExactly(query)).toEqual([]);
    },
  );
});

describe('order', () => {
  test.each([
    ['28461', '/data/members/2017/'],
    ['1.5个', '/data/investment/2017/'],
    ['虎山', '/stations/hushan/'],
    ['服务站', '/articles/hushan/'],
    ['招商引资', '/data/investment/2017/'],
  ])('%s leads first to the page that is called so or is about that number', async (query, url) => {
    expect((await findExactly(query))[0]).toBe(url);
  });

  test('where a title holds the query, the first page is one of those that are called so', async () => {
    const pages = readReadablePages(site.directory);
    const titled = (query: string): readonly string[] =>
      pages.filter(({ title }) => title.includes(query)).map(({ url }) => url);
    const queries = toGolden(pages, 400).queries.filter((query) => titled(query).length > 0);
    expect(queries.length).toBeGreaterThan(20);
    for (const query of queries) expect.soft(titled(query), query).toContain((await findExactly(query))[0]);
  });
});

describe('what is not found exactly', () => {
  test.each([
    ['焦点目标明确', ['/reports/2017/']],
    ['互联网与制造', ['/reports/2017/jujiao-zhongxin/']],
    ['工 会 干 部 周', ['/articles/cement/']],
    ['集体协商560分', ['/reports/2017/jujiao-pinpai/']],
    ['周晓宏干部', ['/articles/cement/']],
  ])('%s leads to the nearest page, marked as approximate', async (query, urls) => {
    const { match, urls: found } = await find(query);
    expect(found.slice(0, 1)).toEqual(urls);
    expect(match).toBe(query.includes(' ') ? 'exact' : 'approximate');
  });

  test.each(['龘龘龘', '', '，。', '"'])('%j finds nothing', async (query) => {
    expect(await find(query)).toEqual({ match: 'none', urls: [] });
  });
});

describe('what is displayed', () => {
  test('the excerpt marks every hit, and hits are counted by page and by section', async () => {
    const { results } = await search(site.pagefind, '集体协商');
    const page = await results[0]?.data();
    expect(page?.count).toBe(3);
    expect(page?.excerpt.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual([
      '集体协商',
      '集体协商',
      '集体协商',
    ]);
    expect(page?.sections).toMatchObject([
      { title: '打造法律服务品牌', url: '/reports/2017/jujiao-pinpai/#打造法律服务品牌', count: 3 },
    ]);
  });

  test('a title keeps its own wording, with the hit marked', async () => {
    const { results } = await search(site.pagefind, '焦点');
    const page = await results[0]?.data();
    expect(page?.title).toEqual([
      { text: '主动作为有“', isHit: false },
      { text: '焦点', isHit: true },
      { text: '” 延伸服务有“落点”', isHit: false },
    ]);
  });

  test('signs of markup in the text stay signs', async () => {
    const { results } = await search(site.pagefind, '工会的活动');
    const page = await results[0]?.data();
    expect(page?.excerpt.map(({ text }) => text).join('')).toContain('工会的活动 a<b & c');
  });
});

describe('the index', () => {
  test('the same pages give the same bytes', async () => {
    const [one, other] = await Promise.all([writeSite(SEARCH_PAGES), writeSite(SEARCH_PAGES)]);
    await writeSearchIndex(one);
    await writeSearchIndex(other);
    expect(await readFiles(join(one, 'pagefind'))).toEqual(await readFiles(join(other, 'pagefind')));
    await Promise.all([one, other].map((directory) => rm(directory, { recursive: true })));
  });

  test('a published page is not touched', async () => {
    for (const [file, html] of Object.entries(SEARCH_PAGES)) {
      expect(await readFile(join(site.directory, file), 'utf8')).toBe(html);
    }
  });

  test.each([
    ['a page without a title', '<main data-pagefind-body><p>正文</p></main>', /x\.html：.*没有 <h1>/],
    [
      'a figure that the page does not state',
      '<main data-pagefind-body data-record-figure="5人"><h1>甲</h1></main>',
      /x\.html：.*“5人”/,
    ],
    ['a site in which nothing is found', '<main><h1>甲</h1></main>', /没有一个页面声明/],
  ])('%s fails the build', async (_, html, message) => {
    const directory = await writeSite({ 'x.html': html });
    await expect(writeSearchIndex(directory)).rejects.toThrow(message);
    await rm(directory, { recursive: true });
  });
});

async function readFiles(directory: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const contents = await Promise.all(
    files.map(async (file) => [file.slice(directory.length), (await readFile(file)).toString('base64')]),
  );
  return Object.fromEntries(contents) as Readonly<Record<string, string>>;
}
