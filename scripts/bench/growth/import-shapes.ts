import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { runImport } from '../../import/run.ts';
import { ROOT } from '../../tools/paths.ts';
import type { Shape } from './shape.ts';
import { toLetters } from './words.ts';

const YEAR = '2018';
const HEAD = ['主动作为有“焦点”', '一、服务职工'] as const;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** Source documents that were slow to import, as a text or a Word document. */
export const IMPORT_SHAPES: readonly Shape[] = [
  shape('一行里 n 个“万”', 250, (n) => text([`全市${'万'.repeat(n)}。`])),
  shape('一行里 n 个数字', 500, (n) => text([`全市${'1'.repeat(n)}名。`])),
  shape('一行里 n 处数', 50, (n) => text([`${'走访职工12名，'.repeat(n)}。`])),
  shape('一行里 n 层括号', 250, (n) => text([`全市${'('.repeat(n)}${')'.repeat(n)}。`])),
  shape('一行里 n 句引语', 150, (n) => text([`主席王立人说：${'“好。”'.repeat(n)}`])),
  shape('一行 n 个拉丁字母', 500, (n) => text(['x'.repeat(n)])),
  shape('n 段（.txt），每段两个数', 250, (n) => text(paragraphs(n))),
  shape('n 段（.docx），每段两个数', 250, (n) => docx(paragraphs(n).map(paragraph))),
  shape('n 段同样的话', 250, (n) => text(Array.from({ length: n }, () => '走访职工12名，发放35份。'))),
  shape('n 行接成一段', 500, (n) =>
    text(Array.from({ length: n }, () => '走访慰问职工家庭把服务送到身边的人和事')),
  ),
  shape('n 个短行', 500, (n) => text(Array.from({ length: n }, (_, at) => `职工书屋${toLetters(at)}`))),
  shape('n 章', 60, (n) =>
    text(Array.from({ length: n }, (_, at) => [`一、服务职工${toLetters(at)}`, '走访职工12名。']).flat()),
  ),
  shape('n 行的表格（.docx）', 250, (n) => docx([tableOf(paragraphs(n).map((words) => [words, '12名']))])),
  shape('n 个表格（.docx）', 100, (n) =>
    docx(paragraphs(n).flatMap((words) => [tableOf([[words, '12名']]), paragraph('如下。')])),
  ),
];

function shape(name: string, size: number, make: (size: number) => Made): Shape {
  return {
    area: 'import',
    name,
    size,
    prepare: (n) => {
      const root = mkdtempSync(join(tmpdir(), 'growth-'));
      for (const folder of ['content', 'seeds'])
        cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
      const { file, bytes } = make(n);
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), bytes);
      return {
        run: async () => {
          const { code, output } = await runImport([YEAR, file], root);
          if (code !== 0) throw new Error(output);
        },
        clean: () => {
          rmSync(root, { recursive: true });
        },
      };
    },
  };
}

interface Made {
  readonly file: string;
  readonly bytes: Uint8Array;
}

function text(lines: readonly string[]): Made {
  return { file: `seeds/${YEAR}/report.txt`, bytes: strToU8([...HEAD, ...lines].join('\n\n')) };
}

function docx(blocks: readonly string[]): Made {
  const body = [...HEAD.map(paragraph), ...blocks].join('');
  const document = `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': document,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  return { file: `seeds/${YEAR}/report.docx`, bytes };
}

function paragraphs(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `走访${toLetters(at)}职工${at + 11}名，发放${at + 7}份。`);
}

function paragraph(words: string): string {
  return `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
