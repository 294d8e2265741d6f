import { expect, test } from 'vitest';
import { describeStored, findStored, readStored, type StoredList } from './stored.ts';

const advisory = {
  name: '@a/one',
  range: '<2.0.0',
  severity: 'high',
  title: 'Fault',
  url: 'https://a.example',
};
const list: StoredList = { date: '2026-11-29', scope: '两份锁文件', advisories: [advisory] };

test.each([
  ['node_modules/@a/one', '1.9.9', true],
  ['node_modules/b/node_modules/@a/one', '2.0.0-beta.1', true],
  ['node_modules/@a/one', '2.0.0', false],
  ['node_modules/one', '1.0.0', false],
  ['node_modules/@a/one-more', '1.0.0', false],
])('%s at %s is touched: %s', (path, version, isTouched) => {
  expect(findStored(list, { packages: { '': {}, [path]: { version } } })).toEqual(
    isTouched ? [advisory] : [],
  );
});

test('the age of the list is told', () => {
  expect(describeStored(list, new Date('2026-12-09T08:00:00Z'))).toBe(
    '存下的清单（2026-11-29，10 天前，1 条；两份锁文件）',
  );
  expect(describeStored(list, new Date('2026-11-01T00:00:00Z'))).toContain('0 天前');
});

test('the list in the project says when and what it was made from', () => {
  const { date, scope, advisories } = readStored();
  expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(scope).not.toBe('');
  for (const { name, range } of advisories) expect([name, range]).not.toContain('');
});
