import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertNoLink, recoverFolder, swapFolder } from './swap.ts';

let root = '';
const at = (path: string): string => join(root, path);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
  mkdirSync(at('dist'));
  writeFileSync(at('dist/index.html'), '旧');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('swapFolder', () => {
  test('puts the new folder in the place of the old one and leaves nothing else behind', () => {
    mkdirSync(at('next'));
    writeFileSync(at('next/index.html'), '新');
    swapFolder(at('next'), at('dist'), at('old'));
    expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('新');
    expect(existsSync(at('next')) || existsSync(at('old'))).toBe(false);
  });

  test('works when there is nothing to replace', () => {
    mkdirSync(at('next'));
    swapFolder(at('next'), at('first'), at('old'));
    expect(existsSync(at('first'))).toBe(true);
  });

  test('leaves the old folder in its place when there is no new one', () => {
    expect(() => {
      swapFolder(at('next'), at('dist'), at('old'));
    }).toThrow();
    expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('旧');
  });
});

test('a folder that is a link is no place to build in, a real one or none is', () => {
  symlinkSync(at('dist'), at('link'), 'junction');
  expect(() => {
    assertNoLink(at('link'));
  }).toThrow(/link 是一个链接.*挂载/);
  for (const name of ['dist', 'none']) assertNoLink(at(name));
});

/** A disk in memory, which Linux has. */
const MEMORY = '/dev/shm';
const hasOther = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(tmpdir()).dev;

describe.runIf(hasOther)('swapFolder between two disks', () => {
  let other = '';

  beforeEach(() => {
    other = mkdtempSync(join(MEMORY, 'swap-'));
    mkdirSync(join(other, 'next/a'), { recursive: true });
    writeFileSync(join(other, 'next/a/index.html'), '新');
  });

  afterEach(() => {
    rmSync(other, { recursive: true });
  });

  test('copies the new folder and leaves nothing else behind', () => {
    swapFolder(join(other, 'next'), at('dist'), join(other, 'old'));
    expect(readFileSync(at('dist/a/index.html'), 'utf8')).toBe('新');
    expect(existsSync(at('dist/index.html'))).toBe(false);
    expect([readdirSync(root), readdirSync(other)]).toEqual([['dist'], []]);
  });

  test('keeps a link to a folder on the other disk, and fills that', () => {
    mkdirSync(join(other, 'live'));
    rmSync(at('dist'), { recursive: true });
    symlinkSync(join(other, 'live'), at('dist'));
    mkdirSync(at('next'));
    writeFileSync(at('next/index.html'), '新');
    swapFolder(at('next'), at('dist'), at('old'));
    expect(lstatSync(at('dist')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(other, 'live/index.html'), 'utf8')).toBe('新');
    expect(readdirSync(other).toSorted()).toEqual(['live', 'next']);
  });
});

test('a swap that was broken off between its renames is taken back', () => {
  mkdirSync(at('old'));
  recoverFolder(at('dist'), at('old'));
  expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('旧');
  rmSync(at('dist'), { recursive: true });
  recoverFolder(at('dist'), at('old'));
  expect(existsSync(at('dist'))).toBe(true);
});
