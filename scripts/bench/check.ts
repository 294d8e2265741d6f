/** `npm run bench -- check`: how long `npm run check` takes over 300 files like those of 2017, from the disk, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContentFiles } from '../../src/content/disk/read-content.ts';
import { ROOT } from '../tools/paths.ts';
import { copyReports } from './copies.ts';

const LEAST_FILES = 300;
const RUNS = 3;
const BUDGET_MS = 5000;

const files = readContentFiles(ROOT);
const own = [...files.keys()].filter((path) => path.includes('/2017/')).length;
const copies = copyReports(files, 2017, 1 + Math.ceil((LEAST_FILES - files.size) / own));
const root = mkdtempSync(join(tmpdir(), 'check-'));
try {
  for (const [path, bytes] of copies) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const times = Array.from({ length: RUNS }, timeCheck).toSorted((a, b) => a - b);
  const [fastest = 0] = times;
  const shown = times.map((time) => `${(time / 1000).toFixed(2)} s`).join('、');
  console.log(`${copies.size} 个文件：${shown}（要在 ${BUDGET_MS / 1000} s 以内）`);
  if (fastest > BUDGET_MS) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true });
}

/** One run as people start it, in milliseconds. */
function timeCheck(): number {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/check/main.ts'), root], {
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  // The copies state numbers that were never published, which is a warning.
  if (status !== 0) throw new Error(`the copies are not right:\n${stdout}`);
  return time;
}
