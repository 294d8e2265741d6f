import { describe, expect, test } from 'vitest';
import { toIndexedText } from './characters.ts';
import type { Pagefind } from './pagefind.ts';
import { search } from './query.ts';
import { clipQuery, LONGEST_QUERY } from './query-length.ts';
import { createScan } from './scan.ts';

const PAGES = [
  '全市职工1111111111人。',
  '走进车间，服务职工。',
  'abcabcabcabc union',
  '一一一一一一一一一一',
];

/** The pages as an index that counts what it is asked, in characters. */
function countingIndex(): Pagefind & { readonly asked: () => number } {
  const scan = createScan(
    PAGES.map((text, index) => ({
      id: String(index),
      url: `/${index}/`,
      content: toIndexedText(`题¶${text}`),
      meta: { title: '题' },
      filters: {},
      anchors: [],
    })),
  );
  let asked = 0;
  return {
    filters: () => scan.filters(),
    search: (term, options) => {
      asked += term?.length ?? 0;
      return scan.search(term, options);
    },
    asked: () => asked,
  };
}

async function costOf(query: string): Promise<number> {
  const index = countingIndex();
  await search(index, query);
  return index.asked();
}

describe('a long query', () => {
  test('is searched by its beginning, and the answer says so', async () => {
    const long = `走进车间${'，服务职工'.repeat(30)}`;
    const { cut } = await search(countingIndex(), long);
    expect(cut).toBe(long.slice(0, LONGEST_QUERY));
    expect(await search(countingIndex(), '服务职工'.repeat(25))).not.toHaveProperty('cut');
  });

  test('counts characters, not white space or halves of a character', () => {
    expect(clipQuery(`  职工${' '.repeat(500)}服务 `)).toEqual({ searched: '职工 服务', isCut: false });
    const { searched } = clipQuery('𠮷'.repeat(LONGEST_QUERY + 1));
    expect(Array.from(searched)).toHaveLength(LONGEST_QUERY);
  });

  test.each([
    ['digits', '1'],
    ['Chinese characters', '职'],
    ['two in turn', '职工'],
    ['a numeral', '一'],
    ['Latin letters', 'abc'],
    ['words', '职 '],
    ['words of two', '职工 '],
    ['other words', '甲乙丙丁戊己庚辛壬癸 '],
  ])('of %s costs no more than in proportion to its length', async (_, piece) => {
    const costs = await Promise.all(
      [25, 50, 100].map((length) => costOf(piece.repeat(100).slice(0, length))),
    );
    const [quarter = 0, half = 0, whole = 0] = costs;
    expect(half).toBeLessThan(3 * quarter);
    expect(whole).toBeLessThan(3 * half);
  });

  test('costs no more however long it is', async () => {
    expect(await costOf('1'.repeat(5000))).toBe(await costOf('1'.repeat(LONGEST_QUERY)));
  });
});

test('a query finds a page that has a mark more, wherever the mark stands', async () => {
  const { match, results } = await search(countingIndex(), '走进车间服务职工');
  expect(match).toBe('approximate');
  expect(results.map(({ id }) => id)).toEqual(['1']);
});
