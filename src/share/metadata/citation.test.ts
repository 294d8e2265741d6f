import { expect, test } from 'vitest';
import { ACCESS_DATE, citeGbt, citePlainly } from './citation.ts';

const cited = {
  author: '云溪县总工会',
  title: '2017年工会志愿者人数：2500多名',
  date: '2017',
  address: 'https://site.example/data/volunteers/2017/',
} as const;

test('a number is cited as a data set of GB/T 7714, with its qualifier and its address', () => {
  expect(citeGbt({ ...cited, kind: 'data' })).toBe(
    '云溪县总工会. 2017年工会志愿者人数：2500多名[DS/OL]. (2017)[引用日期]. https://site.example/data/volunteers/2017/.',
  );
});

test('an article is cited as an online page', () => {
  expect(citeGbt({ ...cited, kind: 'page' })).toContain('[EB/OL]');
});

test('the day of looking is the reader’s to fill in, for nothing here reads the clock', () => {
  expect(citeGbt({ ...cited, kind: 'page' }).split(ACCESS_DATE)).toHaveLength(2);
});

test('the plain sentence ends in the address', () => {
  expect(citePlainly('2017年工会志愿者人数：2500多名。', cited.address)).toBe(
    '2017年工会志愿者人数：2500多名。https://site.example/data/volunteers/2017/',
  );
});
