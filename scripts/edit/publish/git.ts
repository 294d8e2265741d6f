import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GitError, simpleGit } from 'simple-git';
import { DeskFault } from '../server/server.ts';

/** The folders that staff write; nothing else of the project is ever saved from the desk. */
export const STAFF_FOLDERS = ['content', 'seeds'] as const;

/** Where the last publication stands. */
const PUBLISHED = 'refs/desk/published';

/** A file that differs from the last version, by its path from the root of the content. */
interface Unsaved {
  readonly path: string;
  readonly isConflict: boolean;
  readonly isUntracked: boolean;
}

/** What git says of the folder. */
export interface GitStatus {
  /** Undefined before the first version. */
  readonly head: string | undefined;
  /** Undefined where none is checked out. */
  readonly branch: string | undefined;
  /** As `origin/main`. */
  readonly upstream: string | undefined;
  readonly unsaved: readonly Unsaved[];
}

/** Git in the folder of the content. What git says no to is thrown as GitError, with its own words. */
export interface Git {
  readonly root: string;
  /** Runs git and gives what it prints. */
  readonly run: (...args: readonly string[]) => Promise<string>;
  /** The bytes of a file in a commit; undefined where it is not there. */
  readonly bytesOf: (commit: string, path: string) => Promise<Uint8Array | undefined>;
}

/** Git answers in English that is matched, asks nobody for a password, and shows names as they are. */
export function openGit(root: string, signal?: AbortSignal): Git {
  const git = simpleGit({
    baseDir: root,
    config: ['core.quotepath=off'],
    allowEnvironment: ['GIT_TERMINAL_PROMPT'],
    ...(signal && { abort: signal }),
  });
  git.env({ ...plainEnvironment(), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' });
  return {
    root,
    run: (...args) => git.raw([...args]),
    bytesOf: async (commit, path) => {
      const isThere = await git.raw(['ls-tree', '-z', commit, '--', path]);
      return isThere === '' ? undefined : await git.showBuffer([`${commit}:./${path}`]);
    },
  };
}

/** Without what would lead git to another repository, or open an editor. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const guarded = /^(?:GIT_|EDITOR$|VISUAL$|PAGER$|SSH_ASKPASS$|PREFIX$|SUDO_ASKPASS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !guarded.test(name)));
}

/** `missing`: no git on this machine. `none`: the folder is in no repository. */
export async function findGit(root: string): Promise<Git | 'missing' | 'none'> {
  const git = openGit(root);
  try {
    await git.run('rev-parse', '--git-dir');
    return git;
  } catch (error) {
    return messageOf(error).includes('ENOENT') ? 'missing' : 'none';
  }
}

export async function readStatus({ run }: Git): Promise<GitStatus> {
  const [prefix, text] = await Promise.all([
    run('rev-parse', '--show-prefix'),
    run(
      '--no-optional-locks',
      'status',
      '--porcelain=v2',
      '--branch',
      '-z',
      '--no-renames',
      '--untracked-files=all',
    ),
  ]);
  const lines = text.split('\0').filter((line) => line !== '');
  const header = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`# branch.${name} `))?.slice(`# branch.${name} `.length);
  const head = header('oid');
  const branch = header('head');
  return {
    head: head === '(initial)' ? undefined : head,
    branch: branch === '(detached)' ? undefined : branch,
    upstream: header('upstream'),
    unsaved: lines.flatMap((line) => toUnsaved(line, prefix.trim())),
  };
}

/** How many fields stand before the path, by the kind of line. */
const FIELDS: Readonly<Record<string, number>> = { '1': 8, u: 10, '?': 1 };

function toUnsaved(line: string, prefix: string): readonly Unsaved[] {
  const kind = line.slice(0, 1);
  const fields = FIELDS[kind];
  if (fields === undefined) return [];
  const path = line.split(' ').slice(fields).join(' ');
  const isInside = path.startsWith(prefix);
  return [
    {
      path: isInside ? path.slice(prefix.length) : `../${path}`,
      isConflict: kind === 'u',
      isUntracked: kind === '?',
    },
  ];
}

export function isStaffs(path: string): boolean {
  return STAFF_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}

/** What git left of something that was not finished; undefined where nothing was. */
export async function findUnfinished(git: Git): Promise<'merge' | 'rebase' | 'pick' | undefined> {
  const folder = await gitFolder(git);
  const has = (name: string): boolean => existsSync(join(folder, name));
  if (has('rebase-merge') || has('rebase-apply')) return 'rebase';
  if (has('MERGE_HEAD')) return 'merge';
  return has('CHERRY_PICK_HEAD') || has('REVERT_HEAD') ? 'pick' : undefined;
}

/** The lock that git leaves where it is ended in the middle, and since when; undefined where there is none. */
export async function findLock(
  git: Git,
): Promise<{ readonly file: string; readonly since: Date } | undefined> {
  const file = join(await gitFolder(git), 'index.lock');
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && { file, since: stat.mtime };
}

async function gitFolder({ root, run }: Git): Promise<string> {
  return resolve(root, (await run('rev-parse', '--git-dir')).trim());
}

/** What is compared with: what was last published from the desk, or else the last version; undefined before the first. */
export async function findPublished(git: Git, head: string | undefined): Promise<string | undefined> {
  if (head === undefined) return undefined;
  const marked = await readRef(git, PUBLISHED);
  return marked !== undefined && (await isAncestor(git, marked, head)) ? marked : head;
}

export async function markPublished({ run }: Git): Promise<void> {
  await run('update-ref', PUBLISHED, 'HEAD');
}

export async function readRef({ run }: Git, ref: string): Promise<string | undefined> {
  const found = await run('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch(
    () => '',
  );
  return found.trim() === '' ? undefined : found.trim();
}

export async function isAncestor({ run }: Git, older: string, newer: string): Promise<boolean> {
  return (await run('rev-list', '--count', `${newer}..${older}`)).trim() === '0';
}

/** The names that git gives, separated by NUL. */
export async function listNames({ run }: Git, ...args: readonly string[]): Promise<readonly string[]> {
  return (await run(...args)).split('\0').filter((name) => name !== '');
}

export async function readAuthor({
  run,
}: Git): Promise<{ readonly name: string; readonly email: string } | undefined> {
  const [name, email] = await Promise.all(
    ['user.name', 'user.email'].map((key) => run('config', '--get', key).catch(() => '')),
  );
  return name?.trim() && email?.trim() ? { name: name.trim(), email: email.trim() } : undefined;
}

/** Saves `content/` and `seeds/` as they are, nothing else; undefined where they are as in the last version. `amends`: as part of the last version. Throws a DeskFault with git's own reason. */
export async function saveVersion(git: Git, message: string, amends = false): Promise<string | undefined> {
  const { unsaved } = await readStatus(git);
  const own = unsaved.filter(({ path }) => isStaffs(path));
  if (own.length === 0) return undefined;
  const folders = STAFF_FOLDERS.filter((folder) => own.some(({ path }) => path.startsWith(`${folder}/`)));
  try {
    await git.run('add', '--all', '--', ...folders);
    await git.run(
      'commit',
      '--quiet',
      ...(amends ? ['--amend', '--no-edit'] : ['-m', message]),
      '--only',
      '--',
      ...folders,
    );
  } catch (error) {
    throw new DeskFault(`这一版没有保存成功，内容没有动。${describeGit(error)}`);
  }
  return readRef(git, 'HEAD');
}

/** Why git refused, for staff: the way out first, and git's own words where they are needed. */
export function describeGit(error: unknown): string {
  const message = messageOf(error).trim();
  const known = REASONS.find(([pattern]) => pattern.test(message))?.[1];
  return known ?? `git 说：${message.split('\n').slice(-6).join('\n')}`;
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /could not read (?:Username|Password)|Authentication failed|Permission denied|terminal prompts disabled|Host key verification/i,
    '放版本的地方要用户名和密码，这台电脑上还没有登录过：请维护网站的人在这台电脑上登录一次',
  ],
  [/fetch first|non-fast-forward|\[rejected\]/i, '别人刚刚先交了他的改动：再按一次“发布”，先把他的改动取来'],
  [
    /Could not resolve host|Connection|timed out|unreachable|unable to access|Could not read from remote|does not appear to be a git repository/i,
    '连不上放版本的地方：看看网络，过一会儿再来',
  ],
  [/index\.lock/, '版本库锁着，可能是另一个程序正在用它：等一会儿再来；一直这样，就在“发布”页按“解开”'],
  [/Please tell me who you are|empty ident/i, '还不知道是谁保存的：先在“发布”页填上姓名和邮箱'],
  [/No space left/i, '磁盘满了：腾出地方再来一次'],
];

export function isRejected(error: unknown): boolean {
  return error instanceof GitError && /fetch first|non-fast-forward|\[rejected\]/i.test(error.message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
