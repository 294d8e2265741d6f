import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { getContentReport } from '../../src/build/content-report.ts';
import { hashContent } from '../../src/build/hash-files.ts';
import { writeGeneratedTree } from '../support/generated/tree.ts';

const COUNT = 24;
const folder = mkdtempSync(join(tmpdir(), 'generated-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a seed gives the same tree each time', async () => {
  const trees = [];
  for (const seed of [3, 4, 3]) {
    await writeGeneratedTree(folder, seed, 6);
    trees.push(hashContent(folder));
  }
  expect(trees[2]).toBe(trees[0]);
  expect(trees[1]).not.toBe(trees[0]);
});

test('whatever the check refuses has a file and a line, and of generated trees it accepts a third at least', async () => {
  let accepted = 0;
  for (let seed = 1; seed <= COUNT; seed += 1) {
    await writeGeneratedTree(folder, seed, 6);
    const errors = getContentReport(folder).issues.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) accepted += 1;
    expect(errors.filter(({ file, line }) => !/^(?:content|seeds)\/./.test(file) || line < 1)).toEqual([]);
  }
  expect(accepted).toBeGreaterThan(COUNT / 3);
});
