import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { RULE_IDS } from '../../../src/content/rule-ids.ts';
import { EXAMPLES } from './all.ts';

test('every rule has an example, and every example a rule', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual([...RULE_IDS].toSorted());
});

test.each(Object.entries(EXAMPLES))('%s is broken by what fails', (rule, { fails, message, check }) => {
  const issues = check(fails);
  expect(
    issues.filter((issue) => issue.rule === rule).map(({ found }) => found),
    issues.map(formatIssue).join('\n'),
  ).toContain(message);
});

test.each(Object.entries(EXAMPLES))('%s is not broken by what passes', (rule, { passes, check }) => {
  const broken = check(passes).filter((issue) => issue.rule === rule);
  expect(broken.map(formatIssue)).toEqual([]);
});
