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

/** The releases on the server, without what is written beside them. */
function listReleases(): readonly string[] {
  return readdirSync(join(server(), 'releases'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
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
    expect(parsePlace("/srv/a:b's site")).toEqual({ host: undefined, path: "/srv/a:b's site" });
  });

  test.each([
    '-oProxyCommand=touch /tmp/x:/srv/site',
    'a@-oProxyCommand=x:/srv/site',
    'a b:/srv/site',
    'a;b:/srv/site',
    ':/srv/site',
    'www.example.cn:site',
    'www.example.cn:/',
    'site',
    '',
    '/srv/$HOME',
    '/srv/a\nb',
    '/srv/"a"',
    '/srv/{a}',
    '/srv/a\\',
  ])('refuses %j', (text) => {
    expect(() => parsePlace(text)).toThrow(/部署的去处.*不对.*deploy@www\.example\.cn:\/srv\/annual-report/s);
  });
});

test('rsync is told where the server is, and which release to share unchanged files with', () => {
  const room = { name: '2', lock: 7, before: '1' };
  expect(toRsyncArguments(parsePlace('a@b:/srv/site'), '/tmp/release', room)).toEqual([
    '--recursive',
    '--checksum',
    '--perms',
    '--chmod=D755,F644',
    '--rsh=ssh -o BatchMode=yes -o ConnectTimeout=30 -o ServerAliveInterval=30',
    '--link-dest=../1',
    '/tmp/release/',
    'a@b:/srv/site/releases/2.7.partial/',
  ]);
  expect(toRsyncArguments(parsePlace('b:/srv/our site'), '/tmp/release', room)).toContain('--protect-args');
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
      expect(listReleases()).toEqual(['1']);
      deploy('3', { 'index.html': '三' });
      expect(listReleases()).toEqual(['1', '3']);
    });

    test('is forgotten when it is older than those that are kept', () => {
      for (const id of ['1', '2', '3', '4']) deploy(id, { 'index.html': id }, undefined, 2);
      expect(listReleases()).toEqual(['3', '4']);
      expect(readdirSync(join(server(), 'releases'))).toHaveLength(6);
    });

    test('that was taken back is never served again, and what was served before it stays', () => {
      const keep2 = (id: string) => {
        deploy(id, { 'index.html': id }, undefined, 2);
      };
      keep2('1');
      keep2('2');
      expect(rollBack(place())).toBe('1');
      keep2('3');
      expect(listReleases()).toEqual(['1', '3']);
      expect(rollBack(place())).toBe('1');
      expect(() => rollBack(place())).toThrow(/没有更早的版本：现在是 1/);
    });

    test('is older than another when it was served before it, whatever their names say', () => {
      for (const id of ['20260101', '20260102', '20250101']) deploy(id, { 'index.html': id }, undefined, 2);
      expect(listReleases()).toEqual(['20250101', '20260102']);
      expect(rollBack(place())).toBe('20260102');
    });

    test('whose name is taken gets another', () => {
      deploy('1', { 'index.html': '一' });
      deploy('1', { 'index.html': '二' });
      expect(live('index.html')).toBe('二');
      expect(rollBack(place())).toBe('1');
      expect(live('index.html')).toBe('一');
    });

    test('can be read by a web server, whatever the umask of the server and the modes of the files', () => {
      const release = write({ 'index.html': '一', 'a/b.html': '' });
      chmodSync(join(release, 'a'), 0o700);
      chmodSync(join(release, 'a/b.html'), 0o600);
      const before = process.umask(0o077);
      try {
        deployRelease(place(), { id: '1', folder: release, base: '/', keep: 3 });
      } finally {
        process.umask(before);
      }
      const mode = (path: string) => (statSync(join(server(), path)).mode & 0o777).toString(8);
      const folders = ['.', 'releases', 'current', 'current/a'];
      expect(folders.map(mode)).toEqual(folders.map(() => '755'));
      expect(['current/index.html', 'current/a/b.html'].map(mode)).toEqual(['644', '644']);
    });

    test.each([
      ['a file too few', 'rm "$to/b.html"', /应当有 2 个文件，到了 1 个/],
      ['a file too many', 'echo > "$to/c.html"', /应当有 2 个文件，到了 3 个/],
      ['other bytes', 'echo x > "$to/b.html"', /2 个文件里只有 1 个和清单一样/],
    ])('that arrived with %s is not served, though the upload says that all is well', (_, harm, expected) => {
      deploy('1', { 'index.html': '一' });
      const lying = join(folder, 'lying-rsync');
      writeFileSync(lying, `#!/bin/sh\nfor to; do :; done\nrsync "$@"\n${harm}\n`, { mode: 0o755 });
      expect(() => {
        deploy('2', { 'index.html': '二', 'b.html': 'b' }, lying);
      }).toThrow(expected);
      expect(live('index.html')).toBe('一');
      expect(readdirSync(join(server(), 'releases')).filter((name) => name.endsWith('.partial'))).toEqual([]);
    });

    test('that arrived with modes of its own gets those that a web server needs', () => {
      const closed = join(folder, 'closed-rsync');
      writeFileSync(closed, '#!/bin/sh\nfor to; do :; done\nrsync "$@"\nchmod -R go-rwx "$to"\n', {
        mode: 0o755,
      });
      deploy('1', { 'a/index.html': '一' }, closed);
      const paths = ['current/.', 'current/a', 'current/a/index.html'];
      const modes = paths.map((path) => (statSync(join(server(), path)).mode & 0o777).toString(8));
      expect(modes).toEqual(['755', '755', '644']);
    });

    test('that has lost a file on the server is not gone back to', () => {
      deploy('1', { 'index.html': '一', 'b.html': '' });
      deploy('2', { 'index.html': '二' });
      rmSync(join(server(), 'releases/1/b.html'));
      expect(() => rollBack(place())).toThrow(/版本 1 不完整/);
      expect(live('index.html')).toBe('二');
    });

    test('goes to a folder whose name has spaces and quotes', () => {
      const odd = parsePlace(join(folder, "our 'new' site; touch x"));
      deployRelease(odd, { id: '1', folder: write({ 'index.html': '一' }), base: '/', keep: 3 });
      expect(readFileSync(join(odd.path, 'current/index.html'), 'utf8')).toBe('一');
    });

    test('is refused when a name in it cannot be written down', () => {
      expect(() => {
        deploy('1', { 'a\nb.html': '' });
      }).toThrow(/不能部署 "a\\nb\.html"/);
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
