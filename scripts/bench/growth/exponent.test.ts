import { expect, test } from 'vitest';
import { exponentOf } from './exponent.ts';

const SIZES = [100, 200, 400, 800];

test('the exponent is the power with which the cost grows', () => {
  expect(exponentOf(SIZES.map((size) => ({ size, cost: 3 * size })))).toBeCloseTo(1);
  expect(exponentOf(SIZES.map((size) => ({ size, cost: 0.5 * size ** 2 })))).toBeCloseTo(2);
  expect(exponentOf(SIZES.map((size) => ({ size, cost: 7 })))).toBeCloseTo(0);
});

test('what cost nothing says nothing', () => {
  const points = SIZES.map((size, index) => ({ size, cost: index === 0 ? 0 : size }));
  expect(exponentOf(points)).toBeCloseTo(1);
  expect(exponentOf([])).toBeNaN();
});
