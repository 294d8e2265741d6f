/** The thread beside a check or a build that sees whether it still goes forward: `scripts/tools/watchdog.ts`. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { openBoard, readProgress } from '../../src/content/disk/progress.ts';
import type { Watch } from './watchdog.ts';

const POLL_MS = 200;
const STANDARD_ERROR = 2;

const { memory, limitSeconds } = workerData as Watch;
const board = openBoard(memory);
let [count, since] = [-1, 0];

setInterval(() => {
  const now = readProgress(board);
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  if (now.count !== count) [count, since] = [now.count, seconds];
  else if (seconds - since > limitSeconds) endProcess(now.words);
}, POLL_MS);

function endProcess(words: string): void {
  const at = words === '' ? '' : `，停在：${words}`;
  const message = `✗ 程序算了 ${limitSeconds} 秒还没有往前走${at} → 这是程序的错：先撤销那个文件最近的改动，再把这个文件交给维护网站的人`;
  writeSync(STANDARD_ERROR, `${message}\n`);
  // The other thread hears nothing while it loops.
  process.kill(process.pid, 'SIGKILL');
}
