import { expect, test } from 'vitest';
import { checkCharts } from '../../../src/charts/check/chart-rule.ts';
import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import { formatIssue } from '../../../src/content/issue.ts';
import { checkContent } from '../../../src/rules/check-content.ts';
import { readContentFiles } from '../../../src/content/disk/read-content.ts';
import { ROOT } from '../../tools/paths.ts';
import { toArticle, toScaledFiles } from './content.ts';

test('a generated site keeps every rule of the content', () => {
  const tree = parseContentTree(toScaledFiles(readContentFiles(ROOT), 60));
  expect(tree.issues.map(formatIssue)).toEqual([]);
  // New values are written into the ledger when a site is published, which this one is not.
  const issues = checkContent(tree, [checkCharts]).filter(({ file }) => file !== 'content/published.yaml');
  expect(issues.map(formatIssue)).toEqual([]);
  expect(tree.reports).toHaveLength(10);
  expect(tree.articles.length).toBeGreaterThanOrEqual(60);
});

test('articles are of both kinds, and each is the same however many there are', () => {
  expect(toArticle(0).path).toMatch(/\.mdx$/);
  expect(toArticle(1).path).toMatch(/\.md$/);
  expect(toArticle(2999)).toEqual(toArticle(2999));
  const titles = Array.from({ length: 1000 }, (_, index) => /title: (.*)/.exec(toArticle(index).text)?.[1]);
  expect(new Set(titles).size).toBe(1000);
});
