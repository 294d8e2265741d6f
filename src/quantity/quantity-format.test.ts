import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCard, formatExactness, formatWords, wordedParts } from './quantity-format.ts';
import { parseQuantity } from './quantity-text.ts';
import { QUALIFIER_NAMES, type Quantity } from './quantity.ts';
import { getUnitNames, type Unit } from './unit.ts';

function read(text: string, unit: Unit): Quantity {
  const quantity = parseQuantity(text, { unit });
  if (quantity === null) throw new Error(`not a quantity: ${text}`);
  return quantity;
}

describe('formatCard', () => {
  test.each([
    ['1.5个亿', '元', '1.5亿元'],
    ['25亿元', '元', '25亿元'],
    ['25000万双', '双', '2.5亿双'],
    ['2000万套件', '套件', '2000万套件'],
    ['29600平方米', '平方米', '29600平方米'],
    ['28461人', '人', '28461人'],
    ['284610人', '人', '284610人'],
    ['284600人', '人', '28.46万人'],
    ['3万元', '元', '3万元'],
    ['30000元', '元', '30000元'],
    ['1.2万人次', '人次', '1.2万人次'],
    ['1,234人', '人', '1234人'],
    ['2500多名', '名', '2500多名'],
    ['200多万元', '元', '200多万元'],
    ['100多万元', '元', '100多万元'],
    ['2000多人次', '人次', '2000多人次'],
    ['六部门', '部门', '6个部门'],
    ['三四拨', '拨/天', '3～4拨'],
    ['每天三四拨', '拨/天', '3～4拨'],
    ['一次以上', '次/月', '每月1次以上'],
    ['每月上门走访联系一次以上', '次/月', '每月1次以上'],
    ['增6%', '%', '6%'],
    ['下降6%', '%', '−6%'],
    ['两年', '年', '2年'],
    ['近200名', '名', '近200名'],
    ['25人以上', '人', '25人以上'],
    ['约26850人', '人', '约26850人'],
    ['100人以内', '人', '100人以内'],
    ['5%～10%', '%', '5%～10%'],
    ['20至30万元', '元', '20～30万元'],
    ['2个百分点', '百分点', '2个百分点'],
  ] as const)('%s (%s) is printed as %s', (text, unit, card) => {
    expect(formatCard(read(text, unit))).toBe(card);
  });

  test.each([
    ['超200万元', '元', '超200万元'],
    ['不到100人', '人', '不到100人'],
    ['至少25人', '人', '至少25人'],
    ['十余家', '家', '10余家'],
    ['300名左右', '名', '300名左右'],
    ['上千人', '人', '上千人'],
    ['数百名', '名', '数百名'],
    ['几十万人', '人', '几十万人'],
    ['1万多人', '人', '1万多人'],
    ['接近2万人', '人', '接近2万人'],
    ['20万多人', '人', '20万多人'],
    ['两个多亿', '元', '2亿多元'],
    ['25000多万双', '双', '2.5亿多双'],
    ['2年多', '年', '2年多'],
    ['20000多元', '元', '20000多元'],
  ] as const)('keeps the source’s own word for inexactness in %s (%s): %s', (text, unit, card) => {
    expect(formatCard(read(text, unit))).toBe(card);
  });

  test.each([
    [{ value: 2000000, unit: '元', qualifier: 'over', text: '' }, '200多万元'],
    [{ value: 25, unit: '人', qualifier: 'over', text: '' }, '超25人'],
    [{ value: 150000000, unit: '元', qualifier: 'over', text: '' }, '超1.5亿元'],
    [{ value: 40, unit: '%', qualifier: 'over', text: '' }, '超40%'],
    [{ value: 26850, unit: '人', qualifier: 'about', text: '' }, '约26850人'],
    [{ value: 200, unit: '名', qualifier: 'near', text: '2500多名' }, '近200名'],
    [{ value: 2, unit: '次/月', qualifier: 'at-most', text: '' }, '每月2次以内'],
  ] as const)('without a text that states it, %j is %s', (quantity, card) => {
    expect(formatCard(quantity)).toBe(card);
  });

  test('is read back as the same quantity, for every unit and qualifier', () => {
    fc.assert(
      fc.property(arbitraryQuantity(), (quantity) => {
        const card = formatCard(quantity);
        expect(parseQuantity(card, { unit: quantity.unit })).toEqual({ ...quantity, text: card });
      }),
      { seed: 2017, numRuns: 5000 },
    );
  });

  test('is its own card form', () => {
    fc.assert(
      fc.property(arbitraryQuantity(), (quantity) => {
        const card = formatCard(quantity);
        expect(formatCard({ ...quantity, text: card })).toBe(card);
      }),
      { seed: 2017, numRuns: 2000 },
    );
  });
});

describe('wordedParts', () => {
  test.each([
    ['2500多名', '名', ['', '2500', '多名']],
    ['近200名', '名', ['近', '200', '名']],
    ['1.5个亿', '元', ['', '1.5', '个亿']],
    ['1.2万人次', '人次', ['', '1.2', '万人次']],
    ['25000万双', '双', ['', '25000', '万双']],
    ['200多万元', '元', ['', '200', '多万元']],
    ['38%', '%', ['', '38', '%']],
    ['百分之七点二', '%', ['百分之', '七', '点二']],
    ['三分之二', '%', ['三分之', '二', '']],
    ['一次以上', '次/月', ['每月', '一', '次以上']],
    ['每月上门走访联系一次以上', '次/月', ['每月上门走访联系', '一', '次以上']],
    ['三四拨', '拨/天', ['', '三四', '拨']],
    ['10%～15%', '%', ['', '10%～15', '%']],
    ['5－8万元', '元', ['', '5－8', '万元']],
    ['下降6%', '%', ['下降', '6', '%']],
    ['数百名', '名', ['', '数百', '名']],
    ['六部门', '部门', ['', '六', '部门']],
    ['１２名', '名', ['', '１２', '名']],
  ] as const)('sets the wording %s (%s) as %j', (text, unit, [prefix, digits, suffix]) => {
    expect(wordedParts(read(text, unit))).toEqual({ prefix, digits, suffix });
  });
});

describe('formatWords', () => {
  test.each([
    ['2500多名', '名', '2500多名（多于2500）'],
    ['28461人', '人', '28461人'],
    ['近200名', '名', '近200名（将近200）'],
    ['200多万元', '元', '200多万元（多于200万）'],
    ['25人以上', '人', '25人以上（不少于25）'],
    ['1.5个亿', '元', '1.5个亿'],
    ['三四拨', '拨/天', '三四拨（原文给出范围）'],
    ['数百名', '名', '数百名（约数）'],
    ['上千人', '人', '上千人（不少于1000）'],
    ['超38%', '%', '超38%（多于38%）'],
    ['不到100人', '人', '不到100人（不超过100）'],
    ['5%～10%', '%', '5%～10%（原文给出范围）'],
  ] as const)('says %s (%s) as %s', (text, unit, words) => {
    expect(formatWords(read(text, unit))).toBe(words);
  });
});

describe('formatExactness', () => {
  test.each([
    ['28461人', '人', '原文未加约数词'],
    ['1.5个亿', '元', '原文未加约数词'],
    ['2500多名', '名', '多于2500，原文未给确数'],
    ['近200名', '名', '将近200，原文未给确数'],
    ['约230万元', '元', '大约230万，原文未给确数'],
    ['25人以上', '人', '不少于25，原文给出下限'],
    ['100人以内', '人', '不超过100，原文给出上限'],
    ['10%～15%', '%', '10%到15%之间，原文给出范围'],
    ['3-5名', '名', '3到5之间，原文给出范围'],
    ['三四拨', '拨/天', '3到4之间，原文给出范围'],
    ['20至30万元', '元', '20万到30万之间，原文给出范围'],
    ['10%到15%左右', '%', '大约10%到15%之间，原文未给确数'],
    ['十几家', '家', '约数，原文未给确数'],
  ] as const)('says of %s (%s): %s', (text, unit, words) => {
    expect(formatExactness(read(text, unit))).toBe(words);
  });
});

function arbitraryQuantity(): fc.Arbitrary<Quantity> {
  const digits = fc.oneof(fc.integer({ min: 0, max: 10 ** 6 }), fc.integer({ min: 0, max: 300 }));
  const magnitude = fc
    .tuple(digits, fc.constantFrom(1, 1, 0.1, 0.01, 10, 100, 1000, 10000, 1e8))
    .map(([number, factor]) => Number((number * factor).toPrecision(12)));
  const plain = fc.record({
    value: magnitude,
    unit: fc.constantFrom(...getUnitNames()),
    qualifier: fc.constantFrom(...QUALIFIER_NAMES.filter((name) => name !== 'range')),
    isNegative: fc.boolean(),
  });
  const signed = plain.map(({ isNegative, ...quantity }) => ({
    ...quantity,
    value: isNegative && quantity.value !== 0 ? -quantity.value : quantity.value,
    text: '',
  }));
  const range = fc
    .record({
      value: magnitude,
      width: fc.integer({ min: 1, max: 10 ** 7 }),
      unit: fc.constantFrom(...getUnitNames()),
      qualifier: fc.constantFrom('range' as const, 'about' as const),
    })
    .map(({ value, width, unit, qualifier }) => ({
      value,
      high: Number((value + width).toPrecision(15)),
      unit,
      qualifier,
      text: '',
    }));
  return fc.oneof({ arbitrary: signed, weight: 4 }, { arbitrary: range, weight: 1 });
}
