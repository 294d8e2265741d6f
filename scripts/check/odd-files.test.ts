import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { getContentReport } from '../../src/build/content-report.ts';
import { ARTICLE, SEED, SITE, VOLUNTEERS } from './examples/poison.ts';

const PHOTOS = 'content/reports/2017/photos';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'odd-'));
  cpSync(join(import.meta.dirname, '../../tests/fixtures/bad-input'), root, { recursive: true });
  mkdirSync(join(root, PHOTOS), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const messages = (): readonly string[] => getContentReport(root).issues.map(formatIssue);

const PIPE = '这是管道、套接字或设备，不是文件';

test.runIf(process.platform !== 'win32').each([
  ['content/indicators/helpers.yaml', PIPE],
  ['content/elsewhere', PIPE],
  [`${PHOTOS}/hall.jpg`, PIPE],
  ['seeds/2016/report.txt', PIPE],
  ['seeds/2016/report.docx', PIPE],
])('a pipe, which nobody fills, holds nothing up: %s', (path, found) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  execFileSync('mkfifo', [join(root, path)]);
  expect(messages()).toEqual([expect.stringContaining(`${path}:1:1 ${found} → `)]);
});

test.runIf(process.platform !== 'win32').each([SITE, ARTICLE, VOLUNTEERS, SEED])(
  'a pipe in place of %s is among what is told',
  (path) => {
    rmSync(join(root, path));
    execFileSync('mkfifo', [join(root, path)]);
    expect(messages()).toContainEqual(expect.stringContaining(`${path}:1:1 ${PIPE} → `));
  },
);

test('what a system or an office program put there is nobody’s and is not read', () => {
  for (const path of [
    'content/Thumbs.db',
    'content/indicators/desktop.ini',
    'content/indicators/~$volunteers.yaml',
    'content/articles/2017/.DS_Store',
    'content/articles/2017/volunteers.mdx~',
    'content/__MACOSX/._volunteers.yaml',
    `${PHOTOS}/@eaDir/hall.jpg/SYNOPHOTO_THUMB_M.jpg`,
    'seeds/2017/~$report.docx',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'x');
  }
  expect(messages()).toEqual([]);
});

test('a socket is refused', async () => {
  const path = 'content/indicators/s.yaml';
  const server = createServer().listen(relative('.', join(root, path)));
  await once(server, 'listening');
  expect(messages()).toEqual([expect.stringContaining(`${path}:1:1 ${PIPE} → `)]);
  server.close();
});

test.each([
  'content/indicators/helpers.yaml',
  `${PHOTOS}/hall.jpg`,
  'content/articles/2017/volunteers/list.pdf',
  'seeds/2016/report.txt',
])('a folder by the name of a file: %s', (path) => {
  mkdirSync(join(root, path, 'x'), { recursive: true });
  expect(messages()).toEqual([expect.stringContaining(`${path}:1:1 这里要放文件，却有一个同名的文件夹 → `)]);
});

test('a link that leads in a circle is not followed', () => {
  symlinkSync('..', join(root, 'content/indicators/up'));
  symlinkSync('round', join(root, 'content/indicators/round'));
  expect(messages()).toEqual([
    expect.stringContaining('content/indicators/round:1:1 这是一个指向别处的链接'),
    expect.stringContaining('content/indicators/up:1:1 这是一个指向别处的链接'),
  ]);
});

test.runIf(process.platform === 'linux')('a name that is no UTF-8 is refused', () => {
  const name = Buffer.concat([Buffer.from(join(root, 'content/indicators/')), Buffer.from([0xb9, 0xa4])]);
  writeFileSync(name, '');
  expect(messages()).toEqual([expect.stringContaining(':1:1 名字不是 UTF-8 编码，读不出来 → ')]);
});

test.runIf(process.platform !== 'win32')('a line end in a name does not break the message in two', () => {
  writeFileSync(join(root, 'content/indicators/a\nb.yaml'), '');
  expect(messages()).toEqual([
    expect.stringMatching(
      /^content\/indicators\/a‹U\+000A›b\.yaml:1:1 文件名“a‹U\+000A›b\.yaml”里有空格 → .*$/,
    ),
  ]);
});

/** What the check prints that is run by somebody who may read only what all may. */
function checkAsStranger(): string {
  chmodSync(root, 0o755);
  const isRoot = process.getuid?.() === 0;
  const { stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/check/main.ts'), root], {
    encoding: 'utf8',
    env: { ...process.env, SITE_CACHE: join(root, 'cache') },
    ...(isRoot && { uid: 65_534, gid: 65_534 }),
  });
  return stdout + stderr;
}

test.runIf(process.platform !== 'win32').each(['content/indicators', VOLUNTEERS, SEED, 'seeds/2017'])(
  'what may not be read is named: %s',
  (path) => {
    chmodSync(join(root, path), 0);
    expect(checkAsStranger()).toContain(`${path}:1:1 没有权限读 → `);
    chmodSync(join(root, path), 0o755);
  },
);

test.runIf(process.platform !== 'win32').each([
  ['scripts/check/main.ts', []],
  ['scripts/import/main.ts', ['2017', SEED]],
  ['scripts/worksheet/main.ts', ['2017']],
  ['scripts/new/main.ts', ['station', '--name', '站']],
] as const)('%s names a pipe and does not wait for it', (command, words) => {
  const paths = [
    SEED,
    'content/reports/2017/import.todo.yaml',
    'content/reports/2017/observations.todo.yaml',
  ];
  for (const path of paths) {
    rmSync(join(root, path), { force: true });
    execFileSync('mkfifo', [join(root, path)]);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(command), ...words], {
    encoding: 'utf8',
    env: { ...process.env, SITE_CONTENT: root, SITE_CACHE: join(root, 'cache') },
  });
  expect(status).toBe(1);
  for (const path of paths) expect(stdout + stderr).toContain(`${path}:1:1 ${PIPE} → `);
});

test('a folder of seeds that is not there is a source that is missing', () => {
  rmSync(join(root, 'seeds'), { recursive: true });
  expect(messages()).toEqual([expect.stringContaining('没有这个原文文件：2017/report.txt')]);
});
