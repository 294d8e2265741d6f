import { expect, test } from 'vitest';
import { accountNumerals, coverageOf, formatCoverage } from './numeral-account.ts';
import { fixtureTree } from '../../tests/support/report-fixture.ts';

test('accounts for every numeral by its place, on a repeated line by the line that it repeats', () => {
  const tree = fixtureTree();
  expect(tree.issues).toEqual([]);
  const accounts = accountNumerals(tree, 2017);
  expect(accounts.map(({ start, end, ...account }) => ({ length: end - start, ...account }))).toEqual([
    { line: 1, column: 4, length: 1, text: '一', kind: 'date', reason: '年份' },
    { line: 2, column: 4, length: 5, text: '2500多', kind: 'observation', observation: 'volunteers/2017' },
    { line: 4, column: 1, length: 1, text: '一', kind: 'ordinal', reason: '章的序号' },
    { line: 6, column: 2, length: 1, text: '三', kind: 'ordinal', reason: '届次' },
    { line: 6, column: 12, length: 5, text: '2500多', kind: 'observation', observation: 'volunteers/2017' },
    { line: 7, column: 2, length: 1, text: '三', kind: 'ordinal', reason: '届次', repeats: 6 },
    {
      line: 7,
      column: 12,
      length: 5,
      text: '2500多',
      kind: 'observation',
      observation: 'volunteers/2017',
      repeats: 6,
    },
  ]);
});

test('offsets cut the numeral out of the source', () => {
  const tree = fixtureTree();
  const seed = tree.seeds.get('seeds/2017/report.txt') ?? '';
  for (const { start, end, text } of accountNumerals(tree, 2017)) expect(seed.slice(start, end)).toBe(text);
});

test('a year without a source has no numerals', () => {
  expect(accountNumerals(fixtureTree(), 2018)).toEqual([]);
});

test('the coverage is counted, and what is unaccounted with it', () => {
  const coverage = coverageOf(accountNumerals(fixtureTree({ numerals: 'numerals: []\n' }), 2017));
  expect(coverage).toMatchObject({
    total: 7,
    observation: 1,
    date: 1,
    ordinal: 3,
    byRule: 4,
    unaccounted: 2,
  });
  expect(formatCoverage(coverage)).toBe(
    '原文数字 7 处：数值 1、日期 1、序数 3，其中 4 处按规则归类，未说明 2',
  );
});
