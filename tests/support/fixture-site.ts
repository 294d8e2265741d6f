import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A site that was built from other content than the project's own. */
export interface FixtureSite {
  /** Its folder of pages. */
  readonly folder: string;
  readonly remove: () => void;
}

const SCRIPT = `
  import { build } from 'astro';
  await build({ root: process.argv[1], outDir: process.argv[2], cacheDir: process.argv[3], logLevel: 'error' });
`;

/** Builds the site from a folder of the project that holds `content/` and `seeds/`; by default one of tests/fixtures. Throws with what the build printed. */
export function buildFixture(name: string, content = `tests/fixtures/${name}`): FixtureSite {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const places = [resolve('.'), join(folder, 'dist'), join(folder, 'cache')];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', SCRIPT, ...places],
    {
      env: { ...process.env, NODE_ENV: 'production', SITE_CONTENT: content },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return {
    folder: join(folder, 'dist'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
