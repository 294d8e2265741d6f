import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { assertAddresses, findGoneAddresses, recordAddresses } from './addresses.ts';

let root = '';
const dist = (): string => join(root, 'dist');

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'addresses-'));
  write('content/site.yaml');
  write('dist/index.html');
  write('dist/stations/hushan/index.html');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('the ledger takes up what a build publishes, once, and keeps what it held', () => {
  expect(recordAddresses(root, dist())).toEqual(['/', '/stations/hushan/']);
  write('dist/about/index.html');
  rmSync(join(dist(), 'stations'), { recursive: true });
  expect(recordAddresses(root, dist())).toEqual(['/about/']);
  expect(recordAddresses(root, dist())).toEqual([]);
  expect(readFileSync(join(root, 'content/addresses.yaml'), 'utf8')).toMatch(
    /addresses:\n {2}- \/\n {2}- \/about\/\n {2}- \/stations\/hushan\/\n$/,
  );
});

test('a page that disappears stops the build, with the line and how to mend it', () => {
  recordAddresses(root, dist());
  rmSync(join(dist(), 'stations'), { recursive: true });
  expect(findGoneAddresses(root, dist()).map(formatIssue)).toEqual([
    'content/addresses.yaml:5:5 发布过的网址 /stations/hushan/ 没有了 → 恢复原来的文件；确实取消的，写进 content/tombstones.yaml 的 pages。例如：- { path: /stations/hushan/, name: 原来的标题, date: 2019-03-01, reason: 为什么, to: /stations/ }',
  ]);
  expect(() => {
    assertAddresses(root, dist());
  }).toThrow('有 1 个发布过的网址没有了');
});

test('a tombstone mends it', () => {
  recordAddresses(root, dist());
  rmSync(join(dist(), 'stations'), { recursive: true });
  write(
    'content/tombstones.yaml',
    'pages:\n  - { path: /stations/hushan/, name: 虎山, date: 2019, reason: 并入别的站 }\n',
  );
  expect(findGoneAddresses(root, dist())).toEqual([]);
});
