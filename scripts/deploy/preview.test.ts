import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startStandInS3 } from '../../tests/support/stand-in-s3.ts';
import { newPreviewName, sendPreview, sendPreviewToBucket } from './preview.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A small preview, whose folder has a Chinese name and a space. */
function make(words: string): string {
  const preview = join(folder, `网站 预览 ${words}`);
  mkdirSync(join(preview, 'about'), { recursive: true });
  writeFileSync(join(preview, 'index.html'), words);
  writeFileSync(join(preview, 'about/index.html'), `关于 ${words}`);
  return preview;
}

test('a name is never the same and too long to guess', () => {
  const names = Array.from({ length: 50 }, newPreviewName);
  expect(new Set(names).size).toBe(50);
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{32}$/);
});

test('a preview on a server takes the place of the one before, and touches no release', () => {
  const server = join(folder, 'server');
  mkdirSync(join(server, 'releases/1'), { recursive: true });
  const place = { host: undefined, path: server };
  sendPreview(place, make('一'), 'a'.repeat(32));
  sendPreview(place, make('二'), 'b'.repeat(32));
  expect(readdirSync(join(server, 'previews'))).toEqual(['b'.repeat(32)]);
  expect(readFileSync(join(server, 'previews', 'b'.repeat(32), 'about/index.html'), 'utf8')).toBe('关于 二');
  expect(readdirSync(join(server, 'releases'))).toEqual(['1']);
});

test('a preview that does not arrive leaves the one before', () => {
  const place = { host: undefined, path: join(folder, 'server') };
  mkdirSync(place.path);
  sendPreview(place, make('一'), 'a'.repeat(32));
  expect(() => {
    sendPreview(place, make('二'), 'b'.repeat(32), 'false');
  }).toThrow('上传没有完成');
  expect(readFileSync(join(place.path, 'previews', 'a'.repeat(32), 'index.html'), 'utf8')).toBe('一');
});

test('a preview in a bucket takes the place of the one before, and touches nothing else', async () => {
  await using storage = await startStandInS3();
  storage.objects.set('/pages/union/index.html', Buffer.from('网站'));
  const site = { base: '/union/' };
  const first = { folder: make('一'), name: 'a'.repeat(32), before: [] };
  const before = await sendPreviewToBucket(storage.bucket, site, first);
  expect(before).toHaveLength(2);
  await sendPreviewToBucket(storage.bucket, site, { folder: make('二'), name: 'b'.repeat(32), before });
  expect([...storage.objects.keys()].toSorted()).toEqual([
    '/pages/union/index.html',
    `/pages/union/preview/${'b'.repeat(32)}/about/index.html`,
    `/pages/union/preview/${'b'.repeat(32)}/index.html`,
  ]);
});
