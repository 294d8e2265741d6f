/** `npm run bench -- trees [count]`: generates so many content trees, 500 without a count, and builds those that the check accepts. */
import { runTool } from '../tools/run.ts';

const count = process.argv[3] ?? '500';
const test = ['run', '--project', 'site', 'tests/site/generated-trees.test.ts'];
if (!(await runTool('vitest', test, { TREES: count }))) process.exitCode = 1;
