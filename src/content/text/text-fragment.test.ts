import { expect, test } from 'vitest';
import { toTextFragment } from './text-fragment.ts';

test.each([
  [{ start: '服务' }, ':~:text=服务'],
  [{ start: '所以', end: '这里' }, ':~:text=所以,这里'],
  [{ start: '服务', before: '乙方', after: '好' }, ':~:text=乙方-,服务,-好'],
])('%j', (range, fragment) => {
  expect(decodeURIComponent(toTextFragment(range))).toBe(fragment);
});

test('signs that mean something in a fragment are encoded', () => {
  expect(toTextFragment({ start: 'A-B,C' })).toBe(':~:text=A%2DB%2CC');
});
