import { expect, test } from 'vitest';
import { toNumeralForms } from './numeral-forms.ts';

test.each([
  ['一亿五千万', ['1.5亿', '1.5个亿', '15000万', '150000000']],
  ['15000万元', ['1.5亿', '1.5个亿', '150000000']],
  ['1亿5千万', ['1.5亿', '1.5个亿', '15000万', '150000000']],
  ['两千五百多名志愿者', ['2500多']],
  ['二百多万', ['200多万']],
  ['百分之三十八', ['38%']],
  ['签了五百六十份', ['560']],
  ['八个服务站', ['8个']],
])('%s may be written in other ways', (phrase, means) => {
  expect(toNumeralForms([phrase]).map((synonym) => synonym.means)).toEqual([means]);
});

test.each(['三大焦点', '一起去', '28461', '十几个人', '半年', '万'])('%s is no such numeral', (phrase) => {
  expect(toNumeralForms([phrase])).toEqual([]);
});
