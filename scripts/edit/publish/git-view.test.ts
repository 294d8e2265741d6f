import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createContentRepository,
  type ContentRepository,
} from '../../../tests/support/content-repository.ts';
import { readRepository } from './git-view.ts';
import { findGit, openGit, readStatus, saveVersion } from './git.ts';
import { backToMain, giveUpMerge, setAuthor, unlock } from './mend.ts';

const PLACES = 'content/places.yaml';
let made: ContentRepository;
let path: string | undefined;

beforeEach(() => {
  made = createContentRepository();
  ({ PATH: path } = process.env);
});

afterEach(() => {
  process.env.PATH = path;
  made.remove();
});

const kindOf = async (): Promise<string> => (await readRepository(made.root)).view.kind;

describe('saving a version', () => {
  test('takes content and seeds, and nothing else that was staged or changed', async () => {
    made.write(PLACES, `${made.read(PLACES)}# 改\n`);
    made.write('content/articles/2019/志愿者 一篇.md', '新的');
    made.write('seeds/2019/补充 材料.txt', '原文');
    made.write('别的.txt', '不是内容');
    made.write('staged.txt', '放进去了一半');
    made.git('add', 'staged.txt');
    expect(await saveVersion(openGit(made.root), '改了“地名”；新增一篇')).toMatch(/^[0-9a-f]{40}$/);
    const names = made
      .git('-c', 'core.quotepath=off', 'show', '--name-only', '--format=%s', 'HEAD')
      .trim()
      .split('\n');
    expect(names.filter((name) => name !== '')).toEqual([
      '改了“地名”；新增一篇',
      'content/articles/2019/志愿者 一篇.md',
      PLACES,
      'seeds/2019/补充 材料.txt',
    ]);
    expect(made.git('-c', 'core.quotepath=off', 'status', '--porcelain')).toBe(
      'A  staged.txt\n?? 别的.txt\n',
    );
  });

  test('saves files that are gone, and nothing where nothing changed', async () => {
    const git = openGit(made.root);
    expect(await saveVersion(git, '什么也没有')).toBeUndefined();
    made.git('rm', '--quiet', '--cached', 'content/stations/first.yaml');
    made.write('.gitignore', '.build/\ncontent/stations/first.yaml\n');
    await saveVersion(git, '撤下一个站点');
    expect(made.git('ls-files', 'content/stations')).not.toContain('first.yaml');
  });

  test('says in a sentence why a hook or a full lock was against it, and loses nothing', async () => {
    const hook = join(made.root, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\necho 日期不对 >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    made.write(PLACES, '# 改\n');
    await expect(saveVersion(openGit(made.root), '改')).rejects.toThrow(
      /没有保存成功，内容没有动。.*日期不对/s,
    );
    expect(made.read(PLACES)).toBe('# 改\n');
  });
});

describe('a repository is', () => {
  test('ready, with who saves and where versions go', async () => {
    const { view } = await readRepository(made.root);
    expect(view).toMatchObject({ kind: 'ready', words: '', canSave: true, author: { name: '刘明' } });
    expect(view.remote).toContain('bare.git');
  });

  test('shown without the password of its address', async () => {
    made.git('remote', 'set-url', 'origin', 'https://liu:secret@git.example.cn/report.git');
    expect((await readRepository(made.root)).view.remote).toBe('https://git.example.cn/report.git');
  });

  test('missing where git is not installed, none outside a repository', async () => {
    process.env.PATH = made.root;
    expect(await findGit(made.root)).toBe('missing');
    expect((await readRepository(made.root)).view).toMatchObject({
      canSave: false,
      words: expect.stringContaining('没有装 git') as string,
    });
    process.env.PATH = path;
    expect((await readRepository('/')).view.kind).toBe('none');
  });

  test('known by its author only after that was asked for', async () => {
    made.git('config', '--unset', 'user.name');
    process.env.HOME = made.root;
    expect((await readRepository(made.root)).view.author).toBeUndefined();
    await setAuthor(openGit(made.root), '王芳', 'wang@example.cn');
    expect((await readRepository(made.root)).view.author).toEqual({ name: '王芳', email: 'wang@example.cn' });
  });

  test('locked where a git was ended in the middle, until it is unlocked with no git running', async () => {
    const lock = join(made.root, '.git/index.lock');
    writeFileSync(lock, '');
    expect(await kindOf()).toBe('locked');
    await expect(unlock(openGit(made.root), () => true)).rejects.toThrow('还有一个 git 程序在运行');
    expect(existsSync(lock)).toBe(true);
    await unlock(openGit(made.root), () => false);
    expect(await kindOf()).toBe('ready');
  });

  test('unfinished in the middle of a merge with marks, and whole again when it is given up', async () => {
    const before = made.read(PLACES);
    made.git('checkout', '--quiet', '-b', 'other');
    made.write(PLACES, '# 那边\n');
    made.git('commit', '--quiet', '-am', '那边');
    made.git('checkout', '--quiet', 'main');
    made.write(PLACES, `${before}# 这边\n`);
    made.git('commit', '--quiet', '-am', '这边');
    expect(() => made.git('merge', 'other')).toThrow();
    const { view } = await readRepository(made.root);
    expect(view).toMatchObject({ kind: 'unfinished', canSave: false });
    expect(view.words).toContain('放弃合并');
    await giveUpMerge(openGit(made.root));
    expect(await kindOf()).toBe('ready');
    expect(made.read(PLACES)).toBe(`${before}# 这边\n`);
  });

  test('unfinished in the middle of a rebase', async () => {
    made.write(PLACES, '# 改\n');
    made.git('commit', '--quiet', '-am', '改');
    expect(() => made.git('rebase', '--exec', 'false', 'HEAD~1')).toThrow();
    expect((await readRepository(made.root)).view.words).toContain('请他做完');
  });
});

describe('off the main line', () => {
  test('what was saved there comes along', async () => {
    made.git('checkout', '--quiet', '--detach');
    made.write(PLACES, '# 改\n');
    made.git('commit', '--quiet', '-am', '离开主线改的');
    made.write('content/site.yaml', `${made.read('content/site.yaml')}# 还没有存\n`);
    expect(await kindOf()).toBe('detached');
    expect(await backToMain(openGit(made.root))).toContain('都带过去了');
    expect(made.git('log', '-1', '--format=%s', 'main').trim()).toBe('离开主线改的');
    expect((await readStatus(openGit(made.root))).unsaved.map((file) => file.path)).toEqual([
      'content/site.yaml',
    ]);
  });

  test('from an old version it goes back to the newest; what hangs loose gets a name', async () => {
    made.write(PLACES, '# 新的\n');
    made.git('commit', '--quiet', '-am', '主线');
    made.git('checkout', '--quiet', 'HEAD~1');
    made.write('content/units.yaml', 'units: []\n');
    made.git('add', '.');
    made.git('commit', '--quiet', '-m', '岔开');
    const loose = made.git('rev-parse', 'HEAD').trim();
    expect(await backToMain(openGit(made.root))).toContain(`desk-kept-${loose.slice(0, 7)}`);
    expect(made.read(PLACES)).toBe('# 新的\n');
    expect(made.git('rev-parse', `desk-kept-${loose.slice(0, 7)}`).trim()).toBe(loose);
  });

  test('files that would be overwritten keep it where it is', async () => {
    made.write(PLACES, '# 新的\n');
    made.git('commit', '--quiet', '-am', '主线');
    made.git('checkout', '--quiet', 'HEAD~1');
    made.write(PLACES, '# 没有存的\n');
    await expect(backToMain(openGit(made.root))).rejects.toThrow('什么也没有动');
    expect(made.read(PLACES)).toBe('# 没有存的\n');
  });
});
