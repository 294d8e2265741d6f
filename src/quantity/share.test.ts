import { expect, test } from 'vitest';
import { formatCard } from './quantity-format.ts';
import { parseQuantity } from './quantity-text.ts';

test.each([
  ['三分之二', 66.6667, '%'],
  ['近四分之三', 75, '%'],
  ['十分之一', 10, '%'],
  ['1/3', 33.3333, '%'],
  ['1:15', 0.0666667, '比'],
  ['3：1', 3, '比'],
  ['翻一番', 2, '倍'],
  ['翻了两番', 4, '倍'],
  ['八折', 80, '%'],
  ['八五折', 85, '%'],
  ['8.5折', 85, '%'],
])('%s is %d %s, and a card keeps its words', (text, value, unit) => {
  const quantity = parseQuantity(text);
  expect([quantity?.value, quantity?.unit]).toEqual([value, unit]);
  expect(quantity && formatCard(quantity)).toBe(text.replace('：', ':'));
});

test.each([
  '三分之四',
  '4/3',
  '1/10万册',
  '9:30:15',
  '2017/12/31',
  '0:5',
  '三分之',
  '翻五番',
  '十折',
  '三折叠',
  '12折',
])('%s is none', (text) => {
  expect(parseQuantity(text)).toBeNull();
});

test.each([
  ['百分之七点二', 7.2, '%'],
  ['千分之三', 3, '‰'],
  ['万分之五', 5, '/万'],
  ['十万分之九点六', 9.6, '/10万'],
  ['两个半小时', 2.5, '小时'],
  ['三年半', 3.5, '年'],
  ['1.2万人（次）', 12000, '人次'],
  ['35万千瓦', 350000, '千瓦'],
  ['两千克', 2, '公斤'],
  ['31微克每立方米', 31, '微克/立方米'],
  ['120元/年', 120, '元/年'],
  ['每月120元', 120, '元/月'],
])('%s is %d %s', (text, value, unit) => {
  const quantity = parseQuantity(text);
  expect([quantity?.value, quantity?.unit]).toEqual([value, unit]);
});

test.each([
  ['500米', '公里', 0.5, '0.5公里'],
  ['3公顷', '亩', 45, '45亩'],
  ['86.5人', '人/万人', 86.5, '每万人86.5人'],
  ['1.5箩', '箩', 1.5, '1.5箩'],
])('%s of an indicator in %s is %d: %s', (text, unit, value, card) => {
  const quantity = parseQuantity(text, { unit });
  expect(quantity?.value).toBe(value);
  expect(quantity && formatCard(quantity)).toBe(card);
});
