import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** Packages that judge the built site and are of no use for making it: `tests/judges/package.json`. */
export const JUDGES = join(ROOT, 'tests/judges');
const LOCK = join(JUDGES, 'package-lock.json');
const INSTALLED = join(JUDGES, 'node_modules/.installed-lock.json');

/** Installs the judges where they are missing or of another version. False when they could not be installed. */
export function ensureJudges(print: (line: string) => void): boolean {
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === readFileSync(LOCK, 'utf8')) return true;
  print('安装评判工具 …');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: JUDGES,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) return false;
  copyFileSync(LOCK, INSTALLED);
  return true;
}
