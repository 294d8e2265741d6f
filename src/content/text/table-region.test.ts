import { expect, test } from 'vitest';
import { cellClass } from './table-region.ts';

test('the first column is whole up to five characters', () => {
  for (const text of ['1', '双塔街道', '上午9:00', '四都镇政府'])
    expect(cellClass(text, true), text).toBe('first-cell whole-cell');
  expect(cellClass('双塔街道总工会', true)).toBe('first-cell words-cell');
});

test('a cell of any other column has room for some characters a line, the more the longer it is', () => {
  const lengths = [3, 4, 6, 7, 20, 21, 200];
  expect(lengths.map((length) => cellClass('字'.repeat(length), false))).toEqual([
    'whole-cell',
    'word-cell',
    'word-cell',
    'words-cell',
    'words-cell',
    'prose-cell',
    'prose-cell',
  ]);
});
