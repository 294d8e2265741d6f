/** Builds the site of SITE_CONTENT into a folder and writes how long each phase took. A process of its own, so that its memory can be measured. */
import { writeFileSync } from 'node:fs';
import { build } from 'astro';
import { ROOT } from '../../tools/paths.ts';
import { startStopwatch, timePhases } from '../../tools/phases.ts';

const [outDir = '', cacheDir = '', phases = ''] = process.argv.slice(2);
const stopwatch = startStopwatch(() => undefined);
await build({
  root: ROOT,
  outDir,
  cacheDir,
  logLevel: 'warn',
  integrations: [timePhases(stopwatch)],
});
writeFileSync(phases, JSON.stringify(stopwatch.getPhases()));
