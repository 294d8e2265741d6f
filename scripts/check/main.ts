/** `npm run check`: every content rule in one run; exit code 1 when something is wrong. A folder may be named: another copy of the project. */
import { resolve } from 'node:path';
import { getContentReport } from '../../src/integrations/content-report.ts';
import { formatReport } from './format-report.ts';

const report = getContentReport(resolve(process.argv[2] ?? resolve(import.meta.dirname, '../..')));

console.log(formatReport(report));
if (report.issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
