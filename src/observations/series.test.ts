import { describe, expect, test } from 'vitest';
import { parseQuantity } from '../quantity/quantity-text.ts';
import { describeChange, incomparable, toSeries, type Measure, type YearValue } from './series.ts';

const stock: Measure = { unit: '名', kind: 'stock', breaks: [] };

function at(year: number, text: string): YearValue {
  const quantity = parseQuantity(text);
  if (!quantity) throw new Error(text);
  return { year, quantity };
}

describe('a series', () => {
  test('is none with one year, so that no trend appears', () => {
    expect(toSeries(stock, [at(2017, '61名')])).toBeUndefined();
    expect(toSeries(stock, [])).toBeUndefined();
  });

  test('says the change from the year before, and which year has no value', () => {
    const values = [at(2019, '70名'), at(2017, '61名')];
    expect(toSeries(stock, values)).toEqual([
      { type: 'value', year: 2017, value: values[1], change: undefined },
      { type: 'missing', year: 2018 },
      { type: 'value', year: 2019, value: values[0], change: '比2017年多9名' },
    ]);
  });

  test('breaks where something else is counted, and compares nothing across', () => {
    const measure = { ...stock, breaks: [{ year: 2018, reason: '加上了兼职的' }] };
    expect(toSeries(measure, [at(2017, '61名'), at(2018, '90名')])).toEqual([
      expect.objectContaining({ type: 'value', year: 2017 }),
      { type: 'break', year: 2018, reason: '加上了兼职的' },
      expect.objectContaining({ year: 2018, change: '和2017年不能比：口径不同' }),
    ]);
  });

  test('a break of its first year is none: nothing came before', () => {
    const measure = { ...stock, breaks: [{ year: 2017, reason: '新口径' }] };
    expect(toSeries(measure, [at(2017, '61名'), at(2018, '62名')])?.map(({ type }) => type)).toEqual([
      'value',
      'value',
    ]);
  });
});

describe('the change in words', () => {
  test.each([
    ['61名', '70名', '比2017年多9名'],
    ['70名', '61名', '比2017年少9名'],
    ['61名', '61名', '和2017年一样'],
    ['38%', '49%', '比2017年多11个百分点'],
    ['1.5个亿元', '1.7亿元', '比2017年多2000万元'],
    ['2500多名', '3000多名', '多于2017年，差多少说不准：数不确切'],
    ['超2500名', '3000多名', '和2017年比，多少说不准：数不确切'],
    ['2500多名', '2400名', '少于2017年，差多少说不准：数不确切'],
    ['近200名', '300名', '多于2017年，差多少说不准：数不确切'],
    ['2500多名', '2500多名', '和2017年比，多少说不准：数不确切'],
  ])('from %s to %s: %s', (before, after, expected) => {
    expect(describeChange(at(2017, before), at(2018, after))).toBe(expected);
  });

  test('never says 增长, which only a source may', () => {
    expect(describeChange(at(2017, '1名'), at(2018, '2名'))).not.toMatch(/增长|上升|下降/);
  });
});

describe('two years compare', () => {
  const year = (changes: Partial<Measure>, year: number) => ({ ...stock, ...changes, year });

  test.each([
    [year({}, 2017), year({}, 2018), undefined],
    [year({}, 2017), year({ unit: '人' }, 2018), undefined],
    [year({}, 2017), year({ unit: '元' }, 2018), '单位不同：名、元'],
    [year({}, 2017), year({ kind: 'flow' }, 2018), '一个是时点数，一个是时期数'],
    [
      year({}, 2019),
      year({ breaks: [{ year: 2018, reason: '加上了兼职的' }] }, 2017),
      '2018年起口径改变：加上了兼职的',
    ],
  ])('only where unit, kind and scope agree', (a, b, expected) => {
    expect(incomparable(a, b)).toBe(expected);
  });
});
