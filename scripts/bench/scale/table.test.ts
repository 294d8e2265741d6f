import { expect, test } from 'vitest';
import { formatScale } from './table.ts';

const build = (articles: number, milliseconds: number) => ({
  articles,
  phases: [{ name: '生成页面', milliseconds }],
  memory: 2 ** 30,
  page: 28_000,
  fonts: { 首页: { bytes: 15_572, plain: 'list' } },
});

test('the table has a line for each phase, and says where memory could not be measured, and what goes without the heading face', () => {
  const table = formatScale([build(100, 1000), { ...build(1000, 9000), memory: undefined }]);
  expect(table).toContain('     1.0 s     9.0 s  生成页面');
  expect(table).toContain('   1.00 GB         —  最大内存');
  expect(table).toContain('  15572 -1  15572 -1  标题字体：首页');
});
