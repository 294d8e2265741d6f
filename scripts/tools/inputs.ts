import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { hashFiles } from '../../src/build/hash-files.ts';

/** Everything in the project that a build reads. */
export const INPUTS = [
  'content',
  'public',
  'scripts',
  'seeds',
  'src',
  'THIRD-PARTY.md',
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
  const { SITE_CONTENT: other } = env;
  for (const name of VARIABLES) hash.update(`${name}=${env[name] ?? ''}\0`);
  if (other !== undefined) hashFiles(hash, resolve(root, other), ['content', 'seeds']);
  return hashFiles(hash, root, INPUTS, (path) => path.endsWith('.test.ts')).digest('hex');
}
