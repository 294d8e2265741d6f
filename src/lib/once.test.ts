import { expect, test } from 'vitest';
import { perObject } from './once.ts';

test('computes once for each object, also where the value is undefined', () => {
  const seen: object[] = [];
  const record = perObject((key: { readonly name?: string }) => {
    seen.push(key);
    return key.name;
  });
  const [first, second] = [{ name: '一' }, {}];
  expect([record(first), record(first), record(second), record(second)]).toEqual([
    '一',
    '一',
    undefined,
    undefined,
  ]);
  expect(seen).toEqual([first, second]);
});
