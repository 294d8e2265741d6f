import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { formatIssue, type Issue } from '../content/issue.ts';
import {
  CUT,
  HANDED_ON,
  LONGER_UNITS,
  NO_COUNTS,
  RIGHT,
  type Case,
} from '../../tests/support/neighbour-cases.ts';
import { checkSentence, type Row } from '../../tests/support/one-sentence.ts';

const SPOKEN = /^(?:observation|quote)\//;

/** The observation as staff would write it who take the passage in brackets for the text. */
function rowOf([marked, , value, more]: Case): Row {
  const text = /\[(.*)\]/.exec(marked)?.[1];
  return { indicator: 'measured', text, value, chapter: 'work', quote: sentenceOf(marked), ...more };
}

function sentenceOf(marked: string): string {
  return marked.replace(/[[\]]/g, '').replace(/。$/, '');
}

function check([marked, unit]: Case, row: Row | undefined, numerals = '', rules = SPOKEN): readonly Issue[] {
  const rows = row === undefined ? [] : [row];
  return checkSentence(`${sentenceOf(marked)}。`, { unit, rows, numerals }).filter(({ rule }) =>
    rules.test(rule),
  );
}

const said = (issues: readonly Issue[]): readonly string[] => issues.map(formatIssue);

/** The only answer of the check to an observation. */
function answerTo(poison: Case): Issue {
  const issues = check(poison, rowOf(poison));
  const [issue] = issues;
  expect(said(issues)).toHaveLength(1);
  if (!issue) throw new Error(`nothing is said of ${poison[0]}`);
  return issue;
}

/** The row with what a message gives to paste: a whole row, or fields of it. */
function pasted(row: Row, { example = '' }: Issue): Row {
  const given = parse(example) as Row | readonly Row[];
  return given instanceof Array ? (given[0] ?? {}) : { ...row, ...given };
}

describe('a wording that is cut out of its words', () => {
  const cases = CUT.map(([marked, unit, value, text, right, more]) => ({
    marked,
    unit,
    value,
    text,
    right,
    more,
  }));
  test.each(cases)('$marked ($unit) is refused', ({ marked, unit, value, text, right, more = {} }) => {
    const poison: Case = [marked, unit, value, more];
    const issue = answerTo(poison);
    expect(issue).toMatchObject({ file: 'content/reports/2018/observations.yaml', rule: 'quote/cut' });
    const row = pasted({}, issue);
    expect(row).toMatchObject({ text, value: right });
    expect(said(check(poison, row))).toEqual([]);
  });
});

describe('a wording that has words handed on to it', () => {
  const cases = HANDED_ON.map(([marked, unit, value, example, more]) => ({
    marked,
    unit,
    value,
    example,
    more,
  }));
  test.each(cases)('$marked ($unit) is refused', ({ marked, unit, value, example, more = {} }) => {
    const poison: Case = [marked, unit, value, more];
    const issue = answerTo(poison);
    expect(issue.example).toBe(example);
    expect(said(check(poison, pasted(rowOf(poison), issue)))).toEqual([]);
  });
});

describe('a unit that is cut out of a longer one', () => {
  const cases = LONGER_UNITS.map(([marked, unit, value, words, other]) => ({
    marked,
    unit,
    value,
    words,
    other,
  }));
  test.each(cases)('$marked ($unit) is refused', ({ marked, unit, value, words, other }) => {
    const poison: Case = [marked, unit, value];
    const { rule, found, allowed } = answerTo(poison);
    expect([rule, found]).toEqual(['quote/unit', expect.stringContaining(`“${words}”`)]);
    if (other === undefined) return;
    expect(allowed).toContain(`unit 写 ${other}`);
    expect(said(check([marked, other, value], { ...rowOf(poison), text: words }))).toEqual([]);
  });
});

describe('what is no count', () => {
  const cases = NO_COUNTS.map(([marked, unit, value, words, kind]) => ({ marked, unit, value, words, kind }));
  test.each(cases)('$marked ($unit) is refused', ({ marked, unit, value, words, kind }) => {
    const poison: Case = [marked, unit, value];
    const { rule, found, example } = answerTo(poison);
    expect([rule, found]).toEqual(['quote/no-count', expect.stringContaining(words)]);
    if (kind === undefined) return;
    expect(example).toContain(`kind: ${kind}`);
    expect(said(check(poison, undefined, `  ${example ?? ''}\n`, /^numeral\//))).toEqual([]);
  });
});

test.each<readonly [Case, string]>([
  [['投诉量下降[3%-5%]。', '%', 3, { high: 5, qualifier: 'range' }], '下降3%-5%'],
])('words with which a number cannot be read are named: %j', (poison, words) => {
  const { rule, found, example } = answerTo(poison);
  expect([rule, found]).toEqual(['quote/cut', expect.stringContaining(words)]);
  expect(example).toBeUndefined();
});

describe('a second place', () => {
  const sentence = '共有志愿者[3000名]，近3000名到场。';
  const also = (quote: string): Row => ({ quote: '共有志愿者3000名', also: [{ chapter: 'work', quote }] });

  test('that says something else is refused where it is declared', () => {
    const poison: Case = [sentence, '名', 3000, also('近3000名到场')];
    const { rule, found } = answerTo(poison);
    expect([rule, found]).toEqual(['quote/cut', '原文的这一处说的是“近3000名”，不是“3000名”']);
  });

  test('that is misread like the first is mended with it', () => {
    const words = '来访下降[5%]，下降5%是大事。';
    const poison: Case = [
      words,
      '%',
      5,
      { quote: '来访下降5%', also: [{ chapter: 'work', quote: '5%是大事' }] },
    ];
    expect(pasted({}, answerTo(poison))).toMatchObject({
      text: '下降5%',
      also: [{ chapter: 'work', quote: '下降5%是大事' }],
    });
  });
});

test.each(RIGHT.map((right) => ({ right, marked: right[0], unit: right[1] })))(
  '$marked ($unit) is right',
  ({ right }) => {
    expect(said(check(right, rowOf(right)))).toEqual([]);
  },
);
