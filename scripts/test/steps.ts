import { join } from 'node:path';
import { ensureBrowser } from '../tools/browser.ts';
import { buildIfStale } from '../tools/fresh.ts';
import { ensureJudges } from '../tools/judges.ts';
import { REPORTS, ROOT } from '../tools/paths.ts';
import { runNode, runTool } from '../tools/run.ts';
import { ensureServerTools } from '../tools/server-tools.ts';
import type { Step } from '../tools/steps.ts';
import type { Plan, Suite, TestFile } from './plan.ts';

/** A step with the report that its tests write; a step of a suite runs when that is asked for, another when one that runs names it. */
export interface TestStep extends Step {
  readonly suite?: Suite;
  readonly report?: string;
}

const BROWSER = '浏览器';
const SERVERS = '服务器和工具';
const BUILD = '构建网站';
const JUDGES = '评判工具';

const IMPORTS = [
  '--config=scripts/lint/dependencies.ts',
  '--output-type=err-long',
  'src',
  'scripts',
  'tests',
];

/** What the tests of a suite, and so each of its files, need before they run. */
const NEEDS: Readonly<Record<Suite, readonly string[]>> = {
  lint: [],
  check: [],
  unit: [],
  site: [JUDGES, BUILD],
  server: [SERVERS, JUDGES, BUILD],
  browser: [BROWSER, BUILD],
};

/** The steps of a plan, each after all that it needs. */
export function toSteps(
  plan: Exclude<Plan, { kind: 'refused' }>,
  print: (line: string) => void,
): readonly TestStep[] {
  const wanted = plan.kind === 'files' ? plan.files.map(toFileStep) : [];
  const suites: readonly Suite[] = plan.kind === 'suites' ? plan.suites : [];
  const steps = [...listSteps(print), ...wanted];
  const named = steps.filter((step) => wanted.includes(step) || (step.suite && suites.includes(step.suite)));
  const needed = new Set(named.flatMap(({ after = [] }) => after));
  return steps.filter((step) => named.includes(step) || needed.has(step.name));
}

function listSteps(print: (line: string) => void): readonly TestStep[] {
  return [
    { name: BROWSER, run: () => Promise.resolve(ensureBrowser(print)) },
    { name: SERVERS, run: () => Promise.resolve(ensureServerTools(print)) },
    { name: JUDGES, run: () => Promise.resolve(ensureJudges(print)) },
    {
      name: '格式 prettier',
      suite: 'lint',
      run: () => runTool('prettier', ['--check', '--log-level=warn', '.']),
    },
    // Before ESLint: it also writes the types of the content, which ESLint reads.
    {
      name: '类型 astro check',
      suite: 'lint',
      run: () => runTool('astro', ['check', '--minimumFailingSeverity=hint']),
    },
    { name: '代码 eslint', suite: 'lint', run: () => runTool('eslint', ['--max-warnings=0', '.']) },
    { name: '引用 dependency-cruiser', suite: 'lint', run: () => runTool('dependency-cruiser', IMPORTS) },
    { name: '无用 knip', suite: 'lint', run: () => runTool('knip', ['--no-progress']) },
    { name: '内容检查', suite: 'check', run: () => runNode(join(ROOT, 'scripts/check/main.ts')) },
    toSuiteStep('单元测试', 'unit'),
    { name: BUILD, run: () => buildIfStale(print) },
    toSuiteStep('成品测试', 'site'),
    toSuiteStep('服务器测试', 'server'),
    toSuiteStep('浏览器测试', 'browser'),
  ];
}

function toSuiteStep(name: string, suite: Suite): TestStep {
  const report = join(REPORTS, `${suite}.json`);
  return { name, suite, report, after: NEEDS[suite], run: () => runTests(suite, report) };
}

function toFileStep({ file, suite }: TestFile, index: number): TestStep {
  const report = join(REPORTS, `one-${index}.json`);
  // Of the site's tests only those beside the judges ask them.
  const isJudged = suite !== 'site' || file.startsWith('tests/judges/');
  const after = NEEDS[suite].filter((name) => isJudged || name !== JUDGES);
  return { name: file, report, after, run: () => runTests(suite, report, file) };
}

/** Runs a suite, or one file of it, and writes the report. */
function runTests(suite: Suite, report: string, ...files: readonly string[]): Promise<boolean> {
  if (suite === 'browser')
    return runTool('playwright', ['test', ...files], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runTool('vitest', ['run', '--project', suite, ...reporters, ...files]);
}
