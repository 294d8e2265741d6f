import { describe, expect, test } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { formatInquiry, parseInquiry, select } from './selection.ts';

const CATALOGUE: Catalogue = {
  kinds: new Map([
    ['数据', new Set(['a', 'b'])],
    ['文章', new Set(['c'])],
    ['关于', new Set(['x'])],
  ]),
  years: new Map([
    ['2018', new Set(['b'])],
    ['2017', new Set(['a', 'c'])],
  ]),
  newestFirst: ['b', 'c', 'a', 'x'],
};
const FOUND = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('select', () => {
  test('without a choice everything stays in its order', () => {
    const { results, kinds, years, ofAnyKind, ofAnyYear } = select(FOUND, { order: 'relevance' }, CATALOGUE);
    expect(results).toEqual(FOUND);
    expect(kinds).toEqual([
      { value: '数据', count: 2 },
      { value: '文章', count: 1 },
    ]);
    expect(years).toEqual([
      { value: '2018', count: 1 },
      { value: '2017', count: 2 },
    ]);
    expect([ofAnyKind, ofAnyYear]).toEqual([3, 3]);
  });

  test('the counts of kinds are those of the chosen year, and the other way round', () => {
    const { results, kinds, years, ofAnyKind, ofAnyYear } = select(
      FOUND,
      { kind: '数据', year: '2017', order: 'relevance' },
      CATALOGUE,
    );
    expect(results).toEqual([{ id: 'a' }]);
    expect(kinds).toEqual([
      { value: '数据', count: 1 },
      { value: '文章', count: 1 },
    ]);
    expect(years).toEqual([
      { value: '2018', count: 1 },
      { value: '2017', count: 1 },
    ]);
    expect([ofAnyKind, ofAnyYear]).toEqual([2, 2]);
  });

  test('a chosen value stays to be seen where it leaves nothing', () => {
    const { results, kinds } = select(FOUND, { kind: '关于', order: 'relevance' }, CATALOGUE);
    expect(results).toEqual([]);
    expect(kinds).toContainEqual({ value: '关于', count: 0 });
  });

  test('by date the newest comes first', () => {
    expect(select(FOUND, { order: 'date' }, CATALOGUE).results.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});

describe('the address', () => {
  test.each([
    { query: '工会 干', order: 'relevance' },
    { query: '38%', kind: '数据', year: '2017', order: 'date' },
  ] as const)('of %j reads back the same', (inquiry) => {
    expect(parseInquiry(formatInquiry(inquiry))).toEqual({ kind: undefined, year: undefined, ...inquiry });
  });

  test('of nothing is empty', () => {
    expect(formatInquiry({ query: '', kind: '数据', order: 'date' })).toBe('');
  });
});
