/** `npm run check`: every content rule in one run; exit code 1 when something is wrong. `--help` tells the rest. */
import { resolve } from 'node:path';
import type { ParseCache } from '../../src/content/disk/parse-cache.ts';
import { getContentReport, getToday } from '../../src/build/content-report.ts';
import { guardCommand } from '../tools/failure.ts';
import { CONTENT } from '../tools/paths.ts';
import { startWatchdog } from '../tools/watchdog.ts';
import { formatReport, isError, toJson } from './format-report.ts';
import { HELP, parseOptions, type CheckOptions } from './options.ts';

guardCommand({ title: '检查', log: 'check' });

const parsed = parseOptions(process.argv.slice(2));
if (parsed.ok) await run(parsed.options);
else {
  console.error(parsed.message);
  process.exitCode = 2;
}

async function run(options: CheckOptions): Promise<void> {
  startWatchdog();
  const root = resolve(options.root ?? CONTENT);
  if (options.help) {
    console.log(HELP);
    return;
  }
  if (options.handbook) {
    const { writeHandbook } = await import('./handbook.ts');
    console.log(writeHandbook(root));
    return;
  }
  if (options.fix) {
    const { runFix } = await import('./fix/run.ts');
    runFix(root, options['dry-run'], options.json ? console.error : console.log);
  }
  if (options.watch) await watch(root);
  else check(root, options.json);
}

function check(root: string, asJson: boolean, cache?: ParseCache): void {
  const report = getContentReport(root, { today: getToday(), cache });
  console.log(asJson ? toJson(report) : formatReport(report));
  process.exitCode = report.issues.some(isError) ? 1 : 0;
}

async function watch(root: string): Promise<void> {
  const { watchContent } = await import('./watch.ts');
  const cache: ParseCache = new Map();
  const again = (): void => {
    console.clear();
    check(root, false, cache);
    console.log('\n存盘就重新检查；按 Ctrl+C 结束');
  };
  // First, so that nothing that is saved during the first check goes unseen.
  watchContent(root, again);
  again();
}
