/** `npm run bench -- word [count [first seed]]`: generates so many Word files, 2000 without a count, and asks where each of their words went. */
import { runTool } from '../tools/run.ts';

const [count = '2000', first = '1'] = process.argv.slice(3);
const test = ['run', '--project', 'unit', 'scripts/import/docx/generated.test.ts'];
if (!(await runTool('vitest', test, { WORD_FILES: count, FIRST_WORD_FILE: first }))) process.exitCode = 1;
