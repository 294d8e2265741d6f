/** Builds the site of SITE_CONTENT into a folder, PDF included, and writes how long each phase took. A process of its own, so that its memory can be measured. */
import { writeFileSync } from 'node:fs';
import { build } from 'astro';
import { printReports } from '../../pdf/print-reports.ts';
import { ROOT } from '../../tools/paths.ts';
import { startStopwatch, timePhases } from '../../tools/phases.ts';

const [outDir = '', cacheDir = '', phases = ''] = process.argv.slice(2);
const stopwatch = startStopwatch(() => undefined);
process.env.REPORT_PDF = 'yes';
await build({
  root: ROOT,
  outDir,
  cacheDir,
  logLevel: 'warn',
  integrations: [timePhases(stopwatch)],
});
await printReports(outDir, '/', console.log);
stopwatch.lap('打印 PDF');
writeFileSync(phases, JSON.stringify(stopwatch.getPhases()));
