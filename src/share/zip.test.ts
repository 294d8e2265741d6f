import { unzipSync, strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { formatSize, zipFiles } from './zip.ts';

const FILES = new Map([
  ['b.txt', strToU8('乙')],
  ['a.txt', strToU8('甲')],
]);

test('a kit has the same bytes whatever the order of the files and the time zone', () => {
  const here = zipFiles(FILES);
  const zone = process.env.TZ;
  process.env.TZ = 'America/New_York';
  const there = zipFiles(new Map([...FILES].toReversed()));
  process.env.TZ = zone;
  expect(there).toEqual(here);
});

test('a kit holds its files', () => {
  expect(Object.entries(unzipSync(zipFiles(FILES))).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
    [
      ['a.txt', '甲'],
      ['b.txt', '乙'],
    ],
  );
});

test('sizes are said as people say them', () => {
  expect(formatSize(1_300_000)).toBe('1.2 MB');
  expect(formatSize(2000)).toBe('2 KB');
});
