import { expect, test } from 'vitest';
import { checkSentence } from '../../tests/support/one-sentence.ts';
import {
  withChanges,
  checkFiles,
  checkPoisoned,
  ARTICLE,
  FOCUS,
  HUSHAN,
  OBSERVATIONS,
  SEED,
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
    'a link that is no address is told once',
    { [ARTICLE]: ['<Station id="hushan" />', '[站点](stations)'] },
    'link/page',
    ['没有这一页', '从 / 写起'],
  ],
  [
    'a link with wide marks is told by them',
    { [ARTICLE]: ['<Station id="hushan" />', '[全总](https：//www.acftu.org/)'] },
    'link/page',
    ['全角', 'https://www.acftu.org/'],
  ],
  [
    'a link of a blank is told as one without a name',
    { [ARTICLE]: ['<Station id="hushan" />', '[ ](/stations/)'] },
    'markdown/near-miss',
    ['没有写全', '[年报](/reports/2017/)'],
  ],
  [
    'a picture in Markdown is told once',
    { [ARTICLE]: ['<Station id="hushan" />', '![图](a.jpg)'] },
    'image/markdown',
    ['<Photo>'],
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

test('a number of a chapter without a summary is proposed for that chapter', () => {
  const files = new Map(withChanges({}));
  const chapter = String(files.get(FOCUS)).replace(/^description: .*\n/m, '');
  files.set(FOCUS, `${chapter}\n办结17件。\n`).set(SEED, `${String(files.get(SEED))}\n办结17件。\n`);
  const asked = checkFiles(files).filter(({ rule }) => rule === 'numeral/unaccounted');
  expect(asked).toHaveLength(1);
  expect(asked[0]?.example).toContain('chapter: focus');
});

test('both ends of a range are asked for once, and not in the chapter too', () => {
  const issues = checkSentence('疗休养职工10%～15%到外地进行。', { unit: '%', rows: [] });
  expect(issues.filter(({ rule }) => /^(?:literal|numeral)\//.test(rule))).toHaveLength(1);
});
