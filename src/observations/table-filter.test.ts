import { describe, expect, test } from 'vitest';
import { compareRows, isTableOrder, matchesQuery, type TableRow } from './table-filter.ts';

const volunteers: TableRow = {
  name: '工会志愿者人数',
  words: '工会志愿者人数 全市工会志愿者人数。 Union volunteers 2500多名',
  theme: 'organisation',
  chapter: 'jujiao-gaige',
  unit: '名',
  value: 2500,
};
const everything = { text: '', theme: '', chapter: '' };

describe('a row', () => {
  test.each([
    [{}, true],
    [{ text: '志愿者' }, true],
    [{ text: ' 志愿者  全市 ' }, true],
    [{ text: 'ｕｎｉｏｎ' }, true],
    [{ text: '2500' }, true],
    [{ text: '志愿者 医疗' }, false],
    [{ theme: 'organisation' }, true],
    [{ theme: 'law' }, false],
    [{ chapter: 'jujiao-gaige', text: '全市' }, true],
    [{ chapter: 'lead' }, false],
  ])('is found by %j: %j', (query, expected) => {
    expect(matchesQuery(volunteers, { ...everything, ...query })).toBe(expected);
  });
});

test('names are in the order of their sounds', () => {
  const names = ['志愿者', '安全', '困难'].map((name) => ({ ...volunteers, name }));
  expect(names.toSorted((a, b) => compareRows('name', a, b)).map(({ name }) => name)).toEqual([
    '安全',
    '困难',
    '志愿者',
  ]);
});

test('values are ordered within their unit, largest first', () => {
  const rows = [
    { ...volunteers, name: 'a', unit: '元', value: 5 },
    { ...volunteers, name: 'b', unit: '名', value: 1 },
    { ...volunteers, name: 'c', unit: '元', value: 9 },
  ];
  const order = rows.toSorted((a, b) => compareRows('value', a, b)).map(({ name }) => name);
  expect([order, order.indexOf('a') - order.indexOf('c')]).toEqual([order, 1]);
});

test('only the orders that there are count', () => {
  expect([isTableOrder('name'), isTableOrder('toString')]).toEqual([true, false]);
});
