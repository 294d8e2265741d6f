import { describe, expect, test } from 'vitest';
import type { Relation } from '../content/schemas/observation.ts';
import { parseQuantity } from '../quantity/quantity-text.ts';
import { endsOf } from './derived-ends.ts';

const GROWTH: Relation = { kind: 'growth', of: 'members', rate: 'growth', base: 2016 };

/** The ends of a value of 2016 that a growth to `members` leads back to. */
function ends(value: number, members: string, growth: string, relations: readonly Relation[] = [GROWTH]) {
  const find = (id: string) =>
    parseQuantity(id === 'growth' ? growth : members, { unit: id === 'growth' ? '%' : '人' }) ?? undefined;
  return endsOf({ indicator: 'members', year: 2016, value }, relations, find);
}

describe('between what a derived value lies', () => {
  test.each([
    ['a rate to a whole percent', 26850, '28461人', '6%', [26720, 26980]],
    ['a rate to a tenth', 26850, '28461人', '6.0%', [26830, 26870]],
    ['a decrease', 30000, '28461人', '下降6%', [30000, 40000]],
    ['a count in 万, which is rounded too', 11320, '1.2万人', '6%', [10790, 11850]],
    ['a count whose end is open on one side', 2360, '2500多人', '6%', [2340, 2470]],
  ] as const)('%s', (_, value, members, growth, [low, high]) => {
    expect(ends(value, members, growth)).toEqual({ low, high });
  });

  test('is not known without a relation, of another year, or where the source leaves a side open for good', () => {
    expect(ends(26850, '28461人', '6%', [])).toBeUndefined();
    expect(ends(26850, '28461人', '6%', [{ ...GROWTH, base: 2015 }])).toBeUndefined();
    expect(ends(2360, '2500人以上', '6%')).toBeUndefined();
  });
});
