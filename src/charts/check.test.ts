import { describe, expect, test } from 'vitest';
import type { Relation } from '../domain/observation.ts';
import { declared, observed } from './chart-fixtures.ts';
import { checkChart } from './check.ts';
import type { StatedObservation } from './fault.ts';

const OBSERVATIONS = [
  observed('cadres', '61名', 61, '名'),
  observed('workers', '8000多人', 8000, '人', { qualifier: 'over' }),
  observed('volunteers', '2500多名', 2500, '名', { qualifier: 'over' }),
  observed('guests', '2550名', 2550, '名'),
  observed('stations', '8个', 8, '个'),
  observed('total', '25亿元', 2.5e9, '元'),
  observed('fixed', '23亿元', 2.3e9, '元'),
  observed('buildings', '10亿元', 1e9, '元'),
  observed('system', '13亿元', 1.3e9, '元'),
  observed('money', '200多万元', 2e6, '元', { qualifier: 'over' }),
  observed('share', '38%', 38, '%'),
  observed('rate', '6%', 6, '%', { quote: '比2016年增6%' }),
  observed('loss', '-3人', -3, '人'),
  observed('members', '26000人', 26000, '人', { year: 2015 }),
  observed('members', '约26850人', 26850, '人', { year: 2016, qualifier: 'about', method: '倒推' }),
  observed('members', '28461人', 28461, '人', { quote: '2017年全市参保职工达到28461人' }),
];
const RELATIONS: readonly Relation[] = [
  { kind: 'sum', whole: 'fixed', parts: ['buildings', 'system'] },
  { kind: 'within', whole: 'total', parts: ['fixed'] },
  { kind: 'growth', of: 'members', rate: 'rate', base: 2016 },
];

function faults(
  more: Readonly<Record<string, unknown>>,
  { observations = OBSERVATIONS, relations = RELATIONS }: {
    readonly observations?: readonly StatedObservation[];
    readonly relations?: readonly Relation[];
  } = {},
) {
  const indicators = new Set([...observations.map(({ indicator }) => indicator.id), 'unobserved']);
  return checkChart(declared(more), { observations, indicators, relations }).map(
    ({ path, rule, found }) => [path.join('.'), rule, found] as const,
  );
}

const PARTS = { kind: 'stacked', whole: 'fixed', parts: ['buildings', 'system'] };
const YEARS = { kind: 'column', indicator: 'members', years: [2016, 2017] };

describe('a chart is drawn', () => {
  test.each([
    ['when its values share a dimension, whatever word counts them', { indicators: ['cadres', 'workers'] }],
    ['when its title names a year or a grade such as 5A', { indicators: ['cadres', 'volunteers'], title: '2017年的5A景区' }],
    ['as parts of a whole within another', { ...PARTS, within: 'total', labels: { buildings: '厂房' } }],
    ['as a share of a named whole', { kind: 'share', indicators: ['share'], wholes: { share: '委员' } }],
    ['as dots where the order is open', { kind: 'interval', indicators: ['volunteers', 'guests'] }],
    ['across years, with the rate that the source states', { ...YEARS, title: '比2016年增{rate}' }],
    ['as a line from near by', { kind: 'line', indicator: 'members', years: [2015, 2016, 2017], axisFrom: 25000 }],
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
    ['an unknown indicator', { indicators: ['cadres', 'volunters'] }, 'indicators.1', 'chart/indicator', '没有这个指标编号：volunters'],
    ['an unknown indicator across years', { ...YEARS, indicator: 'memers' }, 'indicator', 'chart/indicator', '没有这个指标编号：memers'],
    ['a year without an observation', { indicators: ['cadres', 'unobserved'] }, 'indicators.1', 'chart/year', '指标 unobserved 没有 2017 年的数'],
    ['a year across years without an observation', { ...YEARS, years: [2014, 2017] }, 'years.0', 'chart/year', '指标 members 没有 2014 年的数'],
    ['years out of order', { ...YEARS, years: [2017, 2016] }, 'years.1', 'chart/years', '2016 年写在 2017 年后面'],
    ['a value drawn twice', { indicators: ['cadres', 'volunteers', 'cadres'] }, 'indicators.2', 'chart/twice', '指标 cadres 写了两次'],
    ['one value alone', { indicators: ['cadres'] }, 'indicators', 'chart/few', '指标只有 1 个'],
    ['a line of two years', { kind: 'line', indicator: 'members', years: [2016, 2017] }, 'years', 'chart/few', '年份只有 2 个'],
    [
      'a panel of one value',
      { kind: 'multiples', panels: [{ heading: '人', indicators: ['cadres', 'volunteers'] }, { heading: '个', indicators: ['stations'] }] },
      'panels.1.indicators',
      'chart/few',
      '这一格的指标只有 1 个',
    ],
    ['an id in the title that it does not draw', { indicators: ['cadres', 'volunteers'], title: '达到{stations}' }, 'title', 'chart/member', '这张图里没有 stations'],
    ['a label that it does not draw', { indicators: ['cadres', 'volunteers'], labels: { stations: '站' } }, 'labels.stations', 'chart/member', '这张图里没有 stations'],
    ['a statistic typed by hand', { indicators: ['cadres', 'volunteers'], sentence: '共有2500多名' }, 'sentence', 'chart/digits', '手打的数字 2500：“共有2500多名”'],
    ['a claim that the source does not make', { ...YEARS, title: '参保职工大幅增长' }, 'title', 'chart/claim', '“大幅”是原文说这些数的话里没有的：“参保职工大幅增长”'],
    ['mixed units', { indicators: ['cadres', 'stations'] }, 'indicators', 'chart/units', '一根轴上混了不同的单位：名、个'],
    [
      'panels of one unit',
      { kind: 'multiples', panels: [{ heading: '甲', indicators: ['cadres', 'volunteers'] }, { heading: '乙', indicators: ['workers', 'guests'] }] },
      'panels',
      'chart/panels',
      '几格的单位相同',
    ],
    ['a bar axis above zero', { indicators: ['cadres', 'volunteers'], axisFrom: 50 }, 'axisFrom', 'chart/axis', '轴从 50 起'],
    ['a line axis above a value', { kind: 'line', indicator: 'members', years: [2015, 2016, 2017], axisFrom: 27000 }, 'axisFrom', 'chart/axis', '轴从 27000 起'],
    ['a negative value', { indicators: ['cadres', 'loss'] }, 'indicators.1', 'chart/negative', '-3人 是负数'],
    ['a share among bars', { indicators: ['share', 'rate'] }, 'indicators.0', 'chart/whole', '38% 是比例'],
    ['a share without its whole', { kind: 'share', indicators: ['share'], wholes: {} }, 'indicators.0', 'chart/whole', '没有写 share 是什么的一部分'],
    ['a growth drawn as a share', { kind: 'share', indicators: ['rate'], wholes: { rate: '参保职工' } }, 'indicators.0', 'chart/share', '6% 是增幅，不是整体的一部分'],
    ['a number drawn as a share', { kind: 'share', indicators: ['cadres'], wholes: { cadres: '干部' } }, 'indicators.0', 'chart/share', '61名 不是比例'],
    ['parts that do not add up', { ...PARTS, whole: 'total' }, 'parts', 'chart/parts-sum', '各部分相加不等于整体：10亿元 + 13亿元 ≠ 25亿元'],
    ['inexact parts', { ...PARTS, parts: ['buildings', 'money'] }, 'parts', 'chart/parts-inexact', '“200多万元”不是确数'],
    ['a rank among inexact values', { indicators: ['volunteers', 'guests'] }, 'indicators.1', 'chart/rank', '“2500多名”和“2550名”不是确数，谁多谁少说不准'],
  ])('for %s', (_what, more, path, rule, found) => {
    expect(faults(more)).toContainEqual([path, rule, found]);
  });

  test('for a share above 100 %', () => {
    const observations = [observed('share', '120%', 120, '%')];
    expect(faults({ kind: 'share', indicators: ['share'], wholes: { share: '委员' } }, { observations })).toEqual([
      ['indicators.0', 'chart/share', '比例 120% 超过 100%'],
    ]);
  });

  test('for parts whose relation nobody has declared', () => {
    expect(faults(PARTS, { relations: [] })[0]?.slice(0, 2)).toEqual(['parts', 'chart/parts-relation']);
    expect(faults({ ...PARTS, within: 'total' }, { relations: RELATIONS.slice(0, 1) })[0]?.slice(0, 2)).toEqual([
      'within',
      'chart/within',
    ]);
  });

  test('for a name that cannot fit, once, with the room that there is', () => {
    const labels = { cadres: '一个长得连两行也放不下的名称，因为它什么都想说，也什么都不肯省略' };
    expect(faults({ indicators: ['cadres', 'volunteers'], labels })).toEqual([
      ['indicators.0', 'chart/label', `图里放不下这个名称：“${labels.cadres}”（720 像素宽时）`],
    ]);
  });

  test('for a value whose wording leaves no room for its bar', () => {
    const observations = [observed('a', '一千二百三十四亿五千六百七十八万人', 1, '人'), observed('b', '2人', 2, '人')];
    expect(faults({ indicators: ['a', 'b'] }, { observations })[0]?.[1]).toBe('chart/room');
  });
});
