import { expect, test } from 'vitest';
import {
  withChanges,
  checkFiles,
  checkPoisoned,
  ARTICLE,
  HUSHAN,
  OBSERVATIONS,
  type Change,
} from './examples/poison.ts';

/** What is wrong, the change, and all that the check says of it: the rule, and words of its message. */
type Cause = readonly [
  title: string,
  changes: Readonly<Record<string, Change>>,
  rule: string,
  words: readonly string[],
];

const CAUSES: readonly Cause[] = [
  [
    'an exactness that its own wording denies is no change of what was published',
    { [OBSERVATIONS]: ['qualifier: over', 'qualifier: near'] },
    'observation/qualifier',
    ['说的却是 over', 'qualifier: over'],
  ],
  [
    'a value that its own wording denies is no change of what was published',
    { [OBSERVATIONS]: ['value: 2500', 'value: 25'] },
    'observation/value',
    ['说的却是 2500', 'value: 2500'],
  ],
  [
    'an upper end that its own wording denies is no change of what was published',
    { [OBSERVATIONS]: ['value: 2400', 'value: 2400\n    high: 2450'] },
    'observation/high',
    ['不是范围'],
  ],
  [
    'a mobile number without quotation marks is not to be put between them',
    { [HUSHAN]: ['kind: station', 'kind: station\ntelephone: 13800138000'] },
    'personal/mobile',
    ['尾号 00', '办公电话'],
  ],
  [
    'topics between Chinese commas are parted',
    { [ARTICLE]: ['topics: [industry]', 'topics: [industry，industry]'] },
    'reference/topic',
    ['英文逗号', 'topics: [industry, industry]'],
  ],
];

test.each(CAUSES)('%s', (_title, changes, rule, words) => {
  const errors = checkPoisoned(changes).filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ rule }]);
  const [{ found, allowed, example = '' } = { found: '', allowed: '' }] = errors;
  for (const word of words) expect(`${found} ${allowed} ${example}`).toContain(word);
});

test('a folder of a year that is not named by the year alone is said first, and not what it holds', () => {
  const files = new Map(
    [...withChanges({})].map(([path, text]) => [path.replace('reports/2017/', 'reports/2017年/'), text]),
  );
  const errors = checkFiles(files).filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['file/place']));
});
