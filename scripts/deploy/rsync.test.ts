import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parsePlace } from './place.ts';
import { deployRelease, rollBack, toRsyncArguments } from './rsync.ts';

let folder = '';
const server = () => join(folder, 'server');
const place = () => parsePlace(server());
const live = (file: string) => readFileSync(join(server(), 'current', file), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): string {
  const release = mkdtempSync(join(folder, 'release-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(release, name)), { recursive: true });
    writeFileSync(join(release, name), text);
  }
  return release;
}

function deploy(id: string, files: Readonly<Record<string, string>>, rsync?: string, keep = 3): void {
  deployRelease(place(), { id, folder: write(files), base: '/', keep }, rsync);
}

describe('parsePlace', () => {
  test('knows a server from a folder of this machine', () => {
    expect(parsePlace('deploy@www.example.cn:/srv/site/')).toEqual({
      host: 'deploy@www.example.cn',
      path: '/srv/site',
    });
    expect(parsePlace('/srv/site')).toEqual({ host: undefined, path: '/srv/site' });
  });
});

test('rsync is told where the server is, and which release to share unchanged files with', () => {
  const release = { id: '2', folder: '/tmp/release', base: '/', keep: 3 };
  expect(toRsyncArguments(parsePlace('a@b:/srv/site'), release, '1')).toEqual([
    '--recursive',
    '--checksum',
    '--chmod=D755,F644',
    '--link-dest=../1',
    '/tmp/release/',
    'a@b:/srv/site/releases/2.partial/',
  ]);
});

describe.runIf(process.env.CI !== undefined || spawnSync('rsync', ['--version']).status === 0)(
  'a release',
  () => {
    test('is served once it is whole, through one link', () => {
      deploy('1', { 'index.html': '一' });
      deploy('2', { 'index.html': '二' });
      expect(live('index.html')).toBe('二');
      expect(readlinkSync(join(server(), 'current'))).toBe('releases/2');
      expect(readFileSync(join(server(), 'releases/1/index.html'), 'utf8')).toBe('一');
    });

    test('shares what has not changed with the one before, date and all', () => {
      deploy('1', { 'a.txt': '同样', 'b.txt': '旧' });
      deploy('2', { 'a.txt': '同样', 'b.txt': '新' });
      const file = (id: string, name: string) => statSync(join(server(), 'releases', id, name));
      expect(file('2', 'a.txt').ino).toBe(file('1', 'a.txt').ino);
      expect(file('2', 'b.txt').ino).not.toBe(file('1', 'b.txt').ino);
    });

    test('keeps the hashed files of the one before, for pages that are open, but not those of earlier ones', () => {
      deploy('1', { 'index.html': '一', '_astro/a.1.js': '1' });
      deploy('2', { 'index.html': '二', '_astro/a.2.js': '2', 'about/index.html': '' });
      expect(live('_astro/a.1.js')).toBe('1');
      deploy('3', { 'index.html': '三', '_astro/a.3.js': '3' });
      expect(readdirSync(join(server(), 'current/_astro')).toSorted()).toEqual(['a.2.js', 'a.3.js']);
      expect(existsSync(join(server(), 'current/about'))).toBe(false);
    });

    test('that breaks off halfway leaves the old one served, is not seen, and is cleared away by the next', () => {
      deploy('1', { 'index.html': '一' });
      const broken = join(folder, 'broken-rsync');
      // The last argument is where to; it writes a part and dies.
      writeFileSync(
        broken,
        '#!/bin/sh\nfor to; do :; done\necho 二 > "$to/index.html"\necho "connection lost" >&2\nexit 12\n',
      );
      chmodSync(broken, 0o755);
      expect(() => {
        deploy('2', { 'index.html': '二', 'b.html': '' }, broken);
      }).toThrow(/rsync 12.*connection lost.*线上仍是原来的版本/);
      expect(live('index.html')).toBe('一');
      expect(existsSync(join(server(), 'releases/2'))).toBe(false);
      deploy('3', { 'index.html': '三' });
      expect(readdirSync(join(server(), 'releases')).toSorted()).toEqual(['1', '1.files', '3', '3.files']);
    });

    test('is forgotten when it is older than those that are kept', () => {
      for (const id of ['1', '2', '3', '4']) deploy(id, { 'index.html': id }, undefined, 2);
      expect(readdirSync(join(server(), 'releases')).toSorted()).toEqual(['3', '3.files', '4', '4.files']);
    });

    test('can be taken back to the one before, and no further than there are any', () => {
      for (const id of ['1', '2', '3']) deploy(id, { 'index.html': id, [`_astro/a.${id}.js`]: id });
      expect(rollBack(place())).toBe('2');
      expect(live('index.html')).toBe('2');
      expect(live('_astro/a.3.js')).toBe('3');
      expect(rollBack(place())).toBe('1');
      expect(() => rollBack(place())).toThrow(/没有更早的版本：现在是 1/);
      expect(live('index.html')).toBe('1');
    });

    test('is refused where the folder cannot be written', () => {
      writeFileSync(server(), '');
      expect(() => {
        deploy('1', { 'index.html': '一' });
      }).toThrow(/本机上没有成功/);
    });
  },
);
