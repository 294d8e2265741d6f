import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Issue } from '../content/issue.ts';
import { checkSentence, type Row } from '../../tests/support/one-sentence.ts';

const SENTENCE = '职工满意度由上年的百分之九十一提高到百分之九十四。';
const LAST: Row = {
  indicator: 'measured',
  text: '百分之九十一',
  value: 91,
  chapter: 'work',
  quote: '由上年的百分之九十一',
};

const check = (sentence: string, row: Row): readonly Issue[] =>
  checkSentence(sentence, { unit: '%', rows: [row] }).filter(({ rule }) => rule.startsWith('observation/'));

test('last year’s value taken as this year’s is refused with its year, and is right with it', () => {
  const [issue, ...others] = check(SENTENCE, LAST);
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    rule: 'observation/year',
    found: '“百分之九十一”不是 2018 年的数：原文说“由上年的百分之九十一提高到百分之九十四”',
    example: 'year: 2017',
  });
  expect(issue?.allowed).toContain('2018 年的数是“百分之九十四”');
  expect(check(SENTENCE, { ...LAST, ...(parse(issue?.example ?? '') as Row) })).toEqual([]);
});

test('a year that the words contradict is refused', () => {
  expect(check(SENTENCE, { ...LAST, year: 2016 })).toMatchObject([
    { rule: 'observation/year', example: 'year: 2017' },
  ]);
});

test('where no year is said, the answer is this year’s value, which is right when it is pasted', () => {
  const sentence = '满意率从91%提高到94%。';
  const [issue] = check(sentence, { ...LAST, text: '91%', quote: '满意率从91%' });
  const [row = {}] = parse(issue?.example ?? '') as readonly Row[];
  expect(row).toMatchObject({ text: '94%', value: 94, quote: '满意率从91%提高到94%' });
  expect(check(sentence, row)).toEqual([]);
});

test('the report’s own year and later ones are no earlier years', () => {
  for (const year of [2018, 2019])
    expect(check('满意率为91%。', { ...LAST, text: '91%', quote: '满意率为91%', year })).toMatchObject([
      { rule: 'observation/year', found: `measured 的 year 写的是 ${year}，这是 2018 年年报` },
    ]);
});
