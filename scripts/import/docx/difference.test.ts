import { expect, test } from 'vitest';
import { compareWords } from './difference.ts';
import type { Passage } from './words-walk.ts';

const shown = (place: string, ...pieces: readonly string[]): Passage => ({ place, pieces, state: 'shown' });
const FILE = [
  shown('第 1 段', '全市共有工会', '志愿者2500多名'),
  shown('表格 1 第 1 行第 1 格', '5'),
  shown('第 2 段', '发放慰问金25万元'),
];
const READ = ['全市共有工会志愿者2500多名', '一、5\t', '发放慰问金25万元'];

test('nothing is missing where everything was read, whatever is set before it', () => {
  expect(compareWords(FILE, READ, ['一、'])).toEqual({ shown: 25, read: 25, leftOut: [], extra: [] });
});

test('a line that was not read is named by its place', () => {
  const { leftOut, shown: all, read } = compareWords(FILE, READ.slice(1), ['一、']);
  expect(leftOut).toEqual(['第 1 段  没有读出来的字  “全市共有工会志愿者2500多名”']);
  expect(all - read).toBe(15);
});

test('so is a single character, although others like it were read', () => {
  expect(compareWords(FILE, [READ[0] ?? '', READ[2] ?? ''], [])).toMatchObject({
    leftOut: ['表格 1 第 1 行第 1 格  没有读出来的字  “5”'],
    extra: [],
  });
});

test('of a paragraph only the piece that was not read', () => {
  const { leftOut } = compareWords(FILE, ['全市共有工会', ...READ.slice(1)], ['一、']);
  expect(leftOut).toEqual(['第 1 段  没有读出来的字  “志愿者2500多名”']);
});

test('what was read twice is said, and what is not in the file', () => {
  expect(compareWords(FILE, [...READ, '发放慰问金25万元', '编出来的'], ['一、']).extra).toEqual([
    '发放慰问金25万元',
    '编出来的',
  ]);
});

test('words that begin others are not taken for them', () => {
  const file = ['甲', '注文2', '注文29'].map((words) => shown('第 1 段', words));
  expect(compareWords(file, ['甲', '注文29', '注文2'], [])).toMatchObject({ leftOut: [], extra: [] });
});

test('automatic numbers side by side are no words of their own', () => {
  expect(compareWords([shown('第 1 段', '甲')], ['一、二、\t甲'], ['一、', '二、'])).toMatchObject({
    leftOut: [],
    extra: [],
  });
});

test('words may stand in another order, as those of text boxes and notes do', () => {
  expect(compareWords(FILE, READ.toReversed(), ['一、'])).toMatchObject({ leftOut: [], extra: [] });
});
