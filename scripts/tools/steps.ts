/** One thing to do, with the name that people read while it runs. `run` says whether it went well. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<boolean>;
  /** Names of earlier steps; when one of them did not pass, this one is left out. */
  readonly after?: readonly string[];
}

export interface StepResult {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
}

type Print = (line: string) => void;

/** Runs steps one after another, whether or not earlier ones failed, with a line before and after each: `[2/9] 类型 ✓ 8.4 秒`. */
export async function runSteps(steps: readonly Step[], print: Print): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const [index, step] of steps.entries()) {
    const label = `[${index + 1}/${steps.length}] ${step.name}`;
    const missing = findMissing(step, results);
    if (missing !== undefined) print(`${label} － 未运行，因为“${missing}”没有通过`);
    const state = missing === undefined ? await runStep(step, label, print) : 'skipped';
    results.push({ name: step.name, state });
  }
  return results;
}

/** A time in milliseconds as people read it: `8.4 秒`. */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} 秒`;
}

function findMissing({ after = [] }: Step, results: readonly StepResult[]): string | undefined {
  return results.find(({ name, state }) => after.includes(name) && state !== 'passed')?.name;
}

async function runStep(step: Step, label: string, print: Print): Promise<'passed' | 'failed'> {
  const start = performance.now();
  print(`${label} …`);
  const passed = await step.run();
  print(`${label} ${passed ? '✓' : '✗'} ${formatSeconds(performance.now() - start)}`);
  return passed ? 'passed' : 'failed';
}
