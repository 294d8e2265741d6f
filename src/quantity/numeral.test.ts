import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumeral } from './numeral.ts';

describe('parseNumeral', () => {
  test.each([
    ['0', 0],
    ['560', 560],
    ['1.5', 1.5],
    ['1,234', 1234],
    ['12,345,678.5', 12345678.5],
    ['２５０', 250],
    ['１．５万', 15000],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十四', 24],
    ['九十九', 99],
    ['百', 100],
    ['一百零五', 105],
    ['一百一十五', 115],
    ['一百二', 120],
    ['一百二十', 120],
    ['三百五', 350],
    ['一千', 1000],
    ['两千五', 2500],
    ['两千五百', 2500],
    ['一千零五', 1005],
    ['一千零五十', 1050],
    ['一千〇五', 1005],
    ['万', 10000],
    ['一万', 10000],
    ['一万二', 12000],
    ['一万零五', 10005],
    ['一万零五百', 10500],
    ['十万八千', 108000],
    ['二百万', 2000000],
    ['一千二百三十四万五千六百七十八', 12345678],
    ['一亿', 100000000],
    ['一亿二', 120000000],
    ['一亿二千万', 120000000],
    ['1.5万', 15000],
    ['2.5亿', 250000000],
    ['2.3亿', 230000000],
    ['1.5个亿', 150000000],
    ['两个亿', 200000000],
    ['25000万', 250000000],
    ['3千', 3000],
    ['3百', 300],
    ['5百万', 5000000],
    ['2千万', 20000000],
    ['1亿5000万', 150000000],
    ['3万5千', 35000],
    ['1.2万亿', 1.2e12],
    ['半', 0.5],
    ['半个亿', 50000000],
    ['二〇一七', 2017],
    ['二零一七', 2017],
    ['一零五', 105],
    ['七点二', 7.2],
    ['一点零五万', 10500],
    ['叁拾万', 300000],
    ['伍仟陆佰', 5600],
    ['贰亿', 200000000],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumeral(text)).toMatchObject({ value, length: text.length });
    expect(parseNumeral(text)?.high).toBeUndefined();
    expect(parseNumeral(text)?.mark).toBeUndefined();
  });

  test.each([
    ['三四', 3, 4],
    ['两三', 2, 3],
    ['三五', 3, 5],
    ['十三四', 13, 14],
    ['三四十', 30, 40],
    ['三四百', 300, 400],
    ['七八千', 7000, 8000],
    ['一百二三十', 120, 130],
    ['二三百万', 2000000, 3000000],
    ['五六亿', 500000000, 600000000],
    ['一万二三', 12000, 13000],
  ])('reads %s as the range from %d to %d', (text, value, high) => {
    expect(parseNumeral(text)).toMatchObject({ value, high, length: text.length });
  });

  test.each([
    ['几', 2, 9, '几'],
    ['十几', 11, 19, '几'],
    ['二十几', 21, 29, '几'],
    ['几十', 20, 99, '几'],
    ['一百几十', 110, 199, '几'],
    ['几百', 200, 999, '几'],
    ['数百', 200, 999, '数'],
    ['数千', 2000, 9999, '数'],
    ['几万', 20000, 99999, '几'],
    ['几十万', 200000, 999999, '几'],
    ['十几万', 110000, 199999, '几'],
    ['数百万', 2000000, 9999999, '数'],
    ['几个亿', 200000000, 999999999, '几'],
  ])('reads %s as open from %d to %d', (text, value, high, mark) => {
    expect(parseNumeral(text)).toMatchObject({ value, high, mark, length: text.length });
  });

  test.each([
    ['2500多', 2500, '多', 'end'],
    ['十余', 10, '余', 'end'],
    ['三百余', 300, '余', 'end'],
    ['百余', 100, '余', 'end'],
    ['十来', 10, '来', 'end'],
    ['1万多', 10000, '多', 'end'],
    ['一百多万', 1000000, '多', 'scale'],
    ['100多万', 1000000, '多', 'scale'],
    ['十余万', 100000, '余', 'scale'],
    ['十多亿', 1000000000, '多', 'scale'],
    ['两个多亿', 200000000, '多', 'scale'],
    ['1亿2000多万', 120000000, '多', 'scale'],
  ])('reads %s as %d with %s at the %s', (text, value, mark, markAt) => {
    expect(parseNumeral(text)).toMatchObject({ value, mark, markAt, length: text.length });
  });

  test.each([
    ['上千', 1000],
    ['上百', 100],
    ['上万', 10000],
    ['上百万', 1000000],
    ['上亿', 100000000],
  ])('reads %s as at least %d', (text, value) => {
    expect(parseNumeral(text)).toMatchObject({ value, mark: '上', length: text.length });
  });

  test.each([
    ['2500多名职工', 5, 2500],
    ['1.5个亿元', 5, 150000000],
    ['25多人', 2, 25],
    ['一个月', 1, 1],
    ['5多万', 1, 5],
    ['五一劳动奖章', 1, 5],
    ['一百零', 2, 100],
    ['七点二十分', 1, 7],
    ['10来自各地', 2, 10],
    ['2,50', 1, 2],
    ['2013,2014', 4, 2013],
    ['３，４００', 1, 3],
  ])('of %s it takes the first %d characters', (text, length, value) => {
    expect(parseNumeral(text)).toMatchObject({ value, length });
  });

  test.each(['', '名', '多名', '个亿', '上门', '上班', '多'])(
    'finds no numeral at the start of %j',
    (text) => {
      expect(parseNumeral(text)).toBeNull();
    },
  );

  test('reads back every Chinese numeral under a hundred million', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 20_000 })),
        (value) => {
          const text = toChinese(value);
          expect(parseNumeral(text)?.high).toBeUndefined();
          expect(parseNumeral(text)).toMatchObject({ value, length: text.length });
        },
      ),
      { seed: 2017, numRuns: 2000 },
    );
  });
});

function toChinese(value: number): string {
  if (value === 0) return '零';
  const [above, below] = [Math.floor(value / 10000), value % 10000];
  if (above === 0) return toSection(below);
  const joint = below > 0 && below < 1000 ? '零' : '';
  return `${toSection(above)}万${joint}${below === 0 ? '' : toSection(below)}`;
}

function toSection(value: number): string {
  const text = String(value)
    .padStart(4, '0')
    .split('')
    .map((digit, index) =>
      digit === '0'
        ? '零'
        : `${'零一二三四五六七八九'[Number(digit)] ?? ''}${['千', '百', '十', ''][index] ?? ''}`,
    );
  return text
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十');
}
