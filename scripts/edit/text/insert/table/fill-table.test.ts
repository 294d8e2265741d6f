import { expect, test } from 'vitest';
import { cellsOfText, fillTable, resizeTable } from './fill-table.ts';
import { newTable, printTable, wordsOf } from './markdown-table.ts';

test('what a spreadsheet copies is cells, and words are words', () => {
  expect(cellsOfText('站点\t服务\r\n虎山\t引路\r\n')).toEqual([
    ['站点', '服务'],
    ['虎山', '引路'],
  ]);
  expect(cellsOfText('站点\t服务')).toEqual([['站点', '服务']]);
  expect(cellsOfText('站点\n虎山')).toEqual([['站点'], ['虎山']]);
  expect(cellsOfText('引路')).toBeUndefined();
  expect(cellsOfText('引路\n')).toBeUndefined();
  expect(cellsOfText('{a}\t<b>')).toEqual([[String.raw`\{a}`, String.raw`\<b>`]]);
});

test('a range is written from a cell on, and the table grows for it', () => {
  const table = fillTable(newTable(2, 2), 1, 1, [
    ['甲', '乙'],
    ['丙', '丁|戊'],
  ]);
  expect(wordsOf(table)).toEqual([
    ['', '', ''],
    ['', '甲', '乙'],
    ['', '丙', '丁|戊'],
  ]);
  expect(printTable(table)).toContain('丁\\|戊');
});

test('a table is made larger and smaller at its end', () => {
  const table = fillTable(newTable(2, 2), 0, 0, [['甲', '乙']]);
  expect(wordsOf(resizeTable(table, 3, 1))).toEqual([['甲'], [''], ['']]);
  expect(wordsOf(resizeTable(table, 1, 3))).toEqual([['甲', '乙', '']]);
});
