import { expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { checkPoisoned, FOCUS, good, OBSERVATIONS, REPORT, SITE, VOLUNTEERS } from './examples/poison.ts';

test('good content has neither errors nor warnings', () => {
  expect(checkPoisoned({}).map(formatIssue)).toEqual([]);
});

test('an indicator that nobody observes is a warning, not an error', () => {
  const issues = checkPoisoned({ 'content/indicators/unused.yaml': good(VOLUNTEERS) });
  expect(issues).toMatchObject([
    { file: 'content/indicators/unused.yaml', severity: 'warning', rule: 'indicator/unobserved' },
  ]);
});

test('all errors come in one run, in the order of files and lines', () => {
  const issues = checkPoisoned({
    [VOLUNTEERS]: ['unit: 名', 'unit: 箩'],
    [FOCUS]: ['id="investment"', 'id="investmens"'],
    [REPORT]: ['- volunteers', '- volunters'],
    [SITE]: ['topics:', 'topics: ['],
  });
  expect(issues.map(({ file, rule }) => [file, rule])).toEqual([
    [VOLUNTEERS, 'schema/custom'],
    [FOCUS, 'component/chart'],
    [REPORT, 'reference/indicator'],
    [SITE, 'yaml/syntax'],
  ]);
});

test('a broken file does not set off errors about what refers to it', () => {
  expect(checkPoisoned({ [OBSERVATIONS]: 'reported: [' }).map(({ file }) => file)).toEqual([OBSERVATIONS]);
  expect(checkPoisoned({ [VOLUNTEERS]: 'name: [' }).map(({ file }) => file)).toEqual([VOLUNTEERS]);
});
