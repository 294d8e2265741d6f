import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createContentRepository,
  type ContentRepository,
} from '../../../tests/support/content-repository.ts';
import { readRepository } from './git-view.ts';
import { openGit, readStatus } from './git.ts';
import { fetchOthers, findClashes, findRemote, takeIn, type Choices, type Taken } from './others.ts';

const PLACES = 'content/places.yaml';
const STATION = 'content/stations/first.yaml';
let mine: ContentRepository;
let other: ContentRepository;

beforeEach(() => {
  mine = createContentRepository();
  other = mine.clone();
});

afterEach(() => {
  mine.remove();
});

function handIn(path: string, text: string): void {
  other.write(path, text);
  other.git('add', '.');
  other.git('commit', '--quiet', '-m', `改 ${path}`);
  other.git('push', '--quiet');
}

async function take(choices: Choices = {}): Promise<Taken> {
  const git = openGit(mine.root);
  const remote = await findRemote(git, await readStatus(git));
  if (!remote) throw new Error('no remote');
  await fetchOthers(git, remote);
  return takeIn(git, remote, choices);
}

describe('what others handed in', () => {
  test('is taken in beside what is not saved here, in names of any kind', async () => {
    handIn('content/articles/2019/职工 书屋.md', '他的');
    mine.write(PLACES, '# 我的\n');
    mine.write('content/新的 文件.txt', '我的');
    expect(await take()).toEqual({ files: 1, kept: undefined });
    expect(mine.read('content/articles/2019/职工 书屋.md')).toBe('他的');
    expect(mine.read(PLACES)).toBe('# 我的\n');
    expect(mine.git('rev-parse', 'HEAD')).toBe(other.git('rev-parse', 'HEAD'));
    expect(await take()).toEqual({ files: 0, kept: undefined });
  });

  test('is taken in beside versions that were saved here', async () => {
    handIn(STATION, '# 他的\n');
    mine.write(PLACES, '# 我的\n');
    mine.git('commit', '--quiet', '-am', '我的');
    mine.write('content/site.yaml', `${mine.read('content/site.yaml')}# 没有存的\n`);
    expect(await take()).toMatchObject({ files: 1 });
    expect([mine.read(STATION), mine.read(PLACES)]).toEqual(['# 他的\n', '# 我的\n']);
    expect(mine.git('status', '--porcelain').trim()).toBe('M content/site.yaml');
  });

  test.each([
    ['not saved', false],
    ['saved', true],
  ])('is never written over a file that was changed here and %s, but asked about', async (_how, isSaved) => {
    handIn(PLACES, '# 他的\n');
    mine.write(PLACES, '# 我的\n');
    if (isSaved) mine.git('commit', '--quiet', '-am', '我的');
    const head = mine.git('rev-parse', 'HEAD');
    const taken = await take();
    expect('clashes' in taken && taken.clashes.map(({ path }) => path)).toEqual([PLACES]);
    expect(mine.read(PLACES)).toBe('# 我的\n');
    expect(mine.git('rev-parse', 'HEAD')).toBe(head);

    expect(await take({ [PLACES]: 'mine' })).toEqual({ files: 1, kept: undefined });
    expect(mine.read(PLACES)).toBe('# 我的\n');
    expect(mine.git('merge-base', 'HEAD', 'origin/main')).toBe(other.git('rev-parse', 'HEAD'));
    expect((await readRepository(mine.root)).view.kind).toBe('ready');
  });

  test('gives way to theirs where that is chosen, and a copy of mine stays', async () => {
    handIn(PLACES, '# 他的\n');
    mine.write(PLACES, '# 我的\n');
    const taken = await take({ [PLACES]: 'theirs' });
    expect(mine.read(PLACES)).toBe('# 他的\n');
    const kept = 'kept' in taken ? (taken.kept ?? '') : '';
    expect(mine.read(`${kept}/${PLACES}`)).toBe('# 我的\n');
  });

  test('joins the rows of both in the ledgers', async () => {
    const ledger = 'content/published.yaml';
    handIn(ledger, `${mine.read(ledger)}  # 他记的\n`);
    mine.write(ledger, `${mine.read(ledger)}  # 我记的\n`);
    await take();
    expect(mine.read(ledger)).toMatch(/ {2}# 他记的\n {2}# 我记的\n$/);
  });

  test('keeps the addresses of both in their order', async () => {
    const ledger = 'content/addresses.yaml';
    mine.write(ledger, '# 账\naddresses:\n  - /a/\n  - /x/\n');
    mine.git('add', '.');
    mine.git('commit', '--quiet', '-m', '账');
    mine.git('push', '--quiet');
    other.git('pull', '--quiet');
    handIn(ledger, '# 账\naddresses:\n  - /a/\n  - /c/\n  - /x/\n');
    mine.write(ledger, '# 账\naddresses:\n  - /a/\n  - /b/\n  - /x/\n  - /z/\n');
    await take();
    expect(mine.read(ledger)).toBe('# 账\naddresses:\n  - /a/\n  - /b/\n  - /c/\n  - /x/\n  - /z/\n');
  });

  test('is the same as mine, and then nobody is asked', async () => {
    handIn('content/articles/2019/same.md', '一样');
    mine.write('content/articles/2019/same.md', '一样');
    expect(await take()).toMatchObject({ files: 1 });
    expect(mine.git('status', '--porcelain')).toBe('');
  });

  test('took a file away that was changed here', async () => {
    other.git('rm', '--quiet', STATION);
    other.git('commit', '--quiet', '-m', '撤下');
    other.git('push', '--quiet');
    mine.write(STATION, '# 我的\n');
    const git = openGit(mine.root);
    await expect(take()).resolves.toMatchObject({ clashes: [{ path: STATION, theirs: undefined }] });
    const remote = await findRemote(git, await readStatus(git));
    expect(remote && (await findClashes(git, remote))).toHaveLength(1);
    await take({ [STATION]: 'theirs' });
    expect(existsSync(join(mine.root, STATION))).toBe(false);
  });

  test('is left alone where it is no content', async () => {
    handIn('package.json', '{}');
    mine.write('package.json', '{"mine":1}');
    await expect(take()).rejects.toThrow('package.json 不是内容');
    expect(mine.read('package.json')).toBe('{"mine":1}');
  });
});

test.each([
  ['before the others came in', false, '# 我的\n'],
  ['after the others came in', true, '# 定下的\n'],
])('who is ended %s finds the words again', async (_when, isTaken, expected) => {
  handIn(PLACES, '# 他的\n');
  const git = openGit(mine.root);
  await fetchOthers(git, { name: 'origin', branch: 'main', words: '' });
  const toBase64 = (text: string): string => Buffer.from(text).toString('base64');
  mkdirSync(join(mine.root, '.build/desk/taking'), { recursive: true });
  const plan = {
    theirs: mine.git('rev-parse', 'origin/main').trim(),
    files: [{ path: PLACES, mine: toBase64('# 我的\n'), final: toBase64('# 定下的\n') }],
  };
  writeFileSync(join(mine.root, '.build/desk/taking/plan.json'), JSON.stringify(plan));
  if (isTaken) mine.git('merge', '--quiet', '--ff-only', 'origin/main');
  await readRepository(mine.root);
  expect(mine.read(PLACES)).toBe(expected);
  expect(existsSync(join(mine.root, '.build/desk/taking'))).toBe(false);
});
