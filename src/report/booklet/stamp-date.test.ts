import { expect, test } from 'vitest';
import { stampDate } from './stamp-date.ts';

const PDF = Buffer.from(
  '/ModDate (D:20170101000000Z)\n<xmp:CreateDate>2017-01-01T00:00:00Z</xmp:CreateDate><stEvt:when>2017-01-01T00:00:00Z</stEvt:when>\nend',
  'latin1',
);

test.each([
  ['2017', '(D:2017)'],
  ['2017-05', '(D:201705)'],
])('of a day only %s stays where no more is known, and nothing moves', (date, info) => {
  const stamped = Buffer.from(stampDate(PDF, date)).toString('latin1');
  expect(stamped).toContain(`/ModDate ${info} `);
  expect(stamped).toContain(`<xmp:CreateDate>${date}</xmp:CreateDate> `);
  expect(stamped).toContain(`<stEvt:when>${date}</stEvt:when> `);
  expect(stamped.indexOf('end')).toBe(PDF.indexOf('end'));
});

test('a whole day stays', () => {
  expect(Buffer.from(stampDate(PDF, '2017-01-01'))).toEqual(PDF);
});
