import { describe, expect, test } from 'vitest';
import { observed } from '../../../tests/support/chart-fixtures.ts';
import { faults, PARTS, YEARS } from '../../../tests/support/check-fixtures.ts';

describe('a chart is drawn', () => {
  test.each([
    ['when its values share a dimension, whatever word counts them', { indicators: ['cadres', 'workers'] }],
    [
      'when its title names a year or a grade such as 5A',
      { indicators: ['cadres', 'volunteers'], title: '2017年的5A景区' },
    ],
    ['as parts of a whole within another', { ...PARTS, within: 'total', labels: { buildings: '厂房' } }],
    ['as a share of a named whole', { kind: 'share', indicators: ['share'], wholes: { share: '委员' } }],
    ['as dots where the order is open', { kind: 'interval', indicators: ['volunteers', 'guests'] }],
    ['across years, with the rate that the source states', { ...YEARS, title: '比2016年增{rate}' }],
    [
      'as a line from near by',
      { kind: 'line', indicator: 'members', years: [2015, 2016, 2017], axisFrom: 25000 },
    ],
    [
      'in panels where units differ',
      {
        kind: 'multiples',
        panels: [
          { heading: '人', indicators: ['cadres', 'volunteers'] },
          { heading: '钱', indicators: ['total', 'fixed'] },
        ],
      },
    ],
  ])('%s', (_why, more) => {
    expect(faults(more)).toEqual([]);
  });
});

describe('a chart is refused', () => {
  test.each([
    [
      'an unknown indicator',
      { indicators: ['cadres', 'volunters'] },
      'indicators.1',
      'chart/indicator',
      '没有这个指标编号：volunters',
    ],
    [
      'an unknown indicator across years',
      { ...YEARS, indicator: 'memers' },
      'indicator',
      'chart/indicator',
      '没有这个指标编号：memers',
    ],
    [
      'a year without an observation',
      { indicators: ['cadres', 'unobserved'] },
      'indicators.1',
      'chart/year',
      '指标 unobserved 没有 2017 年的数',
    ],
    [
      'a year across years without an observation',
      { ...YEARS, years: [2014, 2017] },
      'years.0',
      'chart/year',
      '指标 members 没有 2014 年的数',
    ],
    [
      'years out of order',
      { ...YEARS, years: [2017, 2016] },
      'years.1',
      'chart/years',
      '2016 年写在 2017 年后面',
    ],
    [
      'a value drawn twice',
      { indicators: ['cadres', 'volunteers', 'cadres'] },
      'indicators.2',
      'chart/twice',
      '指标 cadres 写了两次',
    ],
    ['one value alone', { indicators: ['cadres'] }, 'indicators', 'chart/few', '指标只有 1 个'],
    [
      'a line of two years',
      { kind: 'line', indicator: 'members', years: [2016, 2017] },
      'years',
      'chart/few',
      '年份只有 2 个',
    ],
    [
      'a panel of one value',
      {
        kind: 'multiples',
        panels: [
          { heading: '人', indicators: ['cadres', 'volunteers'] },
          { heading: '个', indicators: ['stations'] },
        ],
      },
      'panels.1.indicators',
      'chart/few',
      '这一格的指标只有 1 个',
    ],
    [
      'an id in the title that it does not draw',
      { indicators: ['cadres', 'volunteers'], title: '达到{stations}' },
      'title',
      'chart/member',
      '这张图里没有 stations',
    ],
    [
      'a label that it does not draw',
      { indicators: ['cadres', 'volunteers'], labels: { stations: '站' } },
      'labels.stations',
      'chart/member',
      '这张图里没有 stations',
    ],
    [
      'a statistic typed by hand',
      { indicators: ['cadres', 'volunteers'], sentence: '共有2500多名' },
      'sentence',
      'chart/digits',
      '手打的数字 2500：“共有2500多名”',
    ],
    [
      'a claim that the source does not make',
      { ...YEARS, title: '参保职工大幅增长' },
      'title',
      'chart/claim',
      '“大幅”是原文说这些数的话里没有的：“参保职工大幅增长”',
    ],
  ])('for %s', (_what, more, path, rule, found) => {
    expect(faults(more)).toContainEqual([path, rule, found]);
  });

  test('for a name that cannot fit, once, with the room that there is', () => {
    const labels = { cadres: '一个长得连两行也放不下的名称，因为它什么都想说，也什么都不肯省略' };
    expect(faults({ indicators: ['cadres', 'volunteers'], labels })).toEqual([
      ['indicators.0', 'chart/label', `图里放不下这个名称：“${labels.cadres}”（720 像素宽时）`],
    ]);
  });

  test('for a value whose wording leaves no room for its bar', () => {
    const observations = [
      observed('a', '一千二百三十四亿五千六百七十八万人', 1, '人'),
      observed('b', '2人', 2, '人'),
    ];
    expect(faults({ indicators: ['a', 'b'] }, { observations })[0]?.[1]).toBe('chart/room');
  });
});
