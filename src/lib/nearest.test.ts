import { expect, test } from 'vitest';
import { nearestWord } from './nearest.ts';

test.each([
  ['volunters', 'volunteers'],
  ['Volunteers', 'volunteers'],
  ['relief-mony', 'relief-money'],
  ['something-else', undefined],
  ['', undefined],
])('%j most likely means %j', (word, expected) => {
  expect(nearestWord(word, ['relief-money', 'volunteers'])).toBe(expected);
});
