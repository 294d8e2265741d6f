import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareManifests, createManifest, readManifest, writeManifest } from './manifest.ts';
import { assertCopied, copySite } from './release.ts';

const NONE = { missing: [], extra: [], changed: [] };

let folder = '';
const at = (path: string) => join(folder, path);
const compare = () => {
  const manifest = readManifest(at('manifest.json'));
  return manifest && compareManifests(manifest, createManifest(at('dist')));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  mkdirSync(at('dist/data'), { recursive: true });
  writeFileSync(at('dist/index.html'), '首页');
  writeFileSync(at('dist/data/index.html'), '数据');
  writeFileSync(at('dist/sitemap-index.xml'), '<x/>');
  writeManifest(at('dist'), at('manifest.json'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the manifest of a build', () => {
  test('knows its folder again, whatever the dates say', () => {
    utimesSync(at('dist/index.html'), 1, 1);
    expect(compare()).toEqual(NONE);
  });

  test('sees what is missing, what is more, and what was changed under its old date', () => {
    rmSync(at('dist/data'), { recursive: true });
    writeFileSync(at('dist/extra.html'), '');
    writeFileSync(at('dist/index.html'), '首頁');
    utimesSync(at('dist/index.html'), 1, 1);
    expect(compare()).toEqual({
      missing: ['data/index.html'],
      extra: ['extra.html'],
      changed: ['index.html'],
    });
  });

  test('takes no link for the file that it leads to', () => {
    rmSync(at('dist/index.html'));
    writeFileSync(at('elsewhere'), '首页');
    symlinkSync(at('elsewhere'), at('dist/index.html'));
    symlinkSync(at('elsewhere'), at('dist/more'));
    expect(compare()).toEqual({ ...NONE, extra: ['more'], changed: ['index.html'] });
  });

  test('holds no link for the same again, even one that was there at the build', () => {
    symlinkSync(at('dist/index.html'), at('dist/link'));
    writeManifest(at('dist'), at('manifest.json'));
    expect(compare()).toEqual({ ...NONE, changed: ['link'] });
  });

  test.each(['', '[["index.html",{"size":6', '{"index.html":1}'])('that reads %j is none', (text) => {
    writeFileSync(at('manifest.json'), text);
    expect(readManifest(at('manifest.json'))).toBeUndefined();
  });
});

test('a copy that is not the build is refused, at the root and below a path', () => {
  const manifest = createManifest(at('dist'));
  for (const base of ['/', '/union/']) {
    copySite(at('dist'), base, at('copy'));
    expect(() => {
      assertCopied(manifest, base, at('copy'));
    }).not.toThrow();
    rmSync(join(at('copy'), base, 'data'), { recursive: true });
    expect(() => {
      assertCopied(manifest, base, at('copy'));
    }).toThrow(/data\/index\.html 和构建时不一样/);
  }
});
