/** `npm test`: every check and every test there is, whatever fails; the last line is `N passed, N failed`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './tools/browser.ts';
import { ensureJudges } from './tools/judges.ts';
import { ensureServerTools } from './tools/server-tools.ts';
import { REPORTS, ROOT } from './tools/paths.ts';
import { runNode, runTool } from './tools/run.ts';
import { formatSeconds, runSteps, type Step } from './tools/steps.ts';
import { formatTotals, readTotals, sumTotals } from './tools/totals.ts';

const BROWSER = '浏览器';
const SERVERS = '服务器和工具';
const BUILD = '构建网站';
const JUDGES = '评判工具';

/** The report that a step with tests writes. */
const REPORT_OF: Readonly<Record<string, string>> = {
  单元测试: join(REPORTS, 'unit.json'),
  成品测试: join(REPORTS, 'site.json'),
  服务器测试: join(REPORTS, 'server.json'),
  浏览器测试: join(REPORTS, 'browser.json'),
};

const STEPS: readonly Step[] = [
  { name: BROWSER, run: () => Promise.resolve(ensureBrowser(print)) },
  { name: SERVERS, run: () => Promise.resolve(ensureServerTools(print)) },
  { name: JUDGES, run: () => Promise.resolve(ensureJudges(print)) },
  { name: '格式 prettier', run: () => runTool('prettier', ['--check', '--log-level=warn', '.']) },
  // Before ESLint: it also writes the types of the content, which ESLint reads.
  { name: '类型 astro check', run: () => runTool('astro', ['check', '--minimumFailingSeverity=hint']) },
  { name: '代码 eslint', run: () => runTool('eslint', ['--max-warnings=0', '.']) },
  { name: '内容检查', run: () => runNode(join(ROOT, 'scripts/check/main.ts')) },
  { name: '单元测试', run: () => runVitest('unit', '单元测试') },
  { name: BUILD, run: () => runNode(join(ROOT, 'scripts/build.ts')) },
  { name: '成品测试', run: () => runVitest('site', '成品测试'), after: [JUDGES, BUILD] },
  { name: '服务器测试', run: () => runVitest('server', '服务器测试'), after: [SERVERS, JUDGES, BUILD] },
  { name: '浏览器测试', run: runPlaywright, after: [BROWSER, BUILD] },
];

const start = performance.now();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const results = await runSteps(STEPS, print);
const failed = results.filter(({ state }) => state === 'failed');
print(failed.length === 0 ? '全部通过' : `没有通过：${failed.map(({ name }) => name).join('、')}`);
print(`用时 ${formatSeconds(performance.now() - start)}`);
print(
  formatTotals(
    sumTotals(
      results.map(({ name, state }) => ({
        ok: state !== 'failed',
        totals: readTotals(REPORT_OF[name] ?? ''),
      })),
    ),
  ),
);
process.exitCode = failed.length === 0 ? 0 : 1;

function runVitest(project: string, step: string): Promise<boolean> {
  const report = `--outputFile.json=${REPORT_OF[step] ?? ''}`;
  return runTool('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', report]);
}

function runPlaywright(): Promise<boolean> {
  return runTool('playwright', ['test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT_OF['浏览器测试'] });
}

function print(line: string): void {
  console.log(line);
}
