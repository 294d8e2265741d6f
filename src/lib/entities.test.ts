import { expect, test } from 'vitest';
import { decodeAttribute } from './entities.ts';

test.each([
  ['陈忠喜', '陈忠喜'],
  ['甲 &amp; 乙', '甲 & 乙'],
  ['&#x7b;&#47;&#x2a;', '{/*'],
  ['', ''],
])('%s is read as %s', (source, read) => {
  expect(decodeAttribute(source)).toBe(read);
});
