import { describe, expect, test } from 'vitest';
import { plainText } from '../domain/prose.ts';
import { declared, observed } from './chart-fixtures.ts';
import { toSpec } from './spec.ts';

const PARK = [
  observed('total', '25亿元', 2_500_000_000, '元'),
  observed('fixed', '23亿元', 2_300_000_000, '元'),
  observed('buildings', '10亿元', 1_000_000_000, '元'),
  observed('system', '13亿元', 1_300_000_000, '元'),
];
const PARTS = { parts: { whole: 'fixed', parts: ['buildings', 'system'] } };

describe('the specification of a bar chart', () => {
  test('takes the title’s numbers from the observations, in the wording of the source', () => {
    const spec = toSpec(declared(['total', 'fixed'], { title: '固定资产投资{fixed}' }), PARK);
    expect(spec.title).toEqual(['固定资产投资', { observation: 'fixed/2017', text: '23亿元' }]);
  });

  test('says in one sentence what the bars show, parts after their whole', () => {
    const spec = toSpec(
      declared(['total', 'fixed', 'buildings', 'system'], { subject: '健盛产业园项目', ...PARTS }),
      PARK,
    );
    expect(plainText(spec.summary)).toBe(
      '健盛产业园项目：total25亿元，fixed23亿元，其中buildings10亿元、system13亿元。',
    );
    expect(spec.alt).toBe(`横条图：发现。${plainText(spec.summary)}`);
  });

  test('lets each part begin where the last one ended', () => {
    const { rows } = toSpec(declared(['total', 'fixed', 'buildings', 'system'], PARTS), PARK);
    expect(rows.map(({ start, end }) => [start, end])).toEqual([
      [0, 2_500_000_000],
      [0, 2_300_000_000],
      [0, 1_000_000_000],
      [1_000_000_000, 2_300_000_000],
    ]);
  });

  test.each([
    ['exact', 'closed'],
    ['over', 'above'],
    ['at-least', 'above'],
    ['near', 'below'],
    ['at-most', 'below'],
    ['about', 'both'],
  ] as const)('draws a value that the source calls %s with an end that is open: %s', (qualifier, edge) => {
    const spec = toSpec(declared(['a', 'b']), [
      observed('a', '2500名', 2500, '名', { qualifier }),
      observed('b', '1名', 1, '名'),
    ]);
    expect(spec.rows[0]?.edge).toBe(edge);
  });

  test('explains the marks of inexact and derived values only where they occur', () => {
    const plain = [observed('a', '1名', 1, '名'), observed('b', '2名', 2, '名')];
    const marked = [
      observed('a', '2500多名', 2500, '名', { qualifier: 'over' }),
      observed('b', '约26850人', 26850, '人', { method: '由增幅倒推' }),
    ];
    expect(toSpec(declared(['a', 'b']), plain).key).toEqual([]);
    expect(toSpec(declared(['a', 'b']), marked).key).toEqual([
      '条端画斜线的，原文没有给出确数。',
      '空心条是推算的数，原文没有直接说。',
    ]);
  });

  test('reads shares against the whole and other values against each other', () => {
    const shares = [observed('a', '38%', 38, '%'), observed('b', '49%', 49, '%')];
    expect(toSpec(declared(['a', 'b']), shares).scale).toEqual({ max: 100, ticks: [0, 50, 100] });
    expect(toSpec(declared(['total', 'fixed']), PARK).scale).toEqual({ max: 2_500_000_000, ticks: [] });
  });

  test('sets in red what the title names, and everything where it names nothing', () => {
    const roles = (title: string) =>
      toSpec(declared(['total', 'fixed'], { title }), PARK).rows.map(({ role }) => role);
    expect(roles('固定资产投资{fixed}')).toEqual(['grey', 'red']);
    expect(roles('投资')).toEqual(['red', 'red']);
  });

  test('gives a table with how exact each number is, in words', () => {
    const { table } = toSpec(declared(['a', 'b', 'c', 'd'], { labels: { a: '志愿者' } }), [
      observed('a', '2500多名', 2500, '名', { qualifier: 'over' }),
      observed('b', '61名', 61, '名'),
      observed('c', '三四名', 3, '名', { high: 4 }),
      observed('d', '约26850人', 26850, '人', { qualifier: 'about', method: '由增幅倒推' }),
    ]);
    expect(table.caption).toBe('比较（2017年年报）');
    expect(table.rows.map(({ label, text, exactness }) => [label, text, exactness])).toEqual([
      ['志愿者', '2500多名', '多于这个数'],
      ['b', '61名', '确数'],
      ['c', '三四名', '原文只给了范围'],
      ['d', '约26850人', '推算：由增幅倒推'],
    ]);
  });

  test('refuses an observation of another year', () => {
    const other = { ...observed('b', '2名', 2, '名'), year: 2016 };
    expect(() => toSpec(declared(['a', 'b']), [observed('a', '1名', 1, '名'), other])).toThrow(
      '指标 b 没有 2017 年的数',
    );
  });
});
