import { expect, test } from 'vitest';
import { listIdle, listUnexplained, readAnswer, type Advisory } from './audit.ts';

const CAUSE: Advisory = {
  name: 'one',
  range: '<2.0.0',
  severity: 'high',
  title: 'Runs what it reads',
  url: 'https://example.com/1',
};
const OTHER: Advisory = { ...CAUSE, name: 'other', range: '*', severity: 'low' };
const ANSWER = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    one: { name: 'one', severity: 'high', range: '<2.0.0', via: [{ source: 1, ...CAUSE }] },
    other: { name: 'other', severity: 'low', range: '*', via: [OTHER] },
    user: { name: 'user', severity: 'high', range: '*', via: ['one'] },
  },
});

test('of an answer the causes are kept, without the packages that depend on them', () => {
  expect(readAnswer(ANSWER)).toEqual([CAUSE, OTHER]);
  expect(readAnswer(JSON.stringify({ vulnerabilities: {} }))).toEqual([]);
});

test('no answer is not the answer that nothing was found', () => {
  expect(readAnswer(JSON.stringify({ error: { code: 'ENOAUDIT' } }))).toBeUndefined();
});

test('what nobody has explained is named with its versions', () => {
  expect(listUnexplained([CAUSE, OTHER], { other: 'only a reason' })).toEqual([
    'one <2.0.0: high, Runs what it reads https://example.com/1',
  ]);
});

test('an explanation goes with its finding', () => {
  expect(listIdle([CAUSE], { one: 'stays', third: 'gone' })).toEqual(['third']);
});
