import { describe, expect, test } from 'vitest';
import { observed } from '../../../tests/support/chart-fixtures.ts';
import { parseQuantity } from '../../quantity/quantity-text.ts';
import { describeChange } from '../../observations/series.ts';
import { faults, OBSERVATIONS, PARTS, RELATIONS } from '../../../tests/support/check-fixtures.ts';

describe('a chart is refused', () => {
  test.each([
    [
      'mixed units',
      { indicators: ['cadres', 'stations'] },
      'indicators',
      'chart/units',
      '一根轴上混了不同的单位：名、个',
    ],
    [
      'panels of one unit',
      {
        kind: 'multiples',
        panels: [
          { heading: '甲', indicators: ['cadres', 'volunteers'] },
          { heading: '乙', indicators: ['workers', 'guests'] },
        ],
      },
      'panels',
      'chart/panels',
      '几格的单位相同',
    ],
    [
      'a bar axis above zero',
      { indicators: ['cadres', 'volunteers'], axisFrom: 50 },
      'axisFrom',
      'chart/axis',
      '轴从 50 起',
    ],
    [
      'a line axis above a value',
      { kind: 'line', indicator: 'members', years: [2015, 2016, 2017], axisFrom: 27000 },
      'axisFrom',
      'chart/axis',
      '轴从 27000 起',
    ],
    ['a negative value', { indicators: ['cadres', 'loss'] }, 'indicators.1', 'chart/negative', '-3人 是负数'],
    ['a share among bars', { indicators: ['share', 'rate'] }, 'indicators.0', 'chart/whole', '38% 是比例'],
    [
      'a share without its whole',
      { kind: 'share', indicators: ['share'], wholes: {} },
      'indicators.0',
      'chart/whole',
      '没有写 share 是什么的一部分',
    ],
    [
      'a growth drawn as a share',
      { kind: 'share', indicators: ['rate'], wholes: { rate: '参保职工' } },
      'indicators.0',
      'chart/share',
      '6% 是增幅，不是整体的一部分',
    ],
    [
      'a number drawn as a share',
      { kind: 'share', indicators: ['cadres'], wholes: { cadres: '干部' } },
      'indicators.0',
      'chart/share',
      '61名 不是比例',
    ],
    [
      'parts that do not add up',
      { ...PARTS, whole: 'total' },
      'parts',
      'chart/parts-sum',
      '各部分相加不等于整体：10亿元 + 13亿元 ≠ 25亿元',
    ],
    [
      'inexact parts',
      { ...PARTS, parts: ['buildings', 'money'] },
      'parts',
      'chart/parts-inexact',
      '“200多万元”不是确数',
    ],
    [
      'a rank among inexact values',
      { indicators: ['volunteers', 'guests'] },
      'indicators.1',
      'chart/rank',
      '“2500多名”和“2550名”不是确数，谁多谁少说不准',
    ],
  ])('for %s', (_what, more, path, rule, found) => {
    expect(faults(more)).toContainEqual([path, rule, found]);
  });

  test.each([
    ['20多个', '30多个', false],
    ['50个', '50多个', false],
    ['近200个', '300个', false],
    ['8000多个', '8500个', true],
    ['超20个', '30个', true],
    ['25个以上', '25个', true],
  ])('for bars of %s and %s as a trend refuses their order', (a, b, open) => {
    const values = [a, b].map((text) => parseQuantity(text, { unit: '个' }) ?? expect.fail(text));
    const observations = values.map(({ text, value, qualifier }, index) =>
      observed(`n${index}`, text, value, '个', { qualifier }),
    );
    const rules = faults({ indicators: ['n0', 'n1'] }, { observations }).map(([, rule]) => rule);
    expect(rules.includes('chart/rank')).toBe(open);
    const [before, after] = values.map((quantity) => ({ year: 2017, quantity }));
    expect(before && after && describeChange(before, after).startsWith('和2017年比')).toBe(open);
  });

  test('for a share above 100 %', () => {
    const observations = [observed('share', '120%', 120, '%')];
    expect(
      faults({ kind: 'share', indicators: ['share'], wholes: { share: '委员' } }, { observations }),
    ).toEqual([['indicators.0', 'chart/share', '比例 120% 超过 100%']]);
  });

  test.each([
    ['20亿元', 'exact', true],
    ['约22亿元', 'about', false],
  ] as const)('for a part of 23亿元 within %s, or not', (text, qualifier, isRefused) => {
    const total = observed('total', text, Number(/\d+/.exec(text)) * 1e8, '元', { qualifier });
    const observations = [total, ...OBSERVATIONS.filter(({ indicator }) => indicator.id !== 'total')];
    const rules = faults({ ...PARTS, within: 'total' }, { observations }).map(([, rule]) => rule);
    expect(rules.includes('chart/within')).toBe(isRefused);
  });

  test('for parts whose relation nobody has declared', () => {
    expect(faults(PARTS, { relations: [] })[0]?.slice(0, 2)).toEqual(['parts', 'chart/parts-relation']);
    expect(
      faults({ ...PARTS, within: 'total' }, { relations: RELATIONS.slice(0, 1) })[0]?.slice(0, 2),
    ).toEqual(['within', 'chart/within']);
  });
});
