import { expect, test } from 'vitest';
import { parseContentTree } from './parse-content-tree.ts';
import type { ParseCache } from './disk/parse-cache.ts';
import { fixtureFiles } from '../../tests/support/report-fixture.ts';

test('a file that has not changed is not parsed again, and its issues are said again', () => {
  const cache: ParseCache = new Map();
  const files = fixtureFiles({ numerals: 'numerals: 1\n' });
  const first = parseContentTree(files, cache);
  const changed = new Map(files).set('content/reports/2017/00-lead.mdx', '---\ntitle: 导语\n---\n');
  const second = parseContentTree(changed, cache);
  expect(second.reports[0]?.observations).toBe(first.reports[0]?.observations);
  expect(second.reports[0]?.chapters[0]?.data).toBeUndefined();
  expect(first.issues.map(({ file }) => file)).toEqual(['content/reports/2017/numerals.yaml']);
  expect(second.issues.map(({ file }) => file)).toEqual([
    'content/reports/2017/00-lead.mdx',
    'content/reports/2017/numerals.yaml',
  ]);
  expect(parseContentTree(changed).issues).toEqual(second.issues);
});
