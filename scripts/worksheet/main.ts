/** `npm run worksheet -- 2018`: what of last year's numbers this year's report has to say, and what is still missing. */
import { guardCommand } from '../tools/failure.ts';
import { CONTENT } from '../tools/paths.ts';
import { assertReadable } from '../tools/readable.ts';
import { runWorksheet } from './run.ts';

guardCommand({ title: '对照表', log: 'worksheet' });
assertReadable(CONTENT);

const { code, output } = runWorksheet(process.argv.slice(2), CONTENT);
(code === 0 ? process.stdout : process.stderr).write(output);
process.exitCode = code;
