import { expect, test } from 'vitest';
import { parseCsv } from './csv-read.ts';

test('quoted cells hold commas, line ends and quotation marks; each row knows its line', () => {
  expect(parseCsv('a,b\r\n"1,5","他说""好""\n再说"\r\n\r\n2,\r\n')).toEqual({
    rows: [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1,5', '他说"好"\n再说'] },
      { line: 5, cells: ['2', ''] },
    ],
    unclosed: undefined,
  });
});

test.each(['\t', ';'])('cells may stand apart by %j, as spreadsheets write them', (separator) => {
  expect(parseCsv(`\uFEFFa${separator}b\n1,0${separator}2`).rows[1]?.cells).toEqual(['1,0', '2']);
});

test.each([
  ['\r', 'an old Excel for Mac'],
  ['\n', 'WPS on Linux'],
  ['\r\n', 'Excel'],
])('rows that end in %j, as %s writes them', (end) => {
  expect(parseCsv(['a,b', '1,"2', '3"', '4,5', ''].join(end)).rows).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', '2\n3'] },
    { line: 4, cells: ['4', '5'] },
  ]);
});

test('line ends of two kinds in one file each end a row', () => {
  expect(parseCsv('a,b\r1,2\r\n3,4\n5,6').rows.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
});

test('Excel’s own line about the separator is no row and counts as a line', () => {
  expect(parseCsv('sep=;\r\na;b,c\r\n1;2\r\n').rows).toEqual([
    { line: 2, cells: ['a', 'b,c'] },
    { line: 3, cells: ['1', '2'] },
  ]);
});

test('a quotation mark that nothing closes is known by its line', () => {
  expect(parseCsv('a,b\n1,"2\n3,4\n').unclosed).toBe(2);
});
