import {
  findGit,
  findLock,
  findUnfinished,
  isStaffs,
  readAuthor,
  readStatus,
  type Git,
  type GitStatus,
} from './git.ts';
import { findRemote, finishTaking, type Remote } from './others.ts';
import type { GitView } from './publish-view.ts';

/** The repository as it stands: what staff are told, and what may be done with it. */
export interface Repository {
  readonly view: GitView;
  /** Undefined where there is none at all. */
  readonly git: Git | undefined;
  readonly status: GitStatus | undefined;
  readonly remote: Remote | undefined;
}

const WAYS = {
  missing:
    '这台电脑上没有装 git，不能存版本、不能退回，也比不出改了什么；检查、做网站、预览照常。请维护网站的人装上 git，再打开编辑台。',
  none: '这个文件夹还不是版本库，不能存版本、不能退回，也比不出改了什么；检查、做网站、预览照常。请维护网站的人建好版本库。',
  detached:
    '现在停在一个以前的版本上，不在大家共用的主线上：在这里存的，别人看不到。先按“回到主线”，您改的都会带过去。',
  merge:
    '上一次把别人的改动并进来，只做到一半，所以现在不能存。按“放弃合并”回到并进来以前，您存过的都在；再按“发布”重新来。',
  rebase: '有人在这里用 git 整理版本，只做到一半，所以现在不能存：请他做完，或者请维护网站的人看一看。',
  pick: '有人在这里用 git 挪版本，只做到一半，所以现在不能存：请他做完，或者请维护网站的人看一看。',
} as const;

/** Reads the repository at `root`, after ending a taking-in that was broken off. */
export async function readRepository(root: string): Promise<Repository> {
  const git = await findGit(root);
  if (typeof git === 'string') {
    const view = { kind: git, words: WAYS[git], canSave: false, author: undefined, remote: undefined };
    return { view, git: undefined, status: undefined, remote: undefined };
  }
  const lock = await findLock(git);
  if (!lock) await finishTaking(git);
  const [status, unfinished, author] = await Promise.all([
    readStatus(git),
    findUnfinished(git),
    readAuthor(git),
  ]);
  const remote = await findRemote(git, status);
  const told = { author, remote: remote?.words };
  const closed = (kind: GitView['kind'], words: string): Repository => ({
    view: { ...told, kind, words, canSave: false },
    git,
    status,
    remote,
  });
  if (lock) return closed('locked', lockWords(lock.since));
  if (unfinished) return closed('unfinished', WAYS[unfinished]);
  const clash = status.unsaved.find(({ path, isConflict }) => isConflict && isStaffs(path));
  if (clash)
    return closed(
      'unfinished',
      `${clash.path} 里有两个人的改动没有合好，所以现在不能存：改好它，或者请维护网站的人看一看。`,
    );
  if (status.branch === undefined) return closed('detached', WAYS.detached);
  return { view: { ...told, kind: 'ready', words: '', canSave: true }, git, status, remote };
}

function lockWords(since: Date): string {
  const time = since.toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });
  return `版本库从 ${time} 起锁着：要么另一个程序正在用它，要么上次存到一半断了。没有别的程序在用，就按“解开”。`;
}
