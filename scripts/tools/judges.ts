import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** The folder whose packages judge the finished site; nobody else needs them. */
export const JUDGES = join(ROOT, 'tests/judges');

const MODULES = join(JUDGES, 'node_modules');
const STAMP = join(MODULES, '.judges-stamp');

/** Makes sure that the judges are installed as their lock file says; false when they cannot be. */
export function ensureJudges(print: (line: string) => void): boolean {
  const lock = readFileSync(join(JUDGES, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return true;
  print('安装成品的评审工具（tests/judges）…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: JUDGES,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    print('评审工具没有装上，原因见上面 npm 的输出');
    return false;
  }
  writeFileSync(STAMP, stamp);
  return true;
}
