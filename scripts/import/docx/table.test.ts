import { describe, expect, test } from 'vitest';
import { p, r } from '../../../tests/support/docx-xml.ts';
import { readWord } from '../../../tests/support/read-word.ts';

describe('tables', () => {
  const cell = (content: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const words = (text_: string, properties = ''): string => cell(p(r(text_)), properties);
  const row = (cells: string, properties = ''): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

  test('keep every value in its column where a row begins late or ends early', async () => {
    const table = `<w:tbl>${row(words('甲') + words('乙') + words('丙'))}${row(words('2') + words('3'), '<w:gridBefore w:val="1"/>')}${row(words('1'), '<w:gridAfter w:val="2"/>')}</w:tbl>`;
    expect((await readWord(table)).lines).toEqual(['甲\t乙\t丙', '\t2\t3', '1\t\t']);
  });

  test('keep them beside cells that are merged across in the older way', async () => {
    const table = `<w:tbl>${row(words('合', '<w:hMerge w:val="restart"/>') + words('', '<w:hMerge/>') + words('丙'))}${row(words('1') + words('2') + words('3'))}</w:tbl>`;
    expect((await readWord(table)).lines).toEqual(['合\t\t丙', '1\t2\t3']);
  });

  test('in a cell come once, behind the table that they are in', async () => {
    const inner = `<w:tbl>${row(words('内1') + words('内2'))}</w:tbl>`;
    const table = `<w:tbl>${row(words('外1') + cell(p(r('外2')) + inner + p('')))}</w:tbl>`;
    const { lines, extra, leftOut, doubts } = await readWord(table);
    expect(lines).toEqual(['外1\t外2', '内1\t内2']);
    expect([extra, leftOut]).toEqual([[], []]);
    expect(doubts).toContain('有 1 个表格的格子里还有表格');
  });

  test('name the place of what is left out', async () => {
    const table = `<w:tbl>${row(words('甲') + words('乙'))}${row(words('1') + cell(p(r('旧', '<w:strike/>') + r('新'))))}</w:tbl>`;
    expect(await readWord(table)).toMatchObject({
      lines: ['甲\t乙', '1\t新'],
      leftOut: ['表格 1 第 2 行第 2 格  划掉的字  “旧”'],
    });
  });

  test('say what lies in a cell under another', async () => {
    const table = `<w:tbl>${row(words('城区', '<w:vMerge w:val="restart"/>') + words('1'))}${row(words('盖住的', '<w:vMerge/>') + words('2'))}</w:tbl>`;
    expect(await readWord(table)).toMatchObject({
      lines: ['城区\t1', '\t2'],
      leftOut: ['表格 1 第 2 行第 1 格  没有读出来的字  “盖住的”'],
    });
  });
});
