/** `npm test`: every check and every test there is, or those named behind it, whatever fails; the last line is `N passed, N failed`. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTS, ROOT } from '../tools/paths.ts';
import { formatSeconds, runSteps } from '../tools/steps.ts';
import { formatTotals, readTotals, sumTotals } from '../tools/totals.ts';
import { planTests } from './plan.ts';
import { toSteps, type TestStep } from './steps.ts';

const plan = planTests(
  process.argv.slice(2),
  (path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true,
);
if (plan.kind === 'refused') {
  console.error(plan.message);
  process.exitCode = 2;
} else {
  process.exitCode = (await runTests(toSteps(plan, print))) ? 0 : 1;
}

/** Runs the steps and prints what came of them; true where nothing failed. */
async function runTests(steps: readonly TestStep[]): Promise<boolean> {
  const start = performance.now();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const results = await runSteps(steps, print);
  const failed = results.filter(({ state }) => state === 'failed');
  print(failed.length === 0 ? '全部通过' : `没有通过：${failed.map(({ name }) => name).join('、')}`);
  print(`用时 ${formatSeconds(performance.now() - start)}`);
  const runs = results.map(({ state }, index) => ({
    ok: state !== 'failed',
    totals: readTotals(steps[index]?.report ?? ''),
  }));
  print(formatTotals(sumTotals(runs)));
  return failed.length === 0;
}

function print(line: string): void {
  console.log(line);
}
