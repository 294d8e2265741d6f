/** `npm run build`: builds into a folder beside `dist/` and puts it in its place only when everything has succeeded. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { writeManifest } from './deploy/manifest.ts';
import { assertAddresses } from './tools/addresses.ts';
import { describeFailure, guardCommand } from './tools/failure.ts';
import { hashInputs } from './tools/inputs.ts';
import { CONTENT, DIST, LOCK, MANIFEST, NEXT, OLD, PHASES, ROOT, STAMP } from './tools/paths.ts';
import { startStopwatch, timePhases } from './tools/phases.ts';
import { formatSeconds } from './tools/steps.ts';
import { assertNoLink, recoverFolder, swapFolder } from './tools/swap.ts';
import { startWatchdog } from './tools/watchdog.ts';
import { withLock } from './tools/with-lock.ts';

const COMMAND = { title: '构建', log: 'build' };
/** The last step that was finished. */
let done: string | undefined;

guardCommand(COMMAND);
try {
  await withLock(LOCK, buildSite, () => {
    console.log('[构建] 另一个构建或部署正在用 dist/，等它做完');
  });
} catch (error) {
  console.error(describeFailure(COMMAND, error, done));
  console.error('[构建] ✗ 没有成功；dist/ 没有动');
  // Not exitCode: a build that broke off can leave workers behind that would keep this process alive.
  process.exit(1);
}

/** Builds the site into `dist/`, says when each phase ends, and writes how long each took to `.build/phases.json`. */
async function buildSite(): Promise<void> {
  startWatchdog();
  const stopwatch = startStopwatch(({ name, milliseconds }) => {
    done = name;
    console.log(`[构建] ${name} ✓ ${formatSeconds(milliseconds)}`);
  });
  // Taken before the build: a file that changes while it runs makes the result stale.
  const inputs = hashInputs(ROOT);
  assertNoLink(dirname(NEXT));
  mkdirSync(dirname(NEXT), { recursive: true });
  recoverFolder(DIST, OLD);
  // Astro keeps entries as they were read, and does not see that a schema has changed since.
  rmSync(join(ROOT, 'node_modules/.astro/data-store.json'), { force: true });
  await build({ root: ROOT, outDir: NEXT, logLevel: 'warn', integrations: [timePhases(stopwatch)] });
  assertAddresses(CONTENT, NEXT);
  stopwatch.lap('核对网址');
  rmSync(STAMP, { force: true });
  swapFolder(NEXT, DIST, OLD);
  stopwatch.lap('换上 dist/');
  writeManifest(DIST, MANIFEST);
  writeFileSync(STAMP, inputs);
  writeFileSync(PHASES, JSON.stringify(stopwatch.getPhases()));
}
