import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { withoutSystemFiles } from './without-system-files.ts';

test('what a system left in public/ is not published, what servers read is', () => {
  const root = mkdtempSync(join(tmpdir(), 'dist-'));
  for (const path of [
    'index.html',
    '.well-known/security.txt',
    'Thumbs.db',
    'a/.DS_Store',
    'a/desktop.ini',
    'a/b.js',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  const done = withoutSystemFiles().hooks['astro:build:done'] as (build: { readonly dir: URL }) => void;
  done({ dir: pathToFileURL(`${root}/`) });
  const left = readdirSync(root, { recursive: true, withFileTypes: true });
  expect(
    left
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['b.js', 'index.html', 'security.txt']);
  rmSync(root, { recursive: true });
});
