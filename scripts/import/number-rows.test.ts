import { expect, test } from 'vitest';
import { toReported, type RowContext } from './number-rows.ts';

const QUOTE = '起数和受伤人数分别下降12.5%、8.3%';
const context = {
  tree: { indicators: new Map([['injured', { data: { name: '受伤人数增长率', unit: '%' } }]]) },
  year: 2018,
  chapters: [{ slug: 'focus', title: '聚焦', elements: [{ kind: 'paragraph', text: `${QUOTE}。` }] }],
  matches: [],
  standing: [],
} as unknown as RowContext;
const row = (cells: Readonly<Record<string, string>>) =>
  toReported(context, { line: 2, cells: { indicator: 'injured', text: '8.3%', ...cells } });

test('a number in a list is read with the decrease that the list hands on to it', () => {
  expect(row({ quote: QUOTE })).toMatchObject({ text: '8.3%', value: -8.3, chapter: 'focus' });
  expect(row({ quote: QUOTE, value: '8.3' })).toMatchObject([
    { found: 'value 写的是 8.3，text 读出来是 -8.3' },
  ]);
});
