import { expect, test } from 'vitest';
import { listUnexplained } from '../support/audit.ts';

const FOUND = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    one: { name: 'one', severity: 'high', range: '<2.0.0' },
    other: { name: 'other', severity: 'low', range: '*' },
  },
});

test('what nobody has explained is named with its versions', () => {
  expect(listUnexplained(FOUND, { other: 'only a reason' })).toEqual(['one <2.0.0: high']);
  expect(listUnexplained(JSON.stringify({ vulnerabilities: {} }), {})).toEqual([]);
});

test('an explanation goes with its finding', () => {
  expect(() => listUnexplained(FOUND, { third: 'gone' })).toThrow('third');
});

test('no answer is not the answer that nothing was found', () => {
  expect(listUnexplained(JSON.stringify({ error: { code: 'ENOAUDIT' } }), {})).toBeUndefined();
});
