import { describe, expect, test } from 'vitest';
import { formatTotals, readTotals, sumTotals, toTotals } from './totals.ts';

describe('toTotals', () => {
  test('reads the report of Vitest', () => {
    expect(toTotals({ numPassedTests: 12, numFailedTests: 1 })).toEqual({ passed: 12, failed: 1 });
  });

  test('reads the report of Playwright, where a test that passed on a second try has failed', () => {
    expect(toTotals({ stats: { expected: 5, unexpected: 1, flaky: 2 } })).toEqual({ passed: 5, failed: 3 });
  });
});

test('a report that was never written holds no tests', () => {
  expect(readTotals('no-such-report.json')).toEqual({ passed: 0, failed: 0 });
});

describe('sumTotals', () => {
  test('adds the tests of all runs', () => {
    const runs = [
      { ok: true, totals: { passed: 3, failed: 0 } },
      { ok: false, totals: { passed: 4, failed: 2 } },
    ];
    expect(formatTotals(sumTotals(runs))).toBe('7 passed, 2 failed');
  });

  test('counts a step that failed without a failing test as one failure', () => {
    const runs = [{ ok: false }, { ok: false, totals: { passed: 3, failed: 0 } }, { ok: true }];
    expect(formatTotals(sumTotals(runs))).toBe('3 passed, 2 failed');
  });
});
