import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from './files.ts';
import { createRelease } from './release.ts';
import { createHostFolder } from './static-host.ts';
import { toHeaderRules } from './headers.ts';

const TEXT = '江山市总工会年报，'.repeat(100);

let folder = '';
const at = (path: string) => join(folder, path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  mkdirSync(at('dist/.well-known'), { recursive: true });
  writeFileSync(at('dist/index.html'), TEXT);
  writeFileSync(at('dist/404.html'), '没有');
  writeFileSync(at('dist/a.png'), TEXT);
  writeFileSync(at('dist/.well-known/security.txt'), 'Contact');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a release', () => {
  test('holds the compressed forms of texts, not of pictures or of what fits a packet', async () => {
    expect(await createRelease(at('dist'), '/', at('release'))).toBe(2);
    expect(listFiles(at('release'))).toEqual([
      '.well-known/security.txt',
      '404.html',
      'a.png',
      'index.html',
      'index.html.br',
      'index.html.gz',
    ]);
    expect(brotliDecompressSync(readFileSync(at('release/index.html.br'))).toString()).toBe(TEXT);
    expect(gunzipSync(readFileSync(at('release/index.html.gz'))).toString()).toBe(TEXT);
  });

  test('is the same bytes on another day and another machine', async () => {
    await createRelease(at('dist'), '/', at('one'));
    utimesSync(at('dist/index.html'), 1, 1);
    await createRelease(at('dist'), '/', at('two'));
    const hash = (file: string) =>
      createHash('sha256')
        .update(readFileSync(at(file)))
        .digest('hex');
    for (const ending of ['br', 'gz']) {
      expect(hash(`one/index.html.${ending}`)).toBe(hash(`two/index.html.${ending}`));
    }
    // Bytes 4 to 7 of gzip are a date, byte 9 the system.
    expect([...readFileSync(at('one/index.html.gz')).subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
  });

  test('lies below its path, but for what is looked for at the root of a host', async () => {
    await createRelease(at('dist'), '/union/', at('release'));
    expect(existsSync(at('release/union/index.html'))).toBe(true);
    expect(existsSync(at('release/union/.well-known'))).toBe(false);
    expect(existsSync(at('release/.well-known/security.txt'))).toBe(true);
  });

  test('leaves nothing of the one before in its folder', async () => {
    mkdirSync(at('release'));
    writeFileSync(at('release/old.html'), '');
    await createRelease(at('dist'), '/', at('release'));
    expect(existsSync(at('release/old.html'))).toBe(false);
  });
});

describe('the folder for a host', () => {
  const site = {
    host: 'www.example.cn',
    base: '/union/',
    rules: toHeaderRules(),
    redirects: [],
  };
  const make = (host: 'github-pages' | 'netlify', name = site.host) => {
    createHostFolder(host, { ...site, host: name }, at('dist'), at('host'));
    return listFiles(at('host'));
  };

  test('for GitHub Pages has no path of its own, and names the domain unless it is GitHub’s', () => {
    expect(make('github-pages')).toEqual(expect.arrayContaining(['.nojekyll', 'CNAME', 'index.html']));
    expect(readFileSync(at('host/CNAME'), 'utf8')).toBe('www.example.cn\n');
    expect(make('github-pages', 'union.github.io')).not.toContain('CNAME');
  });

  test('for others holds the path, the page for what is missing, headers and redirects', () => {
    expect(make('netlify')).toEqual(
      expect.arrayContaining(['404.html', '_headers', '_redirects', 'union/404.html', 'union/index.html']),
    );
  });
});
