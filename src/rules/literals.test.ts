import { describe, expect, test } from 'vitest';
import { FIXTURE_SEED, fixtureTree, type ReportFixture } from '../../tests/support/report-fixture.ts';
import { checkLiterals } from './literals.ts';

const check = (changes: ReportFixture) => checkLiterals(fixtureTree(changes));
const DECLARED = 'repeats: [{ line: 7, of: 6 }]\n';
const articleWith = (body: string, fields = ''): string =>
  `---\ntitle: 志愿者\ndescription: 全市的志愿者很多，他们都去过服务站，都很热心，大家也都知道他们。\ndate: 2018-03-08\n${fields}topics: [law]\n---\n\n${body}\n`;

test('texts whose numbers are all statistics or declared are right', () => {
  expect(check({})).toEqual([]);
});

describe('in a chapter', () => {
  test('a number typed by hand is refused at its place, and its Stat proposed', () => {
    expect(check({ lead: '过去的一年，全市共有志愿者2500多名。' })).toMatchObject([
      {
        file: 'content/reports/2017/00-lead.mdx',
        line: 6,
        column: 14,
        rule: 'literal/number',
        found: '手打的数字“2500多”：“…一年，全市共有志愿者【2500多】名。”',
        example: '<Stat id="volunteers" />',
      },
    ]);
  });

  test.each([
    '首次。',
    '一线。',
    '第三次评选。',
    '占百分之五。',
    '有**8**个。',
    '[8个](/reports/)',
    '“<Quote speaker="甲">有8个。</Quote>”',
    '<Photo caption="8个站" />',
    '<Quote speaker="甲" role="第4任主席">好。</Quote>',
    '8<Stat id="volunteers" />',
    '| 年 |\n| --- |\n',
  ])('%j is refused unless its words are declared for that chapter', (words) => {
    const expected = words.startsWith('|') ? [] : ['literal/number'];
    expect(check({ lead: words }).map(({ rule }) => rule)).toEqual(expected);
  });

  test('the column is right behind other elements on the line', () => {
    const lead = '过去的一年，<Stat id="volunteers" />里有**好些**人和9起。';
    expect(check({ lead })).toMatchObject([{ line: 6, column: lead.indexOf('9') + 1 }]);
  });

  test('what explains itself is the words of its own part of the source, set phrases in a summary aside', () => {
    const changes = { seed: `${FIXTURE_SEED}\n2018年底，拨打12351热线。`, numerals: DECLARED };
    expect(check({ ...changes, chapter: '2018年底，拨打12351热线。' })).toEqual([]);
    expect(check({ ...changes, chapter: '2019年底。' })).toMatchObject([{ rule: 'literal/number' }]);
    expect(check({ ...changes, lead: '2018年底。' })).toMatchObject([{ rule: 'literal/number' }]);
    expect(check({ ...changes, chapter: '进一步做好。' })).toMatchObject([{ rule: 'literal/number' }]);
    expect(check({ lead: '<Photo caption="进一步做好" />' })).toEqual([]);
  });

  test('a statistic that the source states is proposed as an observation, any other is none', () => {
    const words = '全市63个重点项目。';
    expect(check({ seed: `${FIXTURE_SEED}\n${words}`, chapter: words })).toMatchObject([
      {
        example:
          '- { indicator: 指标编号, text: 63个, value: 63, qualifier: exact, chapter: focus, quote: 全市63个重点 }',
      },
    ]);
    const [issue] = check({ chapter: words });
    expect(issue?.allowed).toContain('原文里没有“全市63个重点”');
    expect(issue?.example).toBeUndefined();
  });

  test('a bare number is taken for no statistic', () => {
    const unit = '个';
    const observations =
      'reported:\n  - { indicator: volunteers, text: 2个, value: 2, chapter: lead, quote: 有2个 }\n';
    const [issue] = check({ unit, observations, chapter: '见2 。' });
    expect(issue).toMatchObject({ rule: 'literal/number' });
    expect(issue?.allowed).not.toContain('像是');
    expect(check({ unit, observations, chapter: '有 2 个。' })[0]?.allowed).toContain('像是“2个”');
  });

  test('nothing is said while the declarations are themselves wrong', () => {
    expect(check({ numerals: 'numerals: [{ line: 1 }]\n', lead: '8个。' })).toEqual([]);
  });
});

describe('in an article', () => {
  test.each(['有8个。', '有八个。', '投入一亿元。', '占38％。', '增长百分之五。', '在2017年。', '5月31日。'])(
    '%s is refused',
    (words) => {
      expect(check({ article: articleWith(words) })).toMatchObject([
        { file: 'content/articles/2017/story.mdx', rule: 'literal/number' },
      ]);
    },
  );

  test.each(['一个职工', '一线职工', '一起去', '统一领导', '几步路', '双塔', '2018年3月8日'])(
    '%s is free',
    (words) => {
      expect(check({ article: articleWith(words) })).toEqual([]);
    },
  );

  test('words of the report that it is cut from are free', () => {
    expect(check({ article: '过去的一年，第三次评选。' })).toEqual([]);
  });

  test('the front matter declares other numbers, by their words', () => {
    const fields = 'numerals: [{ passage: 5月31日, kind: date, reason: 日期 }]\n';
    expect(check({ article: articleWith('到5月31日为止。', fields) })).toEqual([]);
    expect(check({ article: articleWith('到6月31日为止。', fields) }).map(({ rule }) => rule)).toEqual([
      'literal/number',
      'literal/unused',
    ]);
  });

  test('a declaration without a numeral is refused', () => {
    const fields = 'numerals: [{ passage: 职工, kind: name, reason: 名称 }]\n';
    expect(check({ article: articleWith('职工。', fields) })).toMatchObject([
      { rule: 'literal/unused', line: 5, found: '“职工”里没有数字' },
    ]);
  });

  test('a date is refused once, and proposed whole', () => {
    expect(check({ article: articleWith('到5月31日为止。') })).toMatchObject([
      {
        found: '手打的数字“5”：“到【5】月31日为止。”',
        example: 'numerals: [{ passage: 5月31日, kind: date, reason: 日期 }]',
      },
    ]);
  });

  test('a time is proposed as one, and its line passes', () => {
    const [issue, ...others] = check({ article: articleWith('下午2:00开始。') });
    expect(others).toEqual([]);
    const fields = 'numerals: [{ passage: "下午2:00", kind: time, reason: 时刻 }]';
    expect(issue?.example).toBe(fields);
    expect(check({ article: articleWith('下午2:00开始。', `${fields}\n`) })).toEqual([]);
  });

  test('a hotline, a rank, a name and an address are free', () => {
    const words = '拨打12351热线，前3名去了解放路12号，用上5G网络。';
    expect(check({ article: articleWith(words) })).toEqual([]);
  });

  test('a declared figure of speech is no number with its unit', () => {
    const fields = 'numerals: [{ passage: 救助120人, kind: figure, reason: 泛指 }]\n';
    expect(check({ article: articleWith('救助120人。', fields) })).toMatchObject([
      { rule: 'numeral/figure', line: 5 },
    ]);
  });

  test('a declaration is not called unused while the body cannot be read', () => {
    const fields = 'numerals: [{ passage: 5月31日, kind: date, reason: 日期 }]\n';
    expect(check({ article: articleWith('5月31日有<Stat id="volunteers/2017">。', fields) })).toEqual([]);
  });

  test('the proposed Stat carries its year', () => {
    expect(check({ article: articleWith('有志愿者两千五百多名。') })).toMatchObject([
      { example: '<Stat id="volunteers/2017" />' },
    ]);
  });

  test('一 is refused where the source states a quantity in these words', () => {
    const observations =
      'reported:\n  - { indicator: volunteers, text: 一名, value: 1, chapter: lead, quote: 联系一名职工 }\n';
    expect(check({ observations, article: '每人联系一名职工。' })).toMatchObject([
      { example: '<Stat id="volunteers/2017" />' },
    ]);
    expect(check({ observations, article: '他是一名职工。' })).toEqual([]);
  });
});

test('numbers wait where the source cannot be read, which another rule tells', () => {
  const chapter = '全市63个重点工程开工。';
  expect(check({ chapter })).not.toEqual([]);
  expect(check({ chapter, description: '太短' })).toEqual([]);
});
