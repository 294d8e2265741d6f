import { expect, test } from 'vitest';
import { formatIssue } from '../content/issue.ts';
import { checkSentence } from '../../tests/support/one-sentence.ts';

test('a cell without its unit is an observation in the indicator’s unit', () => {
  const quote = '虎山街道\t12余';
  const issues = checkSentence(`街道\t服务点（个）\n${quote}`, {
    unit: '个',
    rows: [{ indicator: 'measured', text: '12余', value: 12, qualifier: 'over', chapter: 'work', quote }],
  });
  expect(issues.filter(({ rule }) => rule.startsWith('observation')).map(formatIssue)).toEqual([]);
});
