import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { withLock } from './with-lock.ts';

/** A site that was built from other content than the project's own. */
export interface FixtureSite {
  /** Its folder of pages. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Astro keeps what it has read of the content, and pages that are half made, in `.astro/` of the project, whatever it is told of other places. */
const LOCK = '.build/fixture.lock';

const SCRIPT = `
  import { build } from 'astro';
  await build({ root: process.argv[1], outDir: process.argv[2], cacheDir: process.argv[3], logLevel: 'error' });
`;

/** What a fixture is built with besides its own files. */
interface Additions {
  /** Lines for the end of its `content/site.yaml`. */
  readonly settings?: string;
  /** Another folder than the one of its name in tests/fixtures. */
  readonly content?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Builds the site from a folder of tests/fixtures that holds `content/` and `seeds/`, or from another such folder of the project. Throws with what the build printed. */
export function buildFixture(name: string, { content: given, settings, env }: Additions = {}): FixtureSite {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const source = given ?? join('tests/fixtures', name);
  const content = settings === undefined ? source : copyWith(source, join(folder, 'source'), settings);
  const places = [resolve('.'), join(folder, 'dist'), join(folder, 'cache')];
  const { status, stdout, stderr } = withLock(LOCK, () =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT, ...places], {
      env: { ...process.env, NODE_ENV: 'production', SITE_CONTENT: content, ...env },
      encoding: 'utf8',
    }),
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return {
    folder: join(folder, 'dist'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** A copy of a fixture with more settings; its path from the project's root, as SITE_CONTENT wants it. */
function copyWith(source: string, copy: string, settings: string): string {
  cpSync(source, copy, { recursive: true });
  appendFileSync(join(copy, 'content/site.yaml'), settings);
  return relative('.', copy);
}
