/** `npm run bench -- trees [count [first seed]]`: generates so many content trees, 500 without a count, and builds those that the check accepts. */
import { runTool } from '../tools/run.ts';

const [count = '500', first = '1'] = process.argv.slice(3);
const test = ['run', '--project', 'site', '--reporter', 'verbose', 'tests/site/generated-trees.test.ts'];
if (!(await runTool('vitest', test, { TREES: count, FIRST_TREE: first }))) process.exitCode = 1;
