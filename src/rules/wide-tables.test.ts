import { expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { checkWideTables } from './wide-tables.ts';

const NAMES = ['站点', '一月', '二月', '三月', '四月', '五月', '六月'];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
const table = (columns: number): string =>
  row(NAMES.slice(0, columns)) + row(NAMES.slice(0, columns).map(() => '---'));
const ARTICLE = 'content/articles/2019/hours.md';
const TABLES = 'content/reports/2019/tables.yaml';

function check(file: string, text: string) {
  return checkWideTables(parseContentTree(new Map([[file, text]])));
}

test('six columns of a text are no reminder, seven are one at their line, with a head that passes', () => {
  const text = (columns: number): string => `---\ntitle: 时间\n---\n\n下面是表。\n\n${table(columns)}`;
  expect(check(ARTICLE, text(6))).toEqual([]);
  const issues = check(ARTICLE, text(7));
  expect(issues).toMatchObject([{ file: ARTICLE, line: 7, severity: 'warning', rule: 'table/wide' }]);
  expect(issues[0]?.example).toContain('| 站点 | 一月 | 二月 | 三月 | 四月 | 五月 |');
});

test('a table in a quotation or a list is one too', () => {
  const quoted = `---\ntitle: 时间\n---\n\n> ${table(7).trimEnd().replaceAll('\n', '\n> ')}\n`;
  expect(check(ARTICLE, quoted)).toHaveLength(1);
});

test('a table of the source is only reminded of, at its head', () => {
  const file = (names: readonly string[]): string =>
    `tables:\n  - id: hours\n    chapter: focus\n    title: 时间\n    head: [[${names.join(', ')}]]\n    rows:\n      - [${names.map(() => '甲').join(', ')}]\n`;
  expect(check(TABLES, file(NAMES.slice(0, 6)))).toEqual([]);
  expect(check(TABLES, file(NAMES))).toMatchObject([{ file: TABLES, line: 5, severity: 'warning' }]);
});
