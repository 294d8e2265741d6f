import { expect, test } from 'vitest';
import { FIXTURE_SEED, fixtureFiles, fixtureTree } from '../../tests/support/report-fixture.ts';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { checkContent } from './check-content.ts';

const CHAPTER = 'content/reports/2017/01-focus.mdx';

/** How often each of some rules is broken. */
const countsIn = (issues: ReturnType<typeof checkContent>, ...rules: readonly string[]): readonly number[] =>
  rules.map((wanted) => issues.filter(({ rule }) => rule === wanted).length);

test.each(['去过四都。', '帮助了9起。'])(
  'a numeral of the source is asked for once, not in its chapter too: %s',
  (words) => {
    const issues = checkContent(fixtureTree({ seed: `${FIXTURE_SEED}\n${words}`, chapter: words }));
    expect(countsIn(issues, 'numeral/unaccounted', 'literal/number')).toEqual([1, 0]);
  },
);

test('a numeral that only the chapter has is asked for there', () => {
  const issues = checkContent(fixtureTree({ chapter: '去过四都。' }));
  expect(countsIn(issues, 'numeral/unaccounted', 'literal/number')).toEqual([0, 1]);
});

test('a chapter of another name is said once, and nothing of its statistics', () => {
  const files = new Map(fixtureFiles({}));
  const chapter = files.get(CHAPTER) ?? '';
  files.delete(CHAPTER);
  files.set('content/reports/2017/01-zhongxin.mdx', chapter);
  const issues = checkContent(parseContentTree(files));
  expect(countsIn(issues, 'reference/chapter', 'stat/undeclared')).toEqual([1, 0]);
});
