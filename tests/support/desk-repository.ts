import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a copy of the project a repository with one commit, as it is on a machine whose git was never told who works there. */
export function makeRepository(root: string): void {
  const run = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  };
  cpSync('THIRD-PARTY.md', join(root, 'THIRD-PARTY.md'));
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist/\n.astro/\n.cache/\n.build/\n');
  run('init', '--initial-branch=main');
  run('add', '.');
  run('-c', 'user.name=刘明', '-c', 'user.email=l@example.cn', 'commit', '-m', '第一版');
  run('config', 'user.name', '');
  run('config', 'user.email', '');
}
