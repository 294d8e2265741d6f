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
    const [issue, ...others] = check({ seed: `${FIXTURE_SEED}\n去过四都。` });
    expect(issue && formatIssue(issue)).toMatch(
      /^seeds\/2017\/report\.txt:8:3 原文的“四”没有说明：“去过【四】都。” → .*例如：- \{ line: 8, passage: 去过四都, kind: ……, reason: …… \}$/,
    );
    expect(others).toEqual([]);
  });

  test('that counts in a known unit is proposed as an observation', () => {
    const [issue] = check({ seed: `${FIXTURE_SEED}\n帮助了9起。` });
    expect(issue?.example).toBe(
      '- { indicator: 指标编号, text: 9起, value: 9, qualifier: exact, chapter: focus, quote: 帮助了9起 }',
    );
  });

  test('is proposed with the words that belong to its number, in a quote that holds them', () => {
    const [issue] = check({ seed: `${FIXTURE_SEED}\n帮助了近300 人。` });
    expect(issue?.example).toBe(
      '- { indicator: 指标编号, text: 近300 人, value: 300, qualifier: near, chapter: focus, quote: 帮助了近300 人 }',
    );
  });

  test('that says a known value again is proposed as a further place of it', () => {
    const [issue] = check({ seed: `${FIXTURE_SEED}\n有志愿者2500多名。` });
    expect(issue?.example).toBe('also: [{ chapter: focus, quote: 有志愿者2500多名 }]');
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
    const numerals = declare(YEAR, HEAD, THIRD, 'line: 8, passage: 四都, kind: name');
    expect(places({ numerals, seed: `${FIXTURE_SEED}\n四都、四都。` })).toEqual([
      `${NUMERALS}:6:25 numeral/ambiguous`,
      `${SEED}:8:1 numeral/unaccounted`,
      `${SEED}:8:4 numeral/unaccounted`,
    ]);
  });
});

test('a numeral that explains itself needs no declaration', () => {
  const seed = `${FIXTURE_SEED}\n2018年3月，拨打12351热线，第一批。`;
  expect(check({ seed, numerals: declare() })).toEqual([]);
});

describe('a declaration of everywhere', () => {
  const FOUR = 'line: everywhere, passage: 四都, kind: name';
  const seed = `${FIXTURE_SEED}\n四都、四都。\n去过四都。`;

  test('speaks for each place of its passage, on the line that a repeated one repeats', () => {
    expect(check({ seed, numerals: declare(FOUR) })).toEqual([]);
    const copied = `${FIXTURE_SEED}\n四都。\n四都。`;
    const numerals = declare(FOUR).replace('repeats: [', 'repeats: [{ line: 9, of: 8 }, ');
    expect(check({ seed: copied, numerals })).toEqual([]);
  });

  test('gives way to what is said of one line', () => {
    expect(check({ seed, numerals: declare(FOUR, 'line: 9, passage: 四都, kind: name') })).toEqual([]);
  });

  test('is refused where its passage is nowhere, cuts a numeral, or stands in what an observation states', () => {
    const gone = declare('line: everywhere, passage: 五都, kind: name');
    expect(places({ numerals: gone })).toEqual([`${NUMERALS}:3:34 numeral/gone`]);
    const cut = declare('line: everywhere, passage: 志愿者2, kind: name');
    expect(places({ numerals: cut })).toEqual([`${NUMERALS}:3:34 numeral/gone`]);
    const twice = declare('line: everywhere, passage: 志愿者2500多名, kind: name');
    expect(new Set(places({ numerals: twice }))).toEqual(new Set([`${NUMERALS}:3:34 numeral/twice`]));
  });
});

describe('a figure of speech', () => {
  const ruleOf = (words: string, passage: string) => {
    const numerals = declare(`line: 8, passage: "${passage}", kind: figure`);
    return check({ seed: `${FIXTURE_SEED}\n${words}`, numerals }).map(({ rule }) => rule);
  };

  test.each([
    ['帮助了9起。', '9起'],
    ['培训职工八百人次。', '培训职工八百人次'],
    ['占38%。', '占38%'],
  ])('is not %s', (words, passage) => {
    expect(ruleOf(words, passage)).toEqual(['numeral/figure']);
  });

  test.each([
    ['一个职工走过。', '一个职工'],
    ['几家企业。', '几家企业'],
    ['取得1+1大于2的效果。', '1+1大于2'],
    ['从三个方面入手。', '三个方面'],
  ])('may be %s', (words, passage) => {
    expect(ruleOf(words, passage)).toEqual([]);
  });
});

describe('a repeat is refused', () => {
  test('whose lines differ, and its numerals are unaccounted', () => {
    const seed = `${FIXTURE_SEED.slice(0, -1)}，五处。`;
    expect(places({ seed })).toEqual([`${NUMERALS}:1:19 numeral/repeat`, `${SEED}:7:19 numeral/unaccounted`]);
  });

  test('whose line has no numeral', () => {
    const numerals = declare(YEAR, HEAD, THIRD).replace('repeats: [', 'repeats: [{ line: 9, of: 8 }, ');
    expect(places({ numerals, seed: `${FIXTURE_SEED}\n完。\n完。` })).toEqual([
      `${NUMERALS}:1:19 numeral/repeat`,
    ]);
  });
});
