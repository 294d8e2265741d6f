import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { DeskFault } from '../server/server.ts';
import { describeGit, findLock, findUnfinished, isAncestor, readRef, readStatus, type Git } from './git.ts';

/** Says who saves, in this repository alone. */
export async function setAuthor({ run }: Git, name: string, email: string): Promise<void> {
  await run('config', '--local', 'user.name', name);
  await run('config', '--local', 'user.email', email);
}

/** Takes away the lock of a git that was ended in the middle. Throws a DeskFault while one is running. */
export async function unlock(git: Git, isRunning: () => boolean = isGitRunning): Promise<void> {
  const lock = await findLock(git);
  if (lock === undefined) return;
  if (isRunning()) throw new DeskFault('还有一个 git 程序在运行，不能解开：等它做完，或者关掉它，再按一次');
  rmSync(lock.file, { force: true });
}

function isGitRunning(): boolean {
  const [command, args] =
    process.platform === 'win32' ? ['tasklist', ['/fo', 'csv', '/nh']] : ['ps', ['-A', '-o', 'comm=']];
  const { stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return /^(?:.*\/)?"?git(?:\.exe)?"?(?:,|\s|$)/im.test(stdout);
}

/** Takes back a merge that was not finished; nothing that was saved is lost. */
export async function giveUpMerge(git: Git): Promise<void> {
  if ((await findUnfinished(git)) !== 'merge') return;
  try {
    await git.run('merge', '--abort');
  } catch (error) {
    throw new DeskFault(`没有放弃成，什么也没有动。${describeGit(error)}`);
  }
}

/** From an old version, or from a row of versions without a name, back to the line on which all work; gives what was done. Nothing is lost: what would hang loose gets a name. */
export async function backToMain(git: Git): Promise<string> {
  const { run } = git;
  const { branch, head } = await readStatus(git);
  if (branch !== undefined || head === undefined) return '已经在主线上';
  const names = (await run('for-each-ref', '--format=%(refname:short)', 'refs/heads')).split('\n');
  const main = ['main', 'master', ...names].find((name) => name !== '' && names.includes(name));
  if (main === undefined) throw new DeskFault('没有找到主线：请找维护网站的人');
  try {
    const tip = (await readRef(git, `refs/heads/${main}`)) ?? head;
    if (await isAncestor(git, tip, head)) {
      await run('update-ref', `refs/heads/${main}`, head, tip);
      await run('symbolic-ref', 'HEAD', `refs/heads/${main}`);
      return '回到了主线，这里存的版本都带过去了';
    }
    const isLoose = !(await isAncestor(git, head, tip));
    if (isLoose) await run('branch', '--force', `desk-kept-${head.slice(0, 7)}`, head);
    await run('checkout', '--quiet', main);
    return isLoose ? `回到了主线；这里存的版本另留了一份，叫 desk-kept-${head.slice(0, 7)}` : '回到了主线';
  } catch (error) {
    throw new DeskFault(`没有回到主线，什么也没有动：这里改过的文件，主线上也不一样。${describeGit(error)}`);
  }
}
