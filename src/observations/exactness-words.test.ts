import { describe, expect, test } from 'vitest';
import { observed } from '../../tests/support/chart-fixtures.ts';
import { citedAs, exactnessOf, exactnessWithMethod } from './exactness-words.ts';

const method = '由当年人数和增幅倒推，即当年人数÷（1＋增幅）；只是约数。';

describe('how exact a value is', () => {
  test.each([
    [observed('a', '1.5个亿', 150_000_000, '元'), '原文未加约数词'],
    [observed('a', '2500多名', 2500, '名', { qualifier: 'over' }), '多于2500，原文未给确数'],
    [observed('a', '三四名', 3, '名', { high: 4, qualifier: 'range' }), '3到4之间，原文给出范围'],
  ])('is said of what the source gives: %#', (observation, words) => {
    expect(exactnessOf(observation)).toBe(words);
  });

  test('says of a derived value that it is ours, how it came about and between what it lies', () => {
    const derived = observed('a', '约26850人', 26850, '人', { qualifier: 'about', method });
    expect(exactnessOf(derived)).toBe('推算');
    expect(exactnessWithMethod(derived)).toBe(`推算：${method}`);
    expect(citedAs(derived.derived)).toBe('（推算：由当年人数和增幅倒推）');
    const bounded = observed('a', '约26850人', 26850, '人', {
      qualifier: 'about',
      method,
      ends: { low: 26720, high: 26980 },
    });
    expect(exactnessOf(bounded)).toBe('推算，在26720～26980人之间');
    expect(exactnessWithMethod(bounded)).toBe(`推算，在26720～26980人之间：${method}`);
  });

  test('is nothing that a citation of a reported value adds', () => {
    expect(citedAs(undefined)).toBe('');
  });
});
