import { expect, test } from 'vitest';
import { toSimplified } from './simplified.ts';

test('traditional characters become simplified, all others stay', () => {
  expect(toSimplified('勞動28461人', '勞劳動动')).toBe('劳动28461人');
});

test('without pairs nothing changes', () => {
  expect(toSimplified('勞動', '')).toBe('勞動');
});
