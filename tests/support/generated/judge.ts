/** Judges generated trees, one after the other, in one process: loading the build takes longer than a small tree. Started by judge-trees.ts, with SITE_CONTENT set. */
import { existsSync, globSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { formatIssue, type Issue } from '../../../src/content/issue.ts';
import { routesOf } from '../../../src/rules/routes.ts';
import { getContentReport } from '../../../src/build/content-report.ts';
import { readContentTree } from '../../../src/content/disk/read-content.ts';
import { CONTENT_ROOT } from '../../../src/content/disk/content-root.ts';
import { readPage } from '../html.ts';
import { literalMarksIn } from '../literal-marks.ts';
import type { Asked, Verdict } from '../judge-trees.ts';
import { writeGeneratedTree } from './tree.ts';

process.on('message', ({ seed, most }: Asked) => {
  void judge(seed, most).then((verdict) => process.send?.(verdict));
});
// A child otherwise ends when it has nothing to do.
process.channel?.ref();

/** What the check accepts must build, with every page that the check knows of; whatever it refuses must have a file and a line. */
async function judge(seed: number, most: number): Promise<Verdict> {
  await writeGeneratedTree(CONTENT_ROOT, seed, most);
  const errors = getContentReport(CONTENT_ROOT).issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const lost = errors.find((issue) => !hasPlace(issue));
    return { seed, accepted: false, broken: lost && formatIssue(lost) };
  }
  const out = resolve(CONTENT_ROOT, '..', `built-${seed}`);
  try {
    await build({
      root: resolve('.'),
      outDir: join(out, 'dist'),
      cacheDir: join(out, 'cache'),
      logLevel: 'error',
    });
    const { pages, files } = routesOf(readContentTree(CONTENT_ROOT));
    const missing = [...[...pages].map((page) => `${page}index.html`), ...files].filter(
      (path) => !existsSync(join(out, 'dist', path)),
    );
    const typed = globSync(join(out, 'dist/{articles,reports}/**/*.html')).flatMap((file) =>
      literalMarksIn(readPage(file)).map((words) => `${file} 照样印出来 ${words}`),
    );
    return {
      seed,
      accepted: true,
      broken: missing.length === 0 ? typed[0] : `没有生成 ${missing.join('、')}`,
    };
  } catch (error) {
    return {
      seed,
      accepted: true,
      broken: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function hasPlace({ file, line }: Issue): boolean {
  return /^(?:content|seeds)\/./.test(file) && line >= 1;
}
