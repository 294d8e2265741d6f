import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { getPictures, readRendition, type CachedPicture } from '../../src/photos/picture-cache.ts';
import { spoilFiles } from '../support/spoil.ts';

const take = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer();

test('pictures are encoded once, by what they hold, and broken ones among them stop none', async () => {
  const root = mkdtempSync(join(tmpdir(), 'pictures-'));
  const path = (name: string): string => join(root, name);
  try {
    const red = await take('#a33');
    writeFileSync(path('a.jpg'), red);
    writeFileSync(path('b.jpg'), red.subarray(0, 200));
    writeFileSync(path('c.jpg'), red);
    const files = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => ({ path: path(name), role: 'photo' as const }));
    const [a, b, c] = getPictures(files);
    expect(a?.facts).toMatchObject({ width: 60, height: 40 });
    expect(b?.facts).toEqual({ fault: 'broken' });
    expect(c?.order.folder).toBe(a?.order.folder);
    expect(readdirSync(a?.order.folder ?? '').toSorted()).toEqual(['60', 'facts.json']);
    expect(getPictures(files)).toEqual([a, b, c]);
    writeFileSync(path('a.jpg'), await take('#38c'));
    expect(getPictures(files)[0]?.order.folder).not.toBe(a?.order.folder);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('what was spoilt of a kept picture is encoded anew', async () => {
  const root = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const path = join(root, 'a.jpg');
    writeFileSync(path, await take('#2a7'));
    const getOne = (): CachedPicture => {
      const [picture] = getPictures([{ path, role: 'photo' }]);
      if (!picture) throw new Error('No picture');
      return picture;
    };
    const whole = readRendition(getOne(), '60');
    for (let seed = 1; seed <= 8; seed++) {
      spoilFiles(getOne().order.folder, 1, seed);
      expect(readRendition(getOne(), '60')).toEqual(whole);
    }
    rmSync(getOne().order.folder, { recursive: true });
    expect(readRendition(getOne(), '60')).toEqual(whole);
  } finally {
    rmSync(root, { recursive: true });
  }
});
