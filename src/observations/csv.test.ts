import { expect, test } from 'vitest';
import { formatCsv } from './csv.ts';

test('starts with a byte-order mark and ends every row with CRLF', () => {
  expect(formatCsv([['年'], [2017]])).toBe('\uFEFF年\r\n2017\r\n');
});

test('quotes cells that hold a comma, a quotation mark or a line break', () => {
  expect(formatCsv([['甲,乙', '说"好"', '两\n行']])).toBe('\uFEFF"甲,乙","说""好""","两\n行"\r\n');
});

test.each(['=1+1', '+86', '-1', '@x', '＝1+1', '\t=1'])(
  'disarms %s, which a spreadsheet would run as a formula',
  (cell) => {
    expect(formatCsv([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
  },
);

test('leaves negative numbers as numbers', () => {
  expect(formatCsv([[-6]])).toBe('\uFEFF-6\r\n');
});
