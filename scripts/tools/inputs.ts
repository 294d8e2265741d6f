import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything in the project that a build reads. */
const INPUTS = [
  'content',
  'public',
  'scripts',
  'seeds',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The environment variables that change a build: the site's address, the path it is deployed under, the content it is built from, the key whose file IndexNow asks for. */
const VARIABLES = ['SITE_URL', 'SITE_BASE', 'SITE_CONTENT', 'INDEXNOW_KEY'];

/** One sha256 over all that a build reads: equal when a build would come out equal. Tests are left out. */
export function hashInputs(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const hash = createHash('sha256');
  for (const name of VARIABLES) hash.update(`${name}=${env[name] ?? ''}\0`);
  for (const path of INPUTS.flatMap((input) => listFiles(root, input))) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function listFiles(root: string, path: string): readonly string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return path.endsWith('.test.ts') ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}
