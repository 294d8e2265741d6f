/** `npm run bench [-- build 5]`: builds the site a few times and prints how long each phase took (median) and its share. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHASES, ROOT } from '../tools/paths.ts';
import type { Phase } from '../tools/phases.ts';
import { runNode } from '../tools/run.ts';
import { formatTable, summarise } from './summary.ts';

const DEFAULT_RUNS = 3;

const count = Number(process.argv[3] ?? DEFAULT_RUNS);
const runs: (readonly Phase[])[] = [];
while (runs.length < count) {
  console.log(`第 ${runs.length + 1} 次，共 ${count} 次`);
  if (!(await runNode(join(ROOT, 'scripts/build.ts')))) process.exit(1);
  runs.push(JSON.parse(readFileSync(PHASES, 'utf8')) as readonly Phase[]);
}
console.log(formatTable(summarise(runs)));
