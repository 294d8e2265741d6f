import { expect, test } from 'vitest';
import { lastNotAfter } from './bisect.ts';

test.each([
  [5, 0],
  [10, 0],
  [19, 0],
  [20, 1],
  [99, 2],
])('of 10, 20 and 30 the last that is not after %i has the index %i', (value, index) => {
  expect(lastNotAfter([10, 20, 30], value)).toBe(index);
});
