import { expect, test } from 'vitest';
import { searchAttributes } from './search-record.ts';

test('a page declares its filters, what is displayed of it, and a date to sort by', () => {
  expect(searchAttributes({ kind: '数据', title: '工会志愿者', year: 2017, figure: '2500多名' })).toEqual({
    'data-pagefind-body': '',
    'data-pagefind-filter': 'kind[data-record-kind], year[data-record-year]',
    'data-pagefind-meta':
      'title[data-record-title], date[data-record-date], figure[data-record-figure], kind[data-record-kind], year[data-record-year]',
    'data-pagefind-sort': 'date[data-record-date]',
    'data-record-kind': '数据',
    'data-record-year': '2017',
    'data-record-title': '工会志愿者',
    'data-record-date': '2017',
    'data-record-figure': '2500多名',
  });
});

test('a page without a year names none, and sorts as the oldest', () => {
  const attributes = searchAttributes({ kind: '关于', title: '关于本站' });
  expect(attributes['data-pagefind-filter']).toBe('kind[data-record-kind]');
  expect(attributes['data-record-date']).toBe('0000');
  expect(attributes).not.toHaveProperty('data-record-year');
});

test('a date of its own is preferred to the year', () => {
  expect(
    searchAttributes({ kind: '文章', title: '甲', year: 2017, date: '2017-05-31' })['data-record-date'],
  ).toBe('2017-05-31');
});

test('a page with a date only is of the year of the date', () => {
  expect(searchAttributes({ kind: '文章', title: '甲', date: '2018-01-02' })['data-record-year']).toBe(
    '2018',
  );
});
