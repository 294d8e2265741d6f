import { describe, expect, test } from 'vitest';
import { FIXTURE_SEED, fixtureTree, type ReportFixture } from '../../tests/support/report-fixture.ts';
import { checkSources } from './sources.ts';

const check = (changes: ReportFixture) =>
  checkSources(fixtureTree(changes)).map(
    ({ file, line, rule }) => `${file.split('/').at(-1) ?? ''}:${line} ${rule}`,
  );

/** The fixture's observation with other words. */
const observe = (text: string, quote: string, value = 2500): string =>
  `reported:\n  - indicator: volunteers\n    text: ${text}\n    value: ${value}\n    chapter: lead\n    quote: ${quote}\n`;

test('headings, quotes and units that the source has are right', () => {
  expect(check({})).toEqual([]);
});

test('a chapter whose heading the source does not have is refused', () => {
  expect(check({ seed: FIXTURE_SEED.replace('一、聚焦中心', '一、聚焦中央') })).toEqual([
    '01-focus.mdx:2 chapter/heading',
  ]);
});

describe('a quote is refused', () => {
  test('that the source has in another chapter', () => {
    const observations = observe('2500多名', '评选，共有志愿者2500多名');
    expect(check({ observations })).toEqual(['observations.yaml:5 quote/part']);
  });

  test('that stands twice in its part, a repeat that is not declared', () => {
    expect(check({ numerals: 'numerals: []\n' })).toEqual(['observations.yaml:10 quote/part']);
  });

  test('that runs over the end of a sentence', () => {
    const seed = FIXTURE_SEED.replace('全市共有', '去年好。全市共有');
    const observations = observe('2500多名', '去年好。全市共有志愿者2500多名');
    expect(check({ seed, observations })).toEqual(['observations.yaml:6 quote/sentence']);
  });
});

describe('the unit of an indicator', () => {
  const unitFaults = (unit: string, words: string, before = '共有') =>
    check({
      unit,
      seed: FIXTURE_SEED.replace('全市共有\n志愿者2500多名', before + words),
      observations: observe(words, before + words),
    });

  test.each([
    ['名', '2500人'],
    ['人', '2500名'],
    ['个', '2500份'],
    ['次', '2500次', '每月走访'],
    ['次/月', '2500次', '一年走访'],
    ['名', '2.5个亿'],
    ['人', '2500人', '每万人拥有'],
    ['人/万人', '2500人', '共有'],
    ['元/年', '120元', '每月补助'],
    ['‰', '38‰', '每万户有'],
  ])('%s is refused for %s', (unit, words, before?: string) => {
    const faults = unitFaults(unit, words, before);
    // Words of another dimension are refused by the rule that reads them.
    expect(faults).toEqual(unit === '个' ? [] : ['observations.yaml:3 observation/unit']);
  });

  test.each([
    ['元', '2.5个亿'],
    ['部门', '六部门'],
    ['次/月', '一次以上', '每月走访'],
    ['次/月', '每月一次', '走访'],
    ['拨/天', '三四拨', '每日接待'],
    ['人次', '2500人次', '每年培训'],
    ['%', '38%', '达到'],
    ['人/万人', '2500人', '每万人拥有'],
    ['公里', '500米'],
    ['元/年', '120元/年'],
    ['元/人', '120元每人'],
    ['元/户', '120元', '每户补助'],
    ['小时', '8小时', '每天开放'],
  ])('%s is right for %s', (unit, words, before?: string) => {
    expect(unitFaults(unit, words, before)).toEqual([]);
  });
});
