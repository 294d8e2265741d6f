import { expect, test } from 'vitest';
import { exponentOf, formatScale } from './table.ts';

const build = (articles: number, milliseconds: number) => ({
  articles,
  phases: [{ name: '生成页面', milliseconds }],
  memory: 2 ** 30,
  page: 28_000,
});

test('the exponent is 1 where three times as many take three times as long, and 2 where nine times', () => {
  expect(exponentOf(build(1000, 5000), build(3000, 15_000))).toBeCloseTo(1);
  expect(exponentOf(build(1000, 5000), build(3000, 45_000))).toBeCloseTo(2);
});

test('the table has a line for each phase, and says where memory could not be measured', () => {
  const table = formatScale([build(100, 1000), { ...build(1000, 9000), memory: undefined }]);
  expect(table).toContain('     1.0 s     9.0 s  生成页面');
  expect(table).toContain('   1.00 GB         —  最大内存');
});
