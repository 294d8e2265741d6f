import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editPart, makeDocx, makePhoto, picture, text } from '../../tests/support/docx-fixtures.ts';
import { makeDocumentXml, p, part, r } from '../../tests/support/docx-xml.ts';
import { MOST } from './limits.ts';
import { readNumbers } from './numbers.ts';
import { readSource } from './read.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'limits-'));
  mkdirSync(join(root, 'seeds'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What is said of a source with these bytes. */
async function foundIn(name: string, bytes: string | Uint8Array): Promise<string> {
  writeFileSync(join(root, 'seeds', name), bytes);
  const source = await readSource(`seeds/${name}`, root);
  return 'rule' in source ? `${source.line} ${source.found} → ${source.allowed}` : 'read';
}

describe('a text', () => {
  test('of as many lines as are allowed is read, and of one more is refused', async () => {
    const lines = (count: number): string => '走访职工十二名。\n\n'.repeat(count);
    expect(await foundIn('report.txt', lines(MOST.lines))).toBe('read');
    expect(await foundIn('report.txt', lines(MOST.lines + 1))).toBe(
      '1 内容太多：有 20001 段，最多 20000 段 → 请按章分成几个文件，一次导入一个',
    );
  });

  test('of 150,000 paragraphs is refused', async () => {
    expect(await foundIn('report.txt', '走访职工。\n'.repeat(150_000))).toContain('有 150000 段');
  });

  test('with a line that is too long is refused at that line', async () => {
    expect(await foundIn('report.txt', `标题\n${'万'.repeat(MOST.lineCharacters)}`)).toBe('read');
    expect(await foundIn('report.txt', `标题\n${'万'.repeat(MOST.lineCharacters + 1)}`)).toBe(
      '2 这一段太长：有 5001 个字，最多 5000 个（开头是“万万万万万万万万万万万万……”） → 请在一层意思说完的地方另起一段；多半是换行在复制时丢了',
    );
  });

  test('of too many characters is refused', async () => {
    const line = `${'职'.repeat(MOST.lineCharacters)}\n`;
    expect(await foundIn('report.txt', line.repeat(201))).toContain('有 1005000 个字，最多 1000000 个');
  });

  test('of more bytes than are read is refused before it is decoded', async () => {
    expect(await foundIn('report.txt', new Uint8Array(MOST.textBytes + 1).fill(0xff))).toContain(
      '1 文件太大：有 21 MB，最多 20 MB',
    );
  });
});

describe('a Word document', () => {
  const inside = async (xml: string): Promise<Uint8Array> =>
    editPart(await makeDocx([text('甲。')]), 'word/document.xml', (before) =>
      before.replace('<w:p>', `${xml}<w:p>`),
    );

  test('with tracked changes in each other is refused, and one with a few is read', async () => {
    const nested = (depth: number): string =>
      `<w:p>${'<w:ins w:id="1" w:author="甲">'.repeat(depth)}<w:r><w:t>乙</w:t></w:r>${'</w:ins>'.repeat(depth)}</w:p>`;
    expect(await foundIn('report.docx', await inside(nested(100)))).toBe('read');
    expect(await foundIn('report.docx', await inside(nested(20_000)))).toContain(
      '1 文档的结构太深：里面的 word/document.xml 有 20005 层，最多 256 层 → 多半是修订',
    );
  });

  test('of 200,000 paragraphs is refused', async () => {
    const many = '<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(200_000);
    expect(await foundIn('report.docx', await inside(many))).toContain('内容太多：有 200001 段');
  });

  test('with more pictures than are allowed is refused, even of one file', async () => {
    const made = await makeDocx([picture(await makePhoto())]);
    const many = editPart(made, 'word/document.xml', (xml) =>
      xml.replace(/<w:drawing>.*<\/w:drawing>/s, (drawing) => drawing.repeat(MOST.pictures + 1)),
    );
    expect(await foundIn('report.docx', many)).toContain('图片太多：有 301 张，最多 300 张');
  });

  test('that refers to one note or one merged document again and again is refused, or read a few times', async () => {
    const note = part('footnotes', `<w:footnote w:id="1">${p(r('注'.repeat(4000)))}</w:footnote>`);
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const noted = makeDocumentXml(p(reference.repeat(1000)), {
      parts: [{ type: 'footnotes', path: 'footnotes.xml', data: note }],
    });
    expect(await foundIn('report.docx', noted)).toContain('内容太多：不止 1000000 个字');
    const merged = makeDocumentXml('<w:altChunk r:id="c"/>'.repeat(500), {
      parts: [{ type: 'aFChunk', path: 'c.docx', data: makeDocumentXml(p(r('并入'))), id: 'c' }],
    });
    expect(await foundIn('report.docx', merged)).toBe('read');
  });

  test('is measured by its tags, whatever attributes and comments hold', async () => {
    const odd = '<!-- <w:p> <w:p> --><w:p w:rsid="a>b"/>'.repeat(300);
    expect(await foundIn('report.docx', await inside(odd))).toBe('read');
  });
});

test('a table of numbers of a million rows is refused', () => {
  writeFileSync(join(root, 'numbers.csv'), `indicator,text\n${'a,1\n'.repeat(1_000_000)}`);
  const context = { tree: parseContentTree(new Map()), year: 2018, chapters: [] };
  expect(readNumbers(root, 'numbers.csv', context)).toMatchObject([
    { line: 1, found: '表太长：有 1000001 行，最多 5000 行' },
  ]);
  writeFileSync(join(root, 'numbers.csv'), `indicator,text\n"a${'1'.repeat(MOST.cellCharacters)}",1\n`);
  expect(readNumbers(root, 'numbers.csv', context)).toMatchObject([
    { line: 2, found: '这一行里有一格太长，超过 1000 个字' },
  ]);
});
