import { expect, test } from 'vitest';
import { stampPdf } from './stamp-pdf.ts';

const PDF = Buffer.from(
  "<</Creator (x)\n/CreationDate (D:20261122130000+00'00')\n/ModDate (D:20261122130000+00'00')>>",
  'latin1',
);

test('the date of the content takes the place of the moment of printing, and nothing moves', () => {
  const stamped = stampPdf(PDF, '2017').toString('latin1');
  expect(stamped).toContain('/CreationDate (D:2017) ');
  expect(stamped).toContain('/ModDate (D:2017) ');
  expect(stamped).not.toContain('2026');
  expect(stamped.indexOf('/ModDate')).toBe(PDF.indexOf('/ModDate'));
  expect(stamped).toHaveLength(PDF.length);
});

test('a day is written as PDF writes days', () => {
  expect(stampPdf(PDF, '2018-01-15').toString('latin1')).toContain('/CreationDate (D:20180115)');
});

test('the ids of its elements do not depend on how the browser numbered them', () => {
  const print = (...ids: readonly string[]): string =>
    stampPdf(Buffer.from(ids.map((id) => `/ID (node${id})`).join(' ')), '2017').toString('latin1');
  expect(print('00000308', '00000312', '00000308')).toBe(print('00000307', '00000311', '00000307'));
  expect(print('00000020', '00000003')).toBe('/ID (node00000002) /ID (node00000001)');
});
