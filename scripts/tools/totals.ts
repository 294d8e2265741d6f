import { readFileSync } from 'node:fs';

/** How many tests passed and how many did not. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** Reads the JSON report of Vitest or Playwright; a report that is missing or broken holds no tests. */
export function readTotals(file: string): Totals {
  try {
    return toTotals(JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport);
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** A Playwright test that passed only on a second try counts as failed. */
export function toTotals(report: VitestReport | PlaywrightReport): Totals {
  if ('stats' in report) {
    return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Adds up all runs. A step that failed without a failing test (lint, a file that does not load) counts as one failure. */
export function sumTotals(runs: readonly { readonly ok: boolean; readonly totals?: Totals }[]): Totals {
  return runs.reduce<Totals>(
    (sum, { ok, totals = { passed: 0, failed: 0 } }) => ({
      passed: sum.passed + totals.passed,
      failed: sum.failed + (ok ? totals.failed : Math.max(1, totals.failed)),
    }),
    { passed: 0, failed: 0 },
  );
}

/** The last line that `npm test` prints. */
export function formatTotals({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`;
}
