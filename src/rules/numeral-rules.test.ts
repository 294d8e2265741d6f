import { describe, expect, test } from 'vitest';
import { formatIssue } from '../content/issue.ts';
import { FIXTURE_SEED, fixtureTree, type ReportFixture } from '../../tests/support/report-fixture.ts';
import { checkNumerals } from './numeral-rules.ts';

const NUMERALS = 'content/reports/2017/numerals.yaml';
const SEED = 'seeds/2017/report.txt';

const check = (changes: ReportFixture) => checkNumerals(fixtureTree(changes));
const places = (changes: ReportFixture) =>
  check(changes).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

/** The declarations of the fixture with one changed or added. */
const declare = (...items: readonly string[]): string =>
  [
    'repeats: [{ line: 7, of: 6 }]',
    'numerals:',
    ...items.map((item) => `  - { ${item}, reason: 说明 }`),
    '',
  ].join('\n');

const YEAR = 'line: 1, passage: 过去的一年, kind: date';
const HEAD = 'line: 4, passage: 一、聚焦, kind: ordinal';
const THIRD = 'line: 6, passage: 第三次, kind: ordinal';

test('a source whose numerals are all accounted for is right', () => {
  expect(check({})).toEqual([]);
});

describe('an unaccounted numeral', () => {
  test('is refused at its place in the source, in its context, with a line to paste', () => {
    const [issue, ...others] = check({ numerals: declare(YEAR, HEAD) });
    expect(issue && formatIssue(issue)).toMatch(
      /^seeds\/2017\/report\.txt:6:2 原文的“三”没有说明：“第【三】次评选,共有志愿者2…” → .*例如：- \{ line: 6, passage: 第三次评选, kind: ordinal, reason: 序数 \}$/,
    );
    expect(others).toMatchObject([{ line: 7, column: 2 }]);
  });

  test('that counts in a known unit is proposed as an observation', () => {
    const [issue] = check({ seed: `${FIXTURE_SEED}\n帮助了9起。` });
    expect(issue?.example).toBe(
      '- { indicator: 指标编号, text: 9起, value: 9, qualifier: exact, chapter: focus, quote: 帮助了9起 }',
    );
  });

  test('that says a known value again is proposed as a further place of it', () => {
    const [issue] = check({ seed: `${FIXTURE_SEED}\n有志愿者2500多名。` });
    expect(issue?.example).toBe('also: [{ chapter: focus, quote: 志愿者2500多名 }]');
  });

  test('waits while a file that could account for it is itself wrong', () => {
    expect(check({ numerals: 'numerals: [{ line: 1 }]\n' })).toEqual([]);
    expect(check({ observations: 'reported: [{ indicator: volunteers }]\n' })).toEqual([]);
  });

  test('is not reported where the place of its observation is, which is reported elsewhere', () => {
    expect(check({ seed: FIXTURE_SEED.replace('全市共有', '本市共有') })).toEqual([]);
  });
});

describe('a declaration is refused', () => {
  test.each([
    [
      'whose passage is gone',
      declare(YEAR, HEAD, THIRD, 'line: 2, passage: 第三次, kind: name'),
      'numeral/gone',
    ],
    [
      'whose line is none',
      declare(YEAR, HEAD, THIRD, 'line: 20, passage: 第三次, kind: name'),
      'numeral/line',
    ],
    ['on a repeated line', declare(YEAR, HEAD, THIRD, 'line: 7, passage: 评选, kind: name'), 'numeral/line'],
    [
      'that covers no numeral',
      declare(YEAR, HEAD, THIRD, 'line: 6, passage: 评选, kind: name'),
      'numeral/empty',
    ],
    [
      'that covers a part of one',
      declare(YEAR, HEAD, THIRD, 'line: 2, passage: 志愿者2, kind: name'),
      'numeral/cut',
    ],
    [
      'that claims a declared numeral',
      declare(YEAR, HEAD, THIRD, 'line: 6, passage: 三次, kind: name'),
      'numeral/twice',
    ],
    [
      'that claims what an observation states',
      declare(YEAR, HEAD, THIRD, 'line: 2, passage: 2500多名, kind: name'),
      'numeral/twice',
    ],
  ])('%s', (_, numerals, rule) => {
    const found = places({ numerals });
    expect(found[0]).toMatch(new RegExp(`^${NUMERALS}:6:\\d+ ${rule}$`));
    // A numeral that is claimed twice is so on the repeated line as well.
    expect(new Set(found).size).toBe(1);
  });

  test('whose passage stands twice on its line', () => {
    const numerals = declare(YEAR, HEAD, THIRD, 'line: 8, passage: 五一, kind: name');
    expect(places({ numerals, seed: `${FIXTURE_SEED}\n五一、五一。` })).toEqual([
      `${NUMERALS}:6:25 numeral/ambiguous`,
      `${SEED}:8:1 numeral/unaccounted`,
      `${SEED}:8:4 numeral/unaccounted`,
    ]);
  });
});

describe('a repeat is refused', () => {
  test('whose lines differ, and its numerals are unaccounted', () => {
    const seed = `${FIXTURE_SEED.slice(0, -1)}，五处。`;
    expect(places({ seed })).toEqual([
      `${NUMERALS}:1:19 numeral/repeat`,
      `${SEED}:7:2 numeral/unaccounted`,
      `${SEED}:7:19 numeral/unaccounted`,
    ]);
  });

  test('whose line has no numeral', () => {
    const numerals = declare(YEAR, HEAD, THIRD).replace('repeats: [', 'repeats: [{ line: 9, of: 8 }, ');
    expect(places({ numerals, seed: `${FIXTURE_SEED}\n完。\n完。` })).toEqual([
      `${NUMERALS}:1:19 numeral/repeat`,
    ]);
  });
});
