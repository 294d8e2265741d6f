import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashInputs } from './inputs.ts';
import { DIST, LOCK, ROOT, STAMP } from './paths.ts';
import { runNode } from './run.ts';
import { withLock } from './with-lock.ts';

/** Builds the site, unless nothing that a build reads has changed since the last one. False when the build fails. */
export async function buildIfStale(print: (line: string) => void): Promise<boolean> {
  // Who builds now may make it fresh.
  const isDone = await withLock(LOCK, isFresh, () => {
    print('另一个构建或部署正在用 dist/，等它做完');
  });
  if (!isDone) return runNode(join(ROOT, 'scripts/build.ts'));
  print('内容没有变，沿用上次构建的 dist/');
  return true;
}

function isFresh(): boolean {
  return existsSync(DIST) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashInputs(ROOT);
}
