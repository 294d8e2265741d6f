import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const LIMIT_SECONDS = 1.5;

/** Checks one article under a watchdog, with one rule more. */
const program = (rule: string): string => `
  import { startWatchdog } from './scripts/tools/watchdog.ts';
  import { parseContentTree } from './src/content/parse-content-tree.ts';
  import { checkContent } from './src/rules/check-content.ts';
  import { noteProgress } from './src/content/disk/progress.ts';
  startWatchdog(${LIMIT_SECONDS});
  const secondsOfComputing = () => (({ user, system }) => (user + system) / 1e6)(process.cpuUsage());
  checkContent(parseContentTree(new Map([['content/articles/2017/loop.md', '']])), [${rule}]);
  console.log('ended by itself');
`;

const run = (rule: string) =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', program(rule)], { encoding: 'utf8' });

test('a rule that never ends is ended, and the file that it was at is named', () => {
  const looping = `function checkNothing({ articles: [{ file }] }) {
    noteProgress('checkNothing', file);
    for (;;);
  }`;
  const { status, signal, stdout, stderr } = run(looping);
  expect(stderr).toContain('停在：checkNothing content/articles/2017/loop.md');
  expect({ ended: stdout, bad: status !== 0 || signal !== null }).toEqual({ ended: '', bad: true });
});

test('a rule that is long and shows that it goes on is left alone', () => {
  const long = `() => {
    const until = secondsOfComputing() + ${LIMIT_SECONDS * 3};
    while (secondsOfComputing() < until) noteProgress('checkMuch');
    return [];
  }`;
  const { status, stdout, stderr } = run(long);
  expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: '', stdout: 'ended by itself\n' });
});
