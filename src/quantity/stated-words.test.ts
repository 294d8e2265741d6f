import { expect, test } from 'vitest';
import { readStatedIn } from './stated-words.ts';

test.each([
  ['会员约占职工的46.5%', '46.5%', 'about', 46.5],
  ['会员约占职工的46.5%以上', '46.5%以上', 'at-least', 46.5],
  ['节约有奖金额的5%', '5%', 'exact', 5],
  ['约有三成，合计5%', '5%', 'exact', 5],
  ['分别下降 12.5% 和 8.3%', '8.3%', 'exact', -8.3],
  ['占5%', '别处的5%', undefined, undefined],
] as const)('%s: %s is %s %d', (passage, text, qualifier, value) => {
  const reading = readStatedIn(passage, text, { unit: '%' });
  expect(reading.ok ? [reading.quantity.qualifier, reading.quantity.value] : []).toEqual(
    qualifier === undefined ? [] : [qualifier, value],
  );
});
