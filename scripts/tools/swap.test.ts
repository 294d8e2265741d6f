import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { swapFolder } from './swap.ts';

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
