import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addQuantities, boundsOf, compareQuantities } from './quantity-arithmetic.ts';
import { parseQuantity } from './quantity-text.ts';
import { QUALIFIER_NAMES, type Quantity } from './quantity.ts';
import type { DimensionOf, Unit } from './unit.ts';

function read<U extends Unit>(text: string, unit: U): Quantity<DimensionOf<U>> {
  const quantity = parseQuantity(text, { unit });
  if (quantity === null) throw new Error(`not a quantity: ${text}`);
  return quantity;
}

describe('addQuantities', () => {
  test.each([
    ['10亿元', '13亿元', '元', '23亿元'],
    ['1.5个亿', '0.1亿元', '元', '1.6亿元'],
    ['2000多人', '100人', '人', '2100多人'],
    ['2000多人', '100多人', '人', '2100多人'],
    ['近200人', '10人', '人', '近210人'],
    ['2000多人', '近200人', '人', '约2200人'],
    ['2000多人', '25人以上', '人', '2025人以上'],
    ['近200人', '10人以内', '人', '210人以内'],
    ['约200人', '2000多人', '人', '约2200人'],
    ['三四百人', '5人', '人', '305～405人'],
    ['三四百人', '100多人', '人', '400人以上'],
    ['三四百人', '近100人', '人', '500人以内'],
    ['10人', '减少3人', '人', '7人'],
    ['2000多人', '减少3人', '人', '约1997人'],
    ['三四百人', '约50人', '人', '约350人'],
  ] as const)('%s and %s (%s) make %s', (a, b, unit, sum) => {
    const forwards = addQuantities(read(a, unit), read(b, unit));
    expect(forwards.text).toBe(sum);
    expect(addQuantities(read(b, unit), read(a, unit))).toEqual(forwards);
  });

  test('does not compile for different dimensions, and throws in Chinese where types cannot tell', () => {
    const people = read('2000多人', '人');
    const money = read('5万元', '元');
    // @ts-expect-error people and money do not add
    expect(() => addQuantities(people, money)).toThrow('“2000多人”和“50000元”不是同一种量，不能相加');
    const unknown: Quantity = money;
    expect(() =>
      addQuantities<typeof unknown extends Quantity<infer D> ? D : never>(people, unknown),
    ).toThrow('不能相加');
  });

  test('adds people under their different names, in the unit of the first', () => {
    expect(addQuantities(read('10名', '名'), read('5人', '人'))).toMatchObject({
      value: 15,
      unit: '名',
      text: '15名',
    });
  });

  test('never claims more than its parts: every sum of allowed values is allowed', () => {
    fc.assert(
      fc.property(arbitraryPeople(), arbitraryPeople(), (a, b) => {
        const [left, right, sum] = [boundsOf(a), boundsOf(b), boundsOf(addQuantities(a, b))];
        expect(sum.low).toBeLessThanOrEqual(left.low + right.low);
        expect(sum.high).toBeGreaterThanOrEqual(left.high + right.high);
      }),
      { seed: 2017, numRuns: 1000 },
    );
  });
});

describe('boundsOf', () => {
  test.each([
    ['28461人', 28461, 28461, false, false],
    ['2500多人', 2500, Infinity, true, true],
    ['25人以上', 25, Infinity, false, true],
    ['近200人', 0, 200, true, true],
    ['100人以内', 0, 100, false, false],
    ['约200人', 0, Infinity, false, true],
    ['三四百人', 300, 400, false, false],
    ['减少近200人', -200, 0, true, true],
    ['减少2500多人', -Infinity, -2500, true, true],
  ] as const)('%s allows %d to %d', (text, low, high, isLowOpen, isHighOpen) => {
    const bounds = boundsOf(read(text, '人'));
    expect(bounds).toEqual({
      low: expect.closeTo(low) as number,
      high: expect.closeTo(high) as number,
      isLowOpen,
      isHighOpen,
    });
  });
});

describe('compareQuantities', () => {
  test.each([
    ['9人', '10人', 'less'],
    ['10人', '9人', 'greater'],
    ['10人', '10人', 'equal'],
    ['2500多人', '2500人', 'greater'],
    ['2500多人', '2600人', 'unknown'],
    ['近200人', '200人', 'less'],
    ['近200人', '199人', 'unknown'],
    ['25人以上', '25人', 'unknown'],
    ['25人以上', '24人', 'greater'],
    ['约200人', '100人', 'unknown'],
    ['三四百人', '299人', 'greater'],
    ['三四百人', '350人', 'unknown'],
    ['2500多人', '2500多人', 'unknown'],
    ['100人以内', '100多人', 'less'],
  ] as const)('%s against %s is %s', (a, b, expected) => {
    expect(compareQuantities(read(a, '人'), read(b, '人'))).toBe(expected);
  });

  test('does not compile for different dimensions, and throws in Chinese', () => {
    // @ts-expect-error tonnes and mu do not compare
    expect(() => compareQuantities(read('3吨', '吨'), read('3亩', '亩'))).toThrow('不能比较');
  });
});

function arbitraryPeople(): fc.Arbitrary<Quantity<'people'>> {
  const exactness = fc.constantFrom(...QUALIFIER_NAMES);
  const plain = fc.record({
    value: fc.integer({ min: 0, max: 99999 }),
    unit: fc.constantFrom('人', '名'),
    qualifier: exactness,
    text: fc.constant(''),
  });
  const range = fc.integer({ min: 0, max: 9999 }).map((value) => ({
    value,
    high: value + 10,
    unit: '人' as const,
    qualifier: 'about' as const,
    text: '',
  }));
  return fc.oneof(plain, range);
}
