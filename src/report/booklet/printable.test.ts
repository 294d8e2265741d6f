import { expect, test } from 'vitest';
import { bookletOf, bookletWith, chartOf, paragraph } from '../../../tests/support/booklet-fixtures.ts';
import { toPrintable } from './printable.ts';

const isChinese = (character: string): boolean => /[\p{Script=Han}。，a-z]/u.test(character);

test('a character without a glyph becomes □ and is named by its number', () => {
  const { booklet, missing } = toPrintable(bookletOf({ byline: '某😀会' }), isChinese);
  expect(booklet.byline).toBe('某□会');
  expect(missing).toContain('U+1F600');
});

test('what has no shape is left out, and every kind of blank is one', () => {
  const { booklet } = toPrintable(bookletOf({ byline: '某\u200d市\ufe0f总\t会\u2003' }), isChinese);
  expect(booklet.byline).toBe('某市总 会 ');
});

test('drawings, addresses and attachments stay as they are', () => {
  const given = { ...bookletWith([chartOf(2), paragraph('句。')]), year: 2017 };
  const { booklet } = toPrintable(given, () => false);
  expect(booklet.attachments).toEqual(given.attachments);
  expect(booklet.colophon.code).toEqual(given.colophon.code);
  expect(booklet.numbers[0]?.url).toBe(given.numbers[0]?.url);
});
