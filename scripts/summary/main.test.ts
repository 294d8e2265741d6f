import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPages, readCommit, readFolder } from './snapshot.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'summary-'));
  cpSync(resolve('tests/fixtures/three-years'), root, { recursive: true });
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init');
  git('add', '.');
  git('-c', 'user.name=test', '-c', 'user.email=test@test.example', 'commit', '-m', 'first');
  mkdirSync(join(root, 'dist/articles/a'), { recursive: true });
  for (const file of ['index.html', '404.html', 'articles/a/index.html'])
    writeFileSync(join(root, 'dist', file), '');
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [resolve('scripts/summary/main.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, GITHUB_STEP_SUMMARY: '', ...env },
  });
}

test('a commit holds the same content as the folder that it was made of', () => {
  const [commit, folder] = [readCommit(root, 'HEAD'), readFolder(root)];
  const texts = (files: ReadonlyMap<string, Uint8Array | string> | undefined) =>
    [...(files ?? [])].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]).toSorted();
  expect(texts(commit?.files)).toEqual(texts(folder.files));
  expect(commit?.pages).toBeUndefined();
});

test.each(['nothing', '--all', 'HEAD:content'])('%s is no commit', (ref) => {
  expect(readCommit(root, ref)).toBeUndefined();
});

test('pages are addresses as readers type them', () => {
  expect(listPages(join(root, 'dist'))).toEqual(['/', '/404.html', '/articles/a/']);
});

test('the summary is printed, and goes to the job where there is one', () => {
  const file = join(root, 'job.md');
  const { stdout, status } = run([root], { GITHUB_STEP_SUMMARY: file });
  expect(status).toBe(0);
  expect(stdout).toContain('这次改动，读者会看到什么');
  expect(readFileSync(file, 'utf8')).toBe(stdout.replace(/\n$/, ''));
});

test.each([[[]], [['no-such-place']], [['a', 'b']]])('%j is answered with what to write', (args) => {
  const { stderr, status } = run(args);
  expect(stderr).toContain('npm run summary -- origin/main');
  expect(status).toBe(1);
});
