import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodesOf, parseMarkdown } from '../../../../../src/content/text/mdx-document.ts';
import { WECHAT_CLIPS } from '../../../../../tests/support/clips/wechat.ts';
import { WORD_CLIPS } from '../../../../../tests/support/clips/word.ts';
import {
  alignmentsOf,
  columnsOf,
  findTable,
  newTable,
  printTable,
  withAlignment,
  withCell,
  withColumn,
  withMovedColumn,
  withMovedRow,
  withoutColumn,
  withoutRow,
  withRow,
  wordsOf,
} from './markdown-table.ts';

const TABLE = [
  '| 站点 |  服务| 数 |',
  '|:--|:-:|--:|',
  '| 虎山 | **引路** | <Stat id="a" /> |',
  '| 双塔 |甲\\|乙|',
].join('\n');

function tableOf(text: string): NonNullable<ReturnType<typeof findTable>>['table'] {
  const found = findTable(text, 0);
  if (!found) throw new Error(`no table: ${text}`);
  return found.table;
}

/** All Markdown of the project in which a table could stand, and some that is made up. */
function* texts(): Generator<readonly [name: string, text: string]> {
  for (const folder of ['content', 'tests/fixtures', 'docs', 'scripts'])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (/\.mdx?$/.test(name)) yield [name, readFileSync(`${folder}/${name}`, 'utf8')];
  for (const { name, markdown } of [...WORD_CLIPS, ...WECHAT_CLIPS]) yield [name, markdown];
  yield [
    'made up',
    `上文\n\n${TABLE}\n\n站点|服务\n---|---\n虎山|引路\n\n> | 甲 | 乙 |\n> | - | - |\n> | 1 | 2 |\n\n尾`,
  ];
}

test('every table of the project is found where Markdown finds it, and comes back byte for byte', () => {
  let count = 0;
  for (const [name, text] of texts()) {
    const { body, problems } = parseMarkdown(text, name.endsWith('.md') ? 'markdown' : 'mdx');
    expect(problems, name).toEqual([]);
    for (const { type, position, children = [] } of nodesOf(body)) {
      if (type !== 'table') continue;
      count += 1;
      const { start, end } = position ?? { start: {}, end: {} };
      const found = findTable(text, (start.offset ?? 0) + 1);
      expect(
        found && text.slice(found.from, found.to).endsWith(text.slice(start.offset, end.offset)),
        name,
      ).toBe(true);
      if (!found) continue;
      expect(printTable(found.table), name).toBe(text.slice(found.from, found.to));
      expect(wordsOf(found.table).length, name).toBe(children.length);
      expect(columnsOf(found.table), name).toBe(
        Math.max(...children.map((row) => row.children?.length ?? 0)),
      );
      const same = wordsOf(found.table).reduce(
        (table, cells, row) => cells.reduce((now, words, column) => withCell(now, row, column, words), table),
        found.table,
      );
      expect(printTable(same), name).toBe(printTable(found.table));
    }
  }
  expect(count).toBeGreaterThan(20);
});

test('no table is found beside one, in words with bars, or above a line across', () => {
  expect(findTable(`上文\n\n${TABLE}\n\n下文`, 1)).toBeUndefined();
  expect(findTable('甲|乙\n丙|丁', 1)).toBeUndefined();
  expect(findTable('甲\n---', 1)).toBeUndefined();
});

test('one cell that changes is one cell of the text', () => {
  expect(printTable(withCell(tableOf(TABLE), 1, 1, '**答疑**'))).toBe(TABLE.replace('引路', '答疑'));
  expect(printTable(withCell(tableOf(TABLE), 2, 1, '甲|丙'))).toBe(TABLE.replace('乙', '丙'));
  expect(printTable(withCell(tableOf(TABLE), 2, 2, '1'))).toBe(`${TABLE} 1 |`);
});

test('rows and columns come, go and move with what is in them', () => {
  const small = tableOf('| 甲 | 乙 |\n| --- | --: |\n| 1 | 2 |');
  expect(printTable(withRow(small, 0))).toBe('| 甲 | 乙 |\n| --- | --: |\n|  |  |\n| 1 | 2 |');
  expect(printTable(withRow(small, 2))).toBe('| 甲 | 乙 |\n| --- | --: |\n| 1 | 2 |\n|  |  |');
  expect(printTable(withoutRow(small, 0))).toBe('| 1 | 2 |\n| --- | --: |');
  expect(printTable(withMovedRow(small, 1, 0))).toBe('| 1 | 2 |\n| --- | --: |\n| 甲 | 乙 |');
  expect(printTable(withColumn(small, 1))).toBe('| 甲 |  | 乙 |\n| --- | --- | --: |\n| 1 |  | 2 |');
  expect(printTable(withoutColumn(small, 0))).toBe('| 乙 |\n| --: |\n| 2 |');
  expect(printTable(withMovedColumn(small, 1, 0))).toBe('| 乙 | 甲 |\n| --: | --- |\n| 2 | 1 |');
  expect(withMovedColumn(small, 1, 2)).toBe(small);
  expect(withMovedRow(small, 0, -1)).toBe(small);
});

test('a table without bars outside gets them where an empty cell needs them', () => {
  const open = tableOf('甲|乙\n---|---\n1|2');
  expect(printTable(open)).toBe('甲|乙\n---|---\n1|2');
  expect(printTable(withColumn(open, 2))).toBe('甲|乙|  |\n---|---| --- \n1|2|  |');
  expect(printTable(withColumn(open, 0))).toBe('|  |甲|乙\n --- |---|---\n|  |1|2');
  expect(wordsOf(tableOf(printTable(withColumn(open, 0))))).toEqual([
    ['', '甲', '乙'],
    ['', '1', '2'],
  ]);
});

test('a column stands as it is told', () => {
  expect(alignmentsOf(tableOf(TABLE))).toEqual(['left', 'center', 'right']);
  expect(alignmentsOf(withAlignment(tableOf(TABLE), 0, 'center'))).toEqual(['center', 'center', 'right']);
  expect(alignmentsOf(withAlignment(tableOf(TABLE), 2, undefined))).toEqual(['left', 'center', undefined]);
});

test('a new table is a table', () => {
  const text = printTable(withCell(newTable(2, 2), 0, 0, '站点'));
  expect(text).toBe('| 站点 |  |\n| --- | --- |\n|  |  |');
  expect(parseMarkdown(text).body.children?.[0]?.type).toBe('table');
});
