import { describe, expect, test } from 'vitest';
import { plainText } from '../content/text/prose.ts';
import { declared, observed } from '../../tests/support/chart-fixtures.ts';
import { pointsOf, toSpec } from './spec.ts';

const PARK = [
  observed('total', '25亿元', 2_500_000_000, '元'),
  observed('fixed', '23亿元', 2_300_000_000, '元'),
  observed('buildings', '10亿元', 1_000_000_000, '元'),
  observed('system', '13亿元', 1_300_000_000, '元'),
];
const STACKED = { kind: 'stacked', within: 'total', whole: 'fixed', parts: ['buildings', 'system'] };
const MEMBERS = [
  observed('members', '约26850人', 26850, '人', { year: 2016, qualifier: 'about', method: '倒推' }),
  observed('members', '28461人', 28461, '人'),
];
const COLUMN = { kind: 'column', indicator: 'members', years: [2016, 2017] };

describe('the specification of a chart', () => {
  test('takes the title’s numbers from the observations, in the wording of the source and of the year named', () => {
    const spec = toSpec(declared({ ...COLUMN, title: '达到{members}，去年{members/2016}' }), MEMBERS);
    expect(spec.title).toEqual([
      '达到',
      { observation: 'members/2017', text: '28461人' },
      '，去年',
      { observation: 'members/2016', text: '约26850人' },
    ]);
  });

  test('says in one sentence what the marks show, parts after their whole', () => {
    const spec = toSpec(declared({ ...STACKED, subject: '健盛产业园项目' }), PARK);
    expect(plainText(spec.summary)).toBe(
      '健盛产业园项目：total25亿元，fixed23亿元，其中buildings10亿元、system13亿元。',
    );
    expect(spec.alt).toBe(`分段条图：发现。${plainText(spec.summary)}`);
  });

  test('leaves the sentence to the author who writes one', () => {
    const spec = toSpec(declared({ ...STACKED, sentence: '其中{system}用于信息系统。' }), PARK);
    expect(plainText(spec.summary)).toBe('其中13亿元用于信息系统。');
  });

  test('lets each part begin where the last one ended', () => {
    const points = pointsOf(toSpec(declared(STACKED), PARK));
    expect(points.map(({ start, part }) => [start, part])).toEqual([
      [0, false],
      [0, false],
      [0, true],
      [1_000_000_000, true],
    ]);
  });

  test.each([
    ['exact', 'closed'],
    ['over', 'above'],
    ['at-least', 'above'],
    ['near', 'below'],
    ['at-most', 'below'],
    ['about', 'both'],
    ['range', 'closed'],
  ] as const)('draws a value that the source calls %s with an end that is open: %s', (qualifier, edge) => {
    const spec = toSpec(declared({ indicators: ['a', 'b'] }), [
      observed('a', '2500名', 2500, '名', { qualifier }),
      observed('b', '1名', 1, '名'),
    ]);
    expect(pointsOf(spec)[0]?.edge).toBe(edge);
  });

  test('says in the sentence and in the key that a value is derived', () => {
    const spec = toSpec(declared({ ...COLUMN, subject: '参保职工' }), MEMBERS);
    expect(plainText(spec.summary)).toBe('参保职工：2016年约26850人（推算），2017年28461人。');
    expect(spec.key).toEqual(['一端画斜线的，原文未给确数。', '空心的为本站推算，原文未载。']);
  });

  test('draws a derived value between what it lies, and says the same in the key and in the table', () => {
    const ends = { low: 26720, high: 26980 };
    const [last, now] = MEMBERS;
    if (!last || !now) throw new Error('no members');
    const bounded = { ...last, derived: { method: '倒推', from: [], ends } };
    const spec = toSpec(declared(COLUMN), [bounded, now]);
    expect(pointsOf(spec)[0]).toMatchObject({ value: 26850, ...ends, edge: 'closed' });
    expect(spec.key).toEqual([
      '空心的为本站推算，原文未载；按取整的增幅，2016年在26720～26980人之间，图中画出这一段。',
    ]);
    expect(spec.table.rows[0]?.exactness).toBe('推算，在26720～26980人之间');
  });

  test('names the reports of all years that it draws', () => {
    const earlier = observed('members', '26000人', 26000, '人', { year: 2015 });
    const { table } = toSpec(declared({ ...COLUMN, subject: '参保职工', years: [2015, 2016, 2017] }), [
      earlier,
      ...MEMBERS,
    ]);
    expect(table.caption).toBe('参保职工（2015、2017年年报）');
  });

  test('explains no marks that do not occur', () => {
    expect(toSpec(declared({ indicators: ['total', 'fixed'] }), PARK).key).toEqual([]);
  });

  test('reads shares against the whole, other values against each other, and lines against a round grid', () => {
    const shares = [observed('a', '38%', 38, '%'), observed('b', '49%', 49, '%')];
    const share = toSpec(
      declared({ kind: 'share', indicators: ['a', 'b'], wholes: { a: '委员', b: '委员会' } }),
      shares,
    );
    expect(share.panels[0].scale).toMatchObject({ min: 0, max: 100 });
    expect(toSpec(declared({ indicators: ['total', 'fixed'] }), PARK).panels[0].scale).toEqual({
      min: 0,
      max: 2_500_000_000,
      ticks: [],
    });
    const line = toSpec(declared({ kind: 'line', indicator: 'members', years: [2016, 2017] }), MEMBERS);
    expect(line.panels[0].scale.ticks.map(({ text }) => text)).toEqual(['0', '10000', '20000', '30000人']);
  });

  test('says so where the axis of a line does not begin at zero', () => {
    const spec = toSpec(
      declared({ kind: 'line', indicator: 'members', years: [2016, 2017], axisFrom: 26000 }),
      MEMBERS,
    );
    expect(spec.key).toContain('纵轴不是从0起，从26000起。');
  });

  test('gives the panels of different units an axis each', () => {
    const spec = toSpec(
      declared({
        kind: 'multiples',
        panels: [
          { heading: '签订', indicators: ['a', 'b'] },
          { heading: '投资', indicators: ['total', 'fixed'] },
        ],
      }),
      [observed('a', '560份', 560, '份'), observed('b', '105份', 105, '份'), ...PARK],
    );
    expect(spec.panels.map(({ unit, scale }) => [unit, scale.max])).toEqual([
      ['份', 560],
      ['元', 2_500_000_000],
    ]);
    expect(plainText(spec.summary)).toBe('比较。签订：a560份，b105份；投资：total25亿元，fixed23亿元。');
  });

  test('sets in red what the title names, and everything where it names nothing', () => {
    const roles = (title: string) =>
      pointsOf(toSpec(declared({ indicators: ['total', 'fixed'], title }), PARK)).map(({ role }) => role);
    expect(roles('固定资产投资{fixed}')).toEqual(['grey', 'red']);
    expect(roles('投资')).toEqual(['red', 'red']);
  });

  test('gives a table with how exact each number is, and what a share is a share of', () => {
    const { table } = toSpec(
      declared({ kind: 'share', indicators: ['a'], labels: { a: '委员会中' }, wholes: { a: '委员会' } }),
      [observed('a', '近49%', 49, '%', { qualifier: 'near' })],
    );
    expect(table.caption).toBe('比较（2017年年报）');
    expect(table.rows).toEqual([
      {
        name: '委员会中',
        label: '委员会中（占委员会）',
        observation: 'a/2017',
        exactness: '将近49%，原文未给确数',
      },
    ]);
  });

  test('keeps only the breaks between the years that are drawn', () => {
    const breaks = [
      { year: 2010, reason: '早先。' },
      { year: 2017, reason: '改按实名登记' },
    ];
    const spec = toSpec(declared(COLUMN), [
      observed('members', '26850人', 26850, '人', { year: 2016, breaks }),
      observed('members', '28461人', 28461, '人', { breaks }),
    ]);
    expect(spec.breaks).toEqual([{ year: 2017, reason: '改按实名登记' }]);
    expect(spec.key).toEqual(['2017年起口径有变，与以前不能直接比较：改按实名登记。']);
  });

  test('refuses an observation of another year', () => {
    const other = observed('b', '2名', 2, '名', { year: 2016 });
    expect(() =>
      toSpec(declared({ indicators: ['a', 'b'] }), [observed('a', '1名', 1, '名'), other]),
    ).toThrow('指标 b 没有 2017 年的数');
  });
});
