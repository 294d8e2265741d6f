/** `npm start`: builds the site unless nothing has changed since the last build, and serves it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashInputs } from './tools/inputs.ts';
import { DIST, ROOT, STAMP } from './tools/paths.ts';
import { servePreview } from './tools/preview.ts';
import { runNode } from './tools/run.ts';
import { runSteps } from './tools/steps.ts';

const [result] = await runSteps([{ name: '构建网站', run: buildIfStale }], (line) => {
  console.log(line);
});
if (result?.state === 'passed') await servePreview();
else process.exitCode = 1;

async function buildIfStale(): Promise<boolean> {
  if (!isFresh()) return runNode(join(ROOT, 'scripts/build.ts'));
  console.log('内容没有变，沿用上次构建的 dist/');
  return true;
}

function isFresh(): boolean {
  return existsSync(DIST) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashInputs(ROOT);
}
