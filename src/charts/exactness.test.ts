import { describe, expect, test } from 'vitest';
import { observed } from './chart-fixtures.ts';
import { exactnessOf, extentOf, isOrderOpen } from './exactness.ts';

const quantity = (value: number, qualifier: Parameters<typeof extentOf>[0]['qualifier'], high?: number) => ({
  value,
  unit: '名' as const,
  qualifier,
  ...(high !== undefined && { high }),
});

describe('what a value can mean', () => {
  test.each([
    ['2500多', quantity(2500, 'over'), { low: 2500, high: 2600 }],
    ['20多', quantity(20, 'over'), { low: 20, high: 30 }],
    ['8000多', quantity(8000, 'over'), { low: 8000, high: 9000 }],
    ['25以上', quantity(25, 'at-least'), { low: 25, high: Infinity }],
    ['近200', quantity(200, 'near'), { low: 180, high: 200 }],
    ['三四', quantity(3, 'exact', 4), { low: 3, high: 4 }],
    ['9', quantity(9, 'exact'), { low: 9, high: 9 }],
  ])('%s', (_wording, value, extent) => {
    expect(extentOf(value)).toEqual(extent);
  });
});

describe('which of two values is the larger', () => {
  test.each([
    ['19 and 20多', quantity(19, 'exact'), quantity(20, 'over'), false],
    ['50 and 50多', quantity(50, 'exact'), quantity(50, 'over'), false],
    ['近200 and 8000多', quantity(200, 'near'), quantity(8000, 'over'), false],
    ['8500 and 8000多', quantity(8500, 'exact'), quantity(8000, 'over'), true],
    ['50多 and 50多', quantity(50, 'over'), quantity(50, 'over'), true],
    ['560 and 560', quantity(560, 'exact'), quantity(560, 'exact'), false],
  ])('is open or not for %s', (_wording, a, b, open) => {
    expect(isOrderOpen(a, b)).toBe(open);
  });
});

test('exactness in words never says more than the source', () => {
  expect(exactnessOf(observed('a', '61名', 61, '名'))).toBe('确数');
  expect(exactnessOf(observed('a', '2500多名', 2500, '名', { qualifier: 'over' }))).toBe('多于这个数');
  expect(exactnessOf(observed('a', '三四名', 3, '名', { high: 4, qualifier: 'about' }))).toBe(
    '原文只给了范围',
  );
  expect(
    exactnessOf(observed('a', '约26850人', 26850, '人', { qualifier: 'about', method: '由增幅倒推' })),
  ).toBe('推算：由增幅倒推');
});
