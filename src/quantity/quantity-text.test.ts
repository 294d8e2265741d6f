import { describe, expect, test } from 'vitest';
import { parseQuantity, readQuantity } from './quantity-text.ts';
import type { Qualifier } from './quantity.ts';
import type { Unit } from './unit.ts';

type Row = readonly [text: string, unit: Unit, value: number, qualifier: Qualifier, high?: number];

const IN_THE_REPORT: readonly Row[] = [
  ['1.5个亿', '元', 150000000, 'exact'],
  ['32个', '个', 32, 'exact'],
  ['324条', '条', 324, 'exact'],
  ['56个', '个', 56, 'exact'],
  ['25亿元', '元', 2500000000, 'exact'],
  ['371亩', '亩', 371, 'exact'],
  ['23亿元', '元', 2300000000, 'exact'],
  ['10亿元', '元', 1000000000, 'exact'],
  ['29600平方米', '平方米', 29600, 'exact'],
  ['25000万双', '双', 250000000, 'exact'],
  ['4300吨', '吨', 4300, 'exact'],
  ['2000万套件', '套件', 20000000, 'exact'],
  ['13亿元', '元', 1300000000, 'exact'],
  ['10名', '名', 10, 'exact'],
  ['1名', '名', 1, 'exact'],
  ['2名', '名', 2, 'exact'],
  ['六部门', '部门', 6, 'exact'],
  ['38%', '%', 38, 'exact'],
  ['49%', '%', 49, 'exact'],
  ['19个', '个', 19, 'exact'],
  ['61名', '名', 61, 'exact'],
  ['2500多名', '名', 2500, 'over'],
  ['两年', '年', 2, 'exact'],
  ['100多万元', '元', 1000000, 'over'],
  ['8个', '个', 8, 'exact'],
  ['20多个', '个', 20, 'over'],
  ['三四拨', '拨/天', 3, 'range', 4],
  ['一个', '个', 1, 'exact'],
  ['一次以上', '次/月', 1, 'at-least'],
  ['2000多人次', '人次', 2000, 'over'],
  ['200多万元', '元', 2000000, 'over'],
  ['28461人', '人', 28461, 'exact'],
  ['增6%', '%', 6, 'exact'],
  ['50多个', '个', 50, 'over'],
  ['5000多人次', '人次', 5000, 'over'],
  ['50支', '支', 50, 'exact'],
  ['近200名', '名', 200, 'near'],
  ['50多场次', '场次', 50, 'over'],
  ['8000多人', '人', 8000, 'over'],
  ['25人以上', '人', 25, 'at-least'],
  ['103件次', '件次', 103, 'exact'],
  ['9起', '起', 9, 'exact'],
  ['560家', '家', 560, 'exact'],
  ['560份', '份', 560, 'exact'],
  ['105份', '份', 105, 'exact'],
];

const NEIGHBOURS: readonly Row[] = [
  ['每月一次以上', '次/月', 1, 'at-least'],
  ['每月上门走访联系一次以上', '次/月', 1, 'at-least'],
  ['每天三四拨', '拨/天', 3, 'range', 4],
  ['每日接待十余拨', '拨/天', 10, 'over'],
  ['每月至少两次', '次/月', 2, 'at-least'],
  ['约26850人', '人', 26850, 'about'],
  ['大约300名', '名', 300, 'about'],
  ['300名左右', '名', 300, 'about'],
  ['约300名左右', '名', 300, 'about'],
  ['300名上下', '名', 300, 'about'],
  ['将近200名', '名', 200, 'near'],
  ['接近2万人', '人', 20000, 'near'],
  ['达到近200名', '名', 200, 'near'],
  ['超200万元', '元', 2000000, 'over'],
  ['超过25人', '人', 25, 'over'],
  ['逾2500名', '名', 2500, 'over'],
  ['突破30000人', '人', 30000, 'over'],
  ['超过2500多名', '名', 2500, 'over'],
  ['达28461人', '人', 28461, 'exact'],
  ['达到5000多人次', '人次', 5000, 'over'],
  ['共103件次', '件次', 103, 'exact'],
  ['不到100人', '人', 100, 'at-most'],
  ['不足50个', '个', 50, 'at-most'],
  ['100人以内', '人', 100, 'at-most'],
  ['100人以下', '人', 100, 'at-most'],
  ['最多10名', '名', 10, 'at-most'],
  ['不超过5%', '%', 5, 'at-most'],
  ['至少25人', '人', 25, 'at-least'],
  ['不少于25人', '人', 25, 'at-least'],
  ['25人及以上', '人', 25, 'at-least'],
  ['增长6.5%', '%', 6.5, 'exact'],
  ['增加约200名', '名', 200, 'about'],
  ['下降6%', '%', -6, 'exact'],
  ['减少近200名', '名', -200, 'near'],
  ['-6%', '%', -6, 'exact'],
  ['−6%', '%', -6, 'exact'],
  ['下降超过3%', '%', -3, 'over'],
  ['提高2.5个百分点', '百分点', 2.5, 'exact'],
  ['百分之三十八', '%', 38, 'exact'],
  ['百分之三十至四十', '%', 30, 'range', 40],
  ['两名', '名', 2, 'exact'],
  ['几个', '个', 2, 'about', 9],
  ['数百名', '名', 200, 'about', 999],
  ['十余场次', '场次', 10, 'over'],
  ['十几家', '家', 11, 'about', 19],
  ['几十份', '份', 20, 'about', 99],
  ['上千人', '人', 1000, 'at-least'],
  ['半年', '年', 0.5, 'exact'],
  ['半亩', '亩', 0.5, 'exact'],
  ['百名', '名', 100, 'exact'],
  ['十来个', '个', 10, 'about'],
  ['三四百人', '人', 300, 'range', 400],
  ['3～4拨', '拨/天', 3, 'range', 4],
  ['20至30万元', '元', 200000, 'range', 300000],
  ['20万-30万元', '元', 200000, 'range', 300000],
  ['5%～10%', '%', 5, 'range', 10],
  ['约三四十名', '名', 30, 'about', 40],
  ['10%到15%左右', '%', 10, 'about', 15],
  ['10%～15%', '%', 10, 'range', 15],
  ['3-5名', '名', 3, 'range', 5],
  ['1，234人', '人', 1234, 'exact'],
  ['1,234人', '人', 1234, 'exact'],
  ['２５００多名', '名', 2500, 'over'],
  ['３８％', '%', 38, 'exact'],
  ['2500 多名', '名', 2500, 'over'],
  ['1万多人', '人', 10000, 'over'],
  ['20万多人', '人', 200000, 'over'],
  ['两个多亿', '元', 200000000, 'over'],
  ['2年多', '年', 2, 'over'],
  ['3吨多', '吨', 3, 'over'],
  ['6个部门', '部门', 6, 'exact'],
  ['6部门', '部门', 6, 'exact'],
  ['一百零五份', '份', 105, 'exact'],
  ['两千五百多名', '名', 2500, 'over'],
  ['5.5万人次', '人次', 55000, 'exact'],
  ['12位', '位', 12, 'exact'],
  ['20户', '户', 20, 'exact'],
  ['15场', '场', 15, 'exact'],
  ['3次', '次', 3, 'exact'],
  ['7件', '件', 7, 'exact'],
  ['6项', '项', 6, 'exact'],
  ['4期', '期', 4, 'exact'],
];

describe('parseQuantity', () => {
  test.each(
    [...IN_THE_REPORT, ...NEIGHBOURS].map(([text, unit, value, qualifier, high]) => ({
      text,
      unit,
      value,
      qualifier,
      high,
    })),
  )('reads $text as $unit $value $qualifier', ({ text, unit, value, qualifier, high }) => {
    expect(parseQuantity(text, { unit })).toEqual({
      value,
      ...(high !== undefined && { high }),
      unit,
      qualifier,
      text,
    });
  });

  test('needs no hint where the wording says its unit', () => {
    const needsHint = new Set(['1.5个亿', '一次以上', '三四拨', '两个多亿', '3～4拨']);
    for (const [text, unit] of [...IN_THE_REPORT, ...NEIGHBOURS]) {
      if (!needsHint.has(text)) expect(parseQuantity(text)?.unit, text).toBe(unit);
    }
    for (const text of ['1.5个亿', '三四拨', '两个多亿']) expect(parseQuantity(text), text).toBeNull();
    expect(parseQuantity('一次以上')?.unit).toBe('次');
  });

  test('takes the indicator’s unit where the source words the same dimension otherwise', () => {
    expect(parseQuantity('10位', { unit: '人' })).toMatchObject({ value: 10, unit: '人' });
  });
});

describe('readQuantity refuses in Chinese', () => {
  test.each([
    ['10名', '元', '“10名”：写的单位是“名”，指标的单位是“元”，不是同一种量；例如 10元'],
    ['2000多人', '人次', '不是同一种量'],
    ['8个', '部门', '不是同一种量'],
    ['每天一次', '次/月', '写的是“每天”，指标的单位却是“次/月”'],
    ['每月10名', '名', '写的是“每月”'],
    ['每周三拨', undefined, '“每周”不能和单位“拨”一起用'],
    ['三拨', undefined, '单位“拨”只能这样用：每天…拨'],
    ['三四拨', undefined, '每天…拨'],
    ['200', undefined, '没有写单位'],
    ['200箩', '个', '读到“箩”就读不下去了'],
    ['2500多名职工', '名', '读到“职工”'],
    ['近200多名', '名', '程度词互相矛盾'],
    ['三四拨以上', '拨/天', '已经是一个范围'],
    ['下降3～4%', '%', '已经是一个范围'],
    ['25多人', '人', '读到“多人”'],
    ['10～5人', '人', '没有读得懂的数'],
    ['职工', '名', '没有读得懂的数'],
    ['', '名', '没有读得懂的数'],
  ] as const)('%j for the unit %s', (text, unit, reason) => {
    const reading = readQuantity(text, unit === undefined ? {} : { unit });
    expect(reading).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
    expect(parseQuantity(text, unit === undefined ? {} : { unit })).toBeNull();
  });
});
