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

test('a unit of content/units.yaml may be an indicator’s, as long as it stands there', () => {
  const cache: ParseCache = new Map();
  const files = new Map(fixtureFiles({ unit: '箩' }));
  const unitIssues = (): readonly string[] =>
    parseContentTree(files, cache).issues.flatMap(({ found }) => (found.includes('unit') ? [found] : []));
  const refused = ['unit 写的是“箩”'];
  expect(unitIssues()).toEqual(refused);
  files.set('content/units.yaml', '- name: 箩\n');
  expect(unitIssues()).toEqual([]);
  files.delete('content/units.yaml');
  expect(unitIssues()).toEqual(refused);
});

test.each([
  ['- name: 名\n', '单位表里已经有它'],
  ['- name: 5箩\n', '不带数字'],
  ['- name: 担\n  equals: { times: 50, unit: 筐 }\n', '写单位表里的单位'],
  ['- name: 箩\n- name: 箩\n', '名称不能重复'],
])('content/units.yaml with %j is refused', (text, allowed) => {
  const { issues } = parseContentTree(new Map([['content/units.yaml', text]]));
  expect(issues.map((issue) => issue.allowed)).toEqual([expect.stringContaining(allowed)]);
});
