import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRanges,
  compareQuantities,
  compareRanges,
  isExact,
  rangeOf,
  type Range,
} from './quantity-arithmetic.ts';
import { parseQuantity } from './quantity-text.ts';
import { QUALIFIER_NAMES, type Quantity } from './quantity.ts';
import type { Unit } from './unit.ts';

function read(text: string, unit: Unit): Quantity {
  const quantity = parseQuantity(text, { unit });
  if (quantity === null) throw new Error(`not a quantity: ${text}`);
  return quantity;
}

/** A range as mathematics writes it; `*` marks an end that the source states. */
function written({ low, high }: Range): string {
  const [from, to] = [low, high].map(({ at, isStated }) => `${Number(at.toFixed(6))}${isStated ? '*' : ''}`);
  return `${low.isOpen ? '(' : '['}${from ?? ''}, ${to ?? ''}${high.isOpen ? ')' : ']'}`;
}

describe('what a wording can mean', () => {
  test.each([
    ['28461人', '[28461*, 28461*]'],
    ['三四百人', '[300*, 400*]'],
    ['约三四百人', '[300, 400]'],
    ['几十人', '[20, 99]'],
    ['2500多人', '(2500*, 2600)'],
    ['20多人', '(20*, 30)'],
    ['8000多人', '(8000*, 9000)'],
    ['两千余人', '(2000*, 3000)'],
    ['1.5万多人', '(15000*, 16000)'],
    ['100多万人', '(1000000*, 2000000)'],
    ['超2500人', '(2500*, Infinity)'],
    ['多于2500人', '(2500*, Infinity)'],
    ['25人以上', '[25*, Infinity)'],
    ['近200人', '[180, 200*)'],
    ['100人以内', '[0, 100*]'],
    ['约200人', '[180, 220]'],
    ['减少近200人', '(-200*, -180]'],
    ['减少2500多人', '(-2600, -2500*)'],
    ['减少100人以内', '[-100*, 0]'],
  ] as const)('%s is %s', (text, expected) => {
    expect(written(rangeOf(read(text, '人')))).toBe(expected);
  });

  test('only a stated number without a word is exact', () => {
    const texts = ['9人', '三四人', '20多人', '近200人', '约200人', '25人以上', '100人以内'];
    expect(texts.filter((text) => isExact(rangeOf(read(text, '人'))))).toEqual(['9人']);
  });

  test('holds the number itself, but for 多 and 近, which say that it is not that', () => {
    fc.assert(
      fc.property(arbitraryPeople(), (quantity) => {
        const { low, high } = rangeOf(quantity);
        const leaves = quantity.qualifier === 'over' || quantity.qualifier === 'near';
        expect(low.at <= quantity.value && quantity.value <= high.at).toBe(true);
        expect([low, high].some(({ at, isOpen }) => isOpen && at === quantity.value)).toBe(leaves);
      }),
      { seed: 2017, numRuns: 1000 },
    );
  });
});

describe('a sum of ranges', () => {
  test.each([
    ['10人', '13人', '[23*, 23*]'],
    ['2000多人', '100人', '(2100*, 3100)'],
    ['100人', '25人以上', '[125*, Infinity)'],
    ['近200人', '10人', '[190, 210*)'],
    ['三四百人', '100多人', '(400*, 600)'],
    ['10人', '减少3人', '[7*, 7*]'],
  ])('%s and %s make %s', (a, b, sum) => {
    expect(written(addRanges(rangeOf(read(a, '人')), rangeOf(read(b, '人'))))).toBe(sum);
  });

  test('adds decimals as a person writes them', () => {
    const [a, b] = [rangeOf(read('0.1亩', '亩')), rangeOf(read('0.2亩', '亩'))];
    expect(compareRanges(addRanges(a, b), rangeOf(read('0.3亩', '亩')))).toBe('equal');
  });
});

describe('which of two quantities is the larger', () => {
  test.each([
    ['9人', '10人', 'less'],
    ['10人', '9人', 'greater'],
    ['10人', '10人', 'equal'],
    ['2500多人', '2500人', 'greater'],
    ['2500多人', '2599人', 'unknown'],
    ['2500多人', '2600人', 'less'],
    ['20多人', '30多人', 'less'],
    ['8000多人', '8500人', 'unknown'],
    ['超20人', '30多人', 'unknown'],
    ['近200人', '200人', 'less'],
    ['近200人', '199人', 'unknown'],
    ['近200人', '179人', 'greater'],
    ['25人以上', '25人', 'unknown'],
    ['25人以上', '24人', 'greater'],
    ['约200人', '210人', 'unknown'],
    ['约200人', '100人', 'greater'],
    ['三四百人', '299人', 'greater'],
    ['三四百人', '350人', 'unknown'],
    ['三四百人', '400人', 'unknown'],
    ['2500多人', '2500多人', 'unknown'],
    ['100人以内', '100多人', 'less'],
  ] as const)('%s against %s is %s', (a, b, expected) => {
    expect(compareQuantities(read(a, '人'), read(b, '人'))).toBe(expected);
  });

  test('throws in Chinese for different dimensions', () => {
    expect(() => compareQuantities(read('3吨', '吨'), read('3亩', '亩'))).toThrow(
      '“3吨”和“3亩”不是同一种量，不能比较',
    );
  });
});

function arbitraryPeople(): fc.Arbitrary<Quantity> {
  return fc.record({
    value: fc.integer({ min: 1, max: 99999 }),
    unit: fc.constantFrom('人', '名'),
    qualifier: fc.constantFrom(...QUALIFIER_NAMES),
    text: fc.constantFrom('', '多'),
  });
}
