/** `npm run pdf`: prints the reports of the built site to PDF. */
import { relative } from 'node:path';
import { DIST, ROOT } from '../tools/paths.ts';
import { printReports } from './print-reports.ts';

const files = await printReports(DIST, process.env.SITE_BASE ?? '/', (line) => {
  console.log(line);
});
for (const file of files) console.log(`[PDF] ${relative(ROOT, file)}`);
