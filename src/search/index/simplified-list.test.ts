import { expect, test } from 'vitest';
import { toSimplified } from '../engine/simplified.ts';
import { toSimplifiedPairs } from './simplified-list.ts';

test('each traditional form of a character that the pages hold is listed with it', () => {
  const pairs = toSimplifiedPairs(new Set('里劳职'));
  expect(pairs).toContain('勞劳');
  expect(pairs).toContain('職职');
  expect(pairs).toContain('裡里');
  expect(pairs).toContain('裏里');
});

test('characters that no page holds are not listed', () => {
  expect(toSimplifiedPairs(new Set('一'))).toBe('');
});

test('with them a traditional query becomes the wording of the pages', () => {
  expect(toSimplified('職工醫療互助參保', toSimplifiedPairs(new Set('职工医疗互助参保')))).toBe(
    '职工医疗互助参保',
  );
});
