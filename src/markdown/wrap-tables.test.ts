import { expect, test } from 'vitest';
import { nodesOf, parseMarkdown } from '../content/text/mdx-document.ts';
import { TABLE_REGION, wrapTables } from './wrap-tables.ts';

const TABLE = '| 站点 | 服务 |\n| --- | --- |\n| 双塔街道 | 入会、帮扶、法律援助 |\n';

function propertiesOf(text: string, type: string) {
  return [...nodesOf(wrapTables(parseMarkdown(text).body))]
    .filter((node) => node.type === type)
    .map(({ data }) => data?.hProperties);
}

test('a table is called after the heading above it, and numbered where that has several', () => {
  const text = `${TABLE}\n## 开门**时间**\n\n${TABLE}\n说明。\n\n> ${TABLE.replaceAll('\n', '\n> ')}\n\n### 电话\n\n${TABLE}`;
  expect(propertiesOf(text, TABLE_REGION).map((properties) => properties?.['aria-label'])).toEqual([
    '表格',
    '开门时间：表格',
    '开门时间：表格2',
    '电话：表格',
  ]);
});

test('each of its cells has the least width that its words need', () => {
  expect(propertiesOf(TABLE, 'tableCell').map((properties) => properties?.class)).toEqual([
    'first-cell whole-cell',
    'whole-cell',
    'first-cell whole-cell',
    'words-cell',
  ]);
});
