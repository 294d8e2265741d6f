import { expect, test } from 'vitest';
import { measureAccuracy, toPercentile } from './statistics.ts';

test('recall counts what is missing, precision what is too much', () => {
  expect(measureAccuracy([['a'], ['a', 'b'], []], [['a', 'b'], ['a'], []])).toEqual({
    recall: 2 / 3,
    precision: 2 / 3,
    perfect: 1,
  });
});

test('a percentile is one of the values', () => {
  const values = [5, 1, 4, 2, 3];
  expect([toPercentile(values, 0.5), toPercentile(values, 0.95), toPercentile(values, 0)]).toEqual([3, 5, 1]);
});
