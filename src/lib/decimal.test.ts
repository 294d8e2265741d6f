import { describe, expect, test } from 'vitest';
import { addDecimals, decimalPlaces, lastPlace, shiftDecimal } from './decimal.ts';

describe('decimals keep their digits', () => {
  test('shifting the point adds no binary remainder', () => {
    expect(shiftDecimal(2.3, 8)).toBe(230000000);
    expect(shiftDecimal(1.005, 4)).toBe(10050);
    expect(shiftDecimal(25, -1)).toBe(2.5);
    expect(shiftDecimal(0, 8)).toBe(0);
  });

  test('places are those of the written number', () => {
    expect([200, 2.5, 0.125, 1e-7].map(decimalPlaces)).toEqual([0, 1, 3, 7]);
  });

  test('the last place is what the last digit counts', () => {
    expect([2500, 8000, 561, 1.5, 0].map(lastPlace)).toEqual([100, 1000, 1, 0.1, 1]);
  });

  test('a sum of tenths is the tenth that a person would write', () => {
    expect(addDecimals(0.1, 0.2)).toBe(0.3);
  });
});
