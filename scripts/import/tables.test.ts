import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FOLDER, useDocxProject } from '../../tests/support/docx-project.ts';
import { heading, makeDocx, table, text } from '../../tests/support/docx-fixtures.ts';
import { makeDocumentXml } from '../../tests/support/docx-xml.ts';
import { readDocx } from './docx/read-docx.ts';
import { runImport } from './run.ts';
import { proposeTables } from './tables.ts';
import type { Todo } from './todo.ts';
import type { Chapter, Element } from './types.ts';

const project = useDocxProject();
const TODO = `${FOLDER}/import.todo.yaml`;
const CHAPTER = `${FOLDER}/01-fuwu-zhigong.mdx`;
const ROWS = [
  ['乡镇街道', '服务站（个）', '服务点（个）'],
  ['虎山街道', '2', '12余'],
  ['双塔街道', '6', '－'],
];
const CAPTION = '表1　2018年职工服务站分布情况';

const proposed = (): Todo['tables'] => (parse(project.read(TODO)) as Todo).tables;

async function accept(): Promise<void> {
  project.write(TODO, project.read(TODO).replace(/accept: false(?=\n {4}id)/g, 'accept: true'));
  expect((await runImport(['2018', TODO], project.root)).code).toBe(0);
}

describe.each([
  ['of a text, set with tabs', '\t', ''],
  ['of a text, set with spaces', '    ', ''],
  ['of a text, in Markdown', ' | ', '|'],
])('a table %s', (_, gap, edge) => {
  const seed = 'seeds/2018/report.txt';
  beforeEach(async () => {
    const rows = ROWS.map((cells) => `${edge}${cells.join(gap)}${edge}`);
    const lines = [
      '服务职工有“温度”',
      '江山市总工会',
      '过去的一年，工会服务大局。',
      '一、服务职工',
      '把服务送到身边。',
    ];
    project.write(seed, [...lines, CAPTION, rows.join('\n')].join('\n\n'));
    expect((await runImport(['2018', seed], project.root)).code).toBe(0);
  });

  test('is proposed whole, with its caption', () => {
    expect(proposed()).toEqual([
      {
        id: 'fuwu-zhigong-table',
        chapter: 'fuwu-zhigong',
        title: CAPTION,
        head: [ROWS[0]],
        rows: ROWS.slice(1),
        accept: false,
        line: 13,
      },
    ]);
    expect(project.read(CHAPTER)).not.toContain('<Photo');
  });

  test('stands in its chapter once accepted, passes the check, and leaves no cell to decide', async () => {
    await accept();
    expect(existsSync(`${project.root}/${TODO}`)).toBe(false);
    expect(project.read(CHAPTER).trim().split('\n').at(-1)).toBe('<DataTable id="fuwu-zhigong-table" />');
    expect(project.errors().filter((error) => /^(?:table|numeral|component|literal)\//.test(error))).toEqual(
      [],
    );
  });
});

test('the unit beside a caption is the table’s', async () => {
  const bytes = await makeDocx([
    text('服务职工有“温度”', { heading: 'Title' }),
    text('江山市总工会'),
    text('过去的一年，江山市总工会围绕中心，服务大局。'),
    heading('一、服务职工', 1),
    text('表2　经费情况（单位：万元）'),
    table([
      ['项目', '金额'],
      ['慰问', '12.5'],
    ]),
  ]);
  project.write('seeds/2018/report.docx', bytes);
  expect((await runImport(['2018', 'seeds/2018/report.docx'], project.root)).code).toBe(0);
  expect(proposed()).toMatchObject([{ title: '表2 经费情况（单位：万元）', unit: '万元' }]);
  await accept();
  expect(project.errors().filter((error) => /^(?:table|numeral|component)\//.test(error))).toEqual([]);
});

test('merged cells of a document keep their columns, and a head of two rows is one', async () => {
  const cell = (words: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
  const [DOWN, BELOW, ACROSS] = [
    '<w:vMerge w:val="restart"/>',
    '<w:vMerge/>',
    '<w:gridSpan w:val="2"/>',
  ] as const;
  const bytes = makeDocumentXml(`<w:tbl>
    <w:tr>${cell('片区', DOWN)}${cell('服务点', ACROSS)}</w:tr>
    <w:tr>${cell('', BELOW)}${cell('新建（个）')}${cell('累计（个）')}</w:tr>
    <w:tr>${cell('城区', DOWN)}${cell('2')}${cell('6')}</w:tr>
    <w:tr>${cell('', BELOW)}${cell('3')}${cell('-1')}</w:tr>
  </w:tbl>`);
  const source = await readDocx(bytes, 'report.docx');
  const lines = 'lines' in source ? source.lines : [];
  expect(lines.map((line) => line.text)).toEqual([
    '片区\t服务点\t',
    '\t新建（个）\t累计（个）',
    '城区\t2\t6',
    '\t3\t-1',
  ]);
  const elements = lines.map(({ text: words, number }): Element => ({
    kind: 'row',
    text: words,
    line: number,
    spans: [],
    table: 1,
  }));
  const chapter: Chapter = { number: 1, slug: 'fuwu', title: '服务', numeral: '一', elements };
  expect(proposeTables([chapter], lines, [])).toMatchObject([
    {
      head: [
        ['片区', '服务点', '<'],
        ['^', '新建（个）', '累计（个）'],
      ],
      rows: [
        ['城区', '2', '6'],
        ['^', '3', '-1'],
      ],
    },
  ]);
});
