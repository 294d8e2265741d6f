import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyChanges, keepPromise } from '../../scripts/edit/server/changes.ts';
import { describeDiskFault } from '../../scripts/edit/server/disk-fault.ts';
import { readStored, sweepUnfinished } from '../../scripts/edit/server/store.ts';
import { keepFile, readKept } from '../../src/lib/kept-file.ts';

let root = '';
let disk = '';
let hasDisk = false;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'full-disk-'));
  disk = join(root, 'disk');
  mkdirSync(disk);
  hasDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
  if (!hasDisk)
    console.warn('No small disk without the right to mount one: tests of a full disk are skipped');
});

afterAll(() => {
  if (hasDisk) execFileSync('umount', [disk]);
  rmSync(root, { recursive: true });
});

test('what does not fit leaves nothing, and all that is there is whole', (context) => {
  context.skip(!hasDisk);
  const contents = Array.from({ length: 60 }, (_, index) => Buffer.alloc(1000 + index * 1700, index));
  const fileOf = (index: number): string => join(disk, 'cards', String(index));
  const failed = contents.filter((content, index) => {
    try {
      keepFile(fileOf(index), content);
      return false;
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
      return true;
    }
  });
  expect(failed.length).toBeGreaterThan(10);
  const kept = contents.map((_, index) => readKept(fileOf(index)));
  expect(contents.filter((content, index) => kept[index] && !kept[index].equals(content))).toEqual([]);
  expect(kept.filter((content) => content === undefined)).toHaveLength(failed.length);
  expect(globSync('cards/*.part', { cwd: disk })).toEqual([]);
  rmSync(join(disk, 'cards'), { recursive: true });
});

test('files of the desk that do not fit change nothing, and staff are told the way out', (context) => {
  context.skip(!hasDisk);
  const content = join(disk, 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'a.yaml'), '甲');
  const changes = ['a', 'b', 'c'].map((name) => {
    const path = `content/${name}.yaml`;
    return { path, bytes: Buffer.alloc(400_000, name), version: readStored(disk, path).version };
  });
  let told: string | undefined;
  try {
    applyChanges(disk, changes);
  } catch (error) {
    told = describeDiskFault(error);
  }
  expect(told).toContain('磁盘满了，什么也没有写');
  keepPromise(disk);
  sweepUnfinished(disk);
  expect(globSync('**/*', { cwd: content })).toEqual(['a.yaml']);
  expect(readFileSync(join(content, 'a.yaml'), 'utf8')).toBe('甲');
  rmSync(content, { recursive: true });
});

/** Encodes a photo; prints what came of it. */
const ENCODE = `
  import { getPictures, readRendition } from '${pathToFileURL(resolve('src/photos/picture-cache.ts')).href}';
  try {
    const [picture] = getPictures([{ path: process.argv[1], role: 'photo' }]);
    const files = picture.facts.parts.flat();
    console.log(files.every(({ file, bytes }) => readRendition(picture, file).length === bytes) ? 'whole' : 'torn');
  } catch (error) {
    console.log(error.code);
  }
`;

test('a full disk is no fault of a photograph, which is encoded when there is room', async (context) => {
  context.skip(!hasDisk);
  const photo = join(root, 'noise.jpg');
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const size = { width: 1600, height: 1200, channels: 3 } as const;
  writeFileSync(
    photo,
    await sharp({ create: { ...size, background: '#888', noise } })
      .jpeg({ quality: 95 })
      .toBuffer(),
  );
  const encode = (): string =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', ENCODE, photo], {
      encoding: 'utf8',
      env: { ...process.env, SITE_CACHE: disk },
    }).stdout.trim();
  expect(encode()).toBe('ENOSPC');
  execFileSync('mount', ['-o', 'remount,size=50m', disk]);
  expect(encode()).toBe('whole');
});
