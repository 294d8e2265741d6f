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

test('a quotation mark that nothing closes is known by its line', () => {
  expect(parseCsv('a,b\n1,"2\n3,4\n').unclosed).toBe(2);
});
