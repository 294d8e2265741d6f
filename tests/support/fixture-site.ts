import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { INPUTS } from '../../scripts/tools/inputs.ts';
import { withLock } from '../../scripts/tools/with-lock.ts';
import { hashContent, hashFiles } from '../../src/build/hash-files.ts';
import { startNode, waitForEnd } from './child.ts';

/** A site that was built from other content than the project's own. */
export interface FixtureSite {
  /** Its folder of pages, a copy that may be changed. */
  readonly folder: string;
  readonly remove: () => void;
}

/** What a fixture is built with besides its own files. */
interface Additions {
  /** Lines for the end of its `content/site.yaml`. */
  readonly settings?: string;
  /** Another folder than the one of its name in tests/fixtures. */
  readonly content?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Astro keeps what it has read of the content, and pages that are half made, in `.astro/` of the project, whatever it is told of other places. */
export const BUILD_LOCK = '.build/fixture.lock';
/** Built fixtures: what two tests want alike is built once, and not again until something that it is made of changes. */
const BUILT = '.build/built-fixtures';
const CODE = INPUTS.filter((name) => name !== 'content' && name !== 'seeds');

const SCRIPT = `
  import { build } from 'astro';
  await build({ root: process.argv[1], outDir: process.argv[2], cacheDir: process.argv[3], logLevel: 'error' });
  process.exit();
`;

/** Builds the site from a folder of tests/fixtures that holds `content/` and `seeds/`, or from another such folder of the project. Throws with what the build printed. */
export async function buildFixture(name: string, additions: Additions = {}): Promise<FixtureSite> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const { content = join('tests/fixtures', name), env = {} } = additions;
  const built = join(BUILT, `${name}-${hashFixture(content, additions)}`);
  await withLock(BUILD_LOCK, async () => {
    if (existsSync(built)) return;
    const source = withSettings(content, join(folder, 'source'), additions.settings);
    await build(folder, { ...env, SITE_CONTENT: source });
    for (const older of globSync(`${BUILT}/${name}-*`)) rmSync(older, { recursive: true });
    mkdirSync(BUILT, { recursive: true });
    cpSync(join(folder, 'dist'), `${built}.part`, { recursive: true });
    renameSync(`${built}.part`, built);
  });
  if (!existsSync(join(folder, 'dist'))) cpSync(built, join(folder, 'dist'), { recursive: true });
  return {
    folder: join(folder, 'dist'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

async function build(folder: string, env: Readonly<Record<string, string>>): Promise<void> {
  const places = [resolve('.'), join(folder, 'dist'), join(folder, 'cache')];
  const child = startNode(['--input-type=module', '--eval', SCRIPT, ...places], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  const { code, output } = await waitForEnd(child);
  if (code === 0) return;
  rmSync(folder, { recursive: true });
  throw new Error(output);
}

/** Everything that decides what a fixture's build comes to, in short. */
function hashFixture(content: string, { settings = '', env = {} }: Additions): string {
  const hash = createHash('sha256').update(JSON.stringify([settings, env, hashContent(content)]));
  return hashFiles(hash, '.', CODE, (path) => /\.test\.ts$|(?:^|\/)\./.test(path))
    .digest('hex')
    .slice(0, 16);
}

/** The path of a fixture from the project's root, as SITE_CONTENT wants it: of a copy where it gets more settings. */
function withSettings(source: string, copy: string, settings: string | undefined): string {
  if (settings === undefined) return source;
  cpSync(source, copy, { recursive: true });
  appendFileSync(join(copy, 'content/site.yaml'), settings);
  return relative('.', copy);
}
