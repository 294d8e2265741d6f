import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashInputs } from './inputs.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'));
  mkdirSync(join(root, 'content/reports'), { recursive: true });
  writeFileSync(join(root, 'content/reports/a.mdx'), '一');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('hashInputs', () => {
  test('stays the same while nothing changes', () => {
    expect(hashInputs(root, {})).toBe(hashInputs(root, {}));
  });

  test.each([
    [
      'a changed file',
      () => {
        writeFileSync(join(root, 'content/reports/a.mdx'), '二');
      },
    ],
    [
      'a new file',
      () => {
        writeFileSync(join(root, 'content/reports/b.mdx'), '');
      },
    ],
    [
      'a removed file',
      () => {
        rmSync(join(root, 'content/reports/a.mdx'));
      },
    ],
  ])('changes with %s', (_, change) => {
    const before = hashInputs(root, {});
    change();
    expect(hashInputs(root, {})).not.toBe(before);
  });

  test('changes with the content that the site is built from, wherever it lies', () => {
    const other = { SITE_CONTENT: 'other' };
    mkdirSync(join(root, 'other/content'), { recursive: true });
    const before = hashInputs(root, other);
    writeFileSync(join(root, 'other/content/site.yaml'), '一');
    expect(hashInputs(root, other)).not.toBe(before);
  });

  test('changes with the path that the site is deployed under', () => {
    expect(hashInputs(root, { SITE_BASE: '/union/' })).not.toBe(hashInputs(root, {}));
  });

  test('does not change with a test or with what a build writes', () => {
    const before = hashInputs(root, {});
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), '');
    writeFileSync(join(root, 'content/a.test.ts'), '');
    expect(hashInputs(root, {})).toBe(before);
  });
});
