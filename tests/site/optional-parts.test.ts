import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FixtureSite } from '../support/fixture-site.ts';
import { buildThreeYears, KEY } from '../support/three-years.ts';

const LARGEST = 5 * 1024;
/** Words of the adapter and of its settings that no minifier changes. */
const TRACES =
  /MicroMessenger\/i\.test\(navigator\.userAgent\)[^;]*import\(|updateAppMessageShareData|jsApiList|wechat-sdk/;

const scripts = (folder: string) => globSync('**/*.js', { cwd: folder }).map((file) => join(folder, file));
const tracesIn = (files: readonly string[]) =>
  files.filter((file) => TRACES.test(readFileSync(file, 'utf8')));

describe('unset, as the site has them now', () => {
  test('not a byte of the WeChat adapter ships', () => {
    expect(tracesIn([...scripts('dist'), ...globSync('dist/**/*.html')])).toEqual([]);
  });

  test('no file of a key stands at the root', () => {
    expect(globSync('*.txt', { cwd: 'dist' }).filter((name) => /^[0-9a-f-]{8,}\.txt$/.test(name))).toEqual(
      [],
    );
  });
});

describe('set', () => {
  let site: FixtureSite;

  beforeAll(async () => {
    site = await buildThreeYears();
  });

  afterAll(() => {
    site.remove();
  });

  test('the WeChat adapter and its loader weigh at most 5 KB together', () => {
    const files = tracesIn(scripts(site.folder));
    expect(files.length).toBeGreaterThanOrEqual(2);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThanOrEqual(LARGEST);
  });

  test('the page asks for the adapter only from behind the test of the browser', () => {
    const html = readFileSync(join(site.folder, 'index.html'), 'utf8');
    expect(html).not.toMatch(/sdk\.example|sign\.example|wechat-client/);
  });

  test('the file of the key holds the key', () => {
    expect(readFileSync(join(site.folder, `${KEY}.txt`), 'utf8')).toBe(KEY);
  });

  test('a key that IndexNow would refuse stops the build', async () => {
    await expect(buildThreeYears('f00d!')).rejects.toThrow(/INDEXNOW_KEY 有 5 个字符 → 要写 8 到 128 个/);
  });
});
