import { expect, test } from 'vitest';
import { readCell } from './table-cell.ts';

const HEADS = ['街道', '站点（个）', '经费（万元）', '增长（%）', '数量', '单位', '户数：户'];
const CELLS = ['虎山', '', '', '', '', '场次', ''];

/** What a cell of a column reads as: value, unit and qualifier, or why it is no number. */
function read(text: string, column: number, unit?: string): string {
  const reading = readCell(text, { cells: CELLS, heads: HEADS, column, unit });
  if (reading.kind !== 'number') return reading.kind;
  const { value, unit: read, qualifier } = reading.quantity;
  return `${value} ${reading.hasUnit ? read : '无'} ${qualifier}`;
}

test.each([
  ['2', 1, '2 个 exact'],
  ['12余', 1, '12 个 over'],
  ['近200', 1, '200 个 near'],
  ['10以上', 1, '10 个 at-least'],
  ['1,200.5', 2, '12005000 元 exact'],
  ['－3.2', 3, '-3.2 % exact'],
  ['26', 4, '26 场次 exact'],
  ['1.5万', 6, '15000 户 exact'],
  ['12名', 1, '12 名 exact'],
  ['－', 1, 'none'],
  ['', 1, 'none'],
  ['/', 1, 'none'],
  ['2018年', 0, 'words'],
  ['▲5', 3, 'words'],
  ['合计', 0, 'words'],
] as const)('%s in column %s is %s', (text, column, expected) => {
  expect(read(text, column)).toBe(expected);
});

test('a table that names a unit lends it to the numbers that have none; else they have none', () => {
  const place = { cells: ['甲', '5'], heads: ['名称', '数'], column: 1 };
  expect(readCell('5', { ...place, unit: '万元' })).toMatchObject({ quantity: { value: 50000, unit: '元' } });
  expect(readCell('5', { ...place, unit: undefined })).toMatchObject({ hasUnit: false });
});
