import { expect, test } from 'vitest';
import { observed } from '../../tests/support/chart-fixtures.ts';
import { exactnessOf } from './exactness.ts';

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
