import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Source } from '../types.ts';
import {
  bullet,
  dropPart,
  editPart,
  heading,
  makeDocx,
  makePhoto,
  mixed,
  noted,
  numbered,
  picture,
  table,
  text,
} from '../../../tests/support/docx-fixtures.ts';
import { readDocx } from './read-docx.ts';

type Docx = Source & Required<Pick<Source, 'pictures' | 'doubts' | 'comparison'>>;

async function read(bytes: Uint8Array): Promise<Docx> {
  const source = await readDocx(bytes, 'seeds/2018/report.docx.txt');
  if ('found' in source) throw new Error(source.found);
  return source;
}

/** Each line with its mark: `heading1 一、聚焦`. */
function linesOf({ lines }: Source): readonly string[] {
  return lines.flatMap(({ text: words, mark }) => {
    if (!mark) return [];
    return [
      `${mark.kind}${mark.kind === 'heading' ? String(mark.level) : ''} ${mark.kind === 'picture' ? mark.file : words}`,
    ];
  });
}

const doubtsOf = ({ doubts }: Docx): string => doubts.map((note) => note.text).join('\n');

describe('headings', () => {
  test('go by the styles that every Word has', async () => {
    const bytes = await makeDocx([heading('一、聚焦', 1), heading('（一）夯实', 2), text('正文。')]);
    expect(linesOf(await read(bytes))).toEqual([
      'heading1 一、聚焦',
      'heading2 （一）夯实',
      'paragraph 正文。',
    ]);
  });

  test.each([
    ['标题 1', 'heading1'],
    ['一级标题', 'heading1'],
    ['2级标题', 'heading2'],
    ['章标题', 'heading1'],
    ['年报标题', 'title'],
    ['题注', 'caption'],
  ])('go by a style with the Chinese name %s', async (name, kind) => {
    const bytes = await makeDocx([text('聚焦', { style: 'a1' })], { styles: [{ id: 'a1', name }] });
    expect(linesOf(await read(bytes))).toEqual([`${kind} 聚焦`]);
  });

  test('go by the style that an own one is based on, and by its outline level', async () => {
    const styles = [
      { id: 'b1', name: '单位样式', basedOn: 'Heading2' },
      { id: 'b2', name: '办公室样式' },
    ];
    const made = await makeDocx([text('甲', { style: 'b1' }), text('乙', { style: 'b2' })], { styles });
    const bytes = editPart(made, 'word/styles.xml', (xml) =>
      xml.replace(/(w:styleId="b2".*?)(<\/w:style>)/s, '$1<w:pPr><w:outlineLvl w:val="2"/></w:pPr>$2'),
    );
    expect(linesOf(await read(bytes))).toEqual(['heading2 甲', 'heading3 乙']);
  });

  test('keep the number that Word sets before them by itself', async () => {
    const bytes = await makeDocx([
      numbered('聚焦', 0),
      numbered('夯实', 1),
      numbered('激发', 1),
      numbered('改革', 0),
      numbered('品牌', 1),
    ]);
    expect((await read(bytes)).lines.map((line) => line.text).filter(Boolean)).toEqual([
      '一、聚焦',
      '（一）夯实',
      '（二）激发',
      '二、改革',
      '（一）品牌',
    ]);
  });

  test('that lost their style are named', async () => {
    const bytes = await makeDocx([text('甲', { style: 'x' }), text('乙', { style: 'x' })], {
      styles: [{ id: 'x', name: '花体' }],
    });
    expect(doubtsOf(await read(bytes))).toContain('样式“花体”（2 段）不认得');
  });
});

describe('what stands in a text', () => {
  test('bold words are known, one by one', async () => {
    const { lines } = await read(await makeDocx([mixed('新增【书屋】和【站点】。')]));
    expect(lines[0]).toEqual({
      number: 1,
      text: '新增书屋和站点。',
      mark: { kind: 'paragraph', bold: ['书屋', '站点'] },
    });
  });

  test('items of a list stand together, paragraphs are set off by an empty line', async () => {
    const { lines } = await read(await makeDocx([text('甲。'), bullet('乙'), bullet('丙'), text('丁。')]));
    expect(lines.map(({ number, text: words, mark }) => [number, mark?.kind, words])).toEqual([
      [1, 'paragraph', '甲。'],
      [2, undefined, ''],
      [3, 'item', '乙'],
      [4, 'item', '丙'],
      [5, undefined, ''],
      [6, 'paragraph', '丁。'],
    ]);
  });

  test('a table comes row by row, its cells apart by tabs; two tables stay two', async () => {
    const { lines } = await read(
      await makeDocx([
        table([
          ['项目', '数量'],
          ['志愿者', '2600名'],
        ]),
        text('和'),
        table([['甲', '乙']]),
      ]),
    );
    expect(
      lines.flatMap(({ text: words, mark }) => (mark?.kind === 'row' ? [[mark.table, words]] : [])),
    ).toEqual([
      [1, '项目\t数量'],
      [1, '志愿者\t2600名'],
      [2, '甲\t乙'],
    ]);
  });

  test('a merged cell is taken apart and named', async () => {
    const made = await makeDocx([
      table([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    ]);
    const bytes = editPart(made, 'word/document.xml', (xml) =>
      xml
        .replace(/(<w:tc>)(<w:tcPr>)?/, '$1<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')
        .replace('</w:tcPr></w:tcPr>', '</w:tcPr>'),
    );
    const source = await read(bytes);
    expect(source.lines[0]?.text).toBe('甲\t\t乙');
    expect(doubtsOf(source)).toContain('1 个合并的单元格');
  });

  test('a footnote follows its paragraph, and its number is no number of the text', async () => {
    const bytes = await makeDocx([noted('发放助学金', 1, '15万元。'), text('后面。')], {
      notes: ['不含结转'],
    });
    expect(linesOf(await read(bytes))).toEqual([
      'paragraph 发放助学金〔注〕15万元。',
      'note 〔注〕不含结转',
      'paragraph 后面。',
    ]);
  });

  test('a line break inside a paragraph begins a new one', async () => {
    const made = await makeDocx([text('甲。乙。')]);
    const bytes = editPart(made, 'word/document.xml', (xml) =>
      xml.replace('甲。乙。', '甲。</w:t><w:br/><w:t>乙。'),
    );
    expect(linesOf(await read(bytes))).toEqual(['paragraph 甲。', 'paragraph 乙。']);
  });
});

describe('pictures', () => {
  test('are taken out under ASCII names, turned and without camera, time and place', async () => {
    const photo = await makePhoto();
    expect((await sharp(photo).metadata()).exif?.includes('Phone')).toBe(true);
    const { pictures, lines } = await read(await makeDocx([text('甲。'), picture(photo), text('说明')]));
    expect(pictures.map(({ name }) => name)).toEqual(['report-01.jpg']);
    const written = await sharp(pictures[0]?.bytes).metadata();
    expect(written.format).toBe('jpeg');
    expect([written.exif, written.xmp, written.iptc]).toEqual([undefined, undefined, undefined]);
    expect(Buffer.from(pictures[0]?.bytes ?? []).includes('Phone')).toBe(false);
    expect(lines[2]?.mark).toEqual({ kind: 'picture', file: 'report-01.jpg' });
  });

  test('larger than any screen are made smaller', async () => {
    const { pictures } = await read(await makeDocx([picture(await makePhoto(3000, 1000))]));
    expect(await sharp(pictures[0]?.bytes).metadata()).toMatchObject({ width: 2400, height: 800 });
  });

  test('that are missing in the file, or that no browser shows, are counted', async () => {
    const made = await makeDocx([picture(await makePhoto()), text('甲。')]);
    const source = await read(dropPart(made, /^word\/media\//));
    expect(source.pictures).toEqual([]);
    expect(doubtsOf(source)).toContain('有 1 张图片读不出来');
    const broken = await read(await makeDocx([picture(Uint8Array.of(1, 2, 3))]));
    expect(doubtsOf(broken)).toContain('有 1 张图片读不出来');
  });

  test('that lie on another computer are counted once each', async () => {
    const photo = await makePhoto();
    const made = await makeDocx([picture(photo), picture(photo), picture(photo)]);
    const outside = editPart(made, 'word/_rels/document.xml.rels', (xml) =>
      xml.replaceAll(
        /(Type="[^"]*\/image" Target=")[^"]*"/g,
        '$1file:///C:/photo.jpg" TargetMode="External"',
      ),
    );
    const linked = editPart(outside, 'word/document.xml', (xml) => xml.replaceAll('r:embed=', 'r:link='));
    expect(doubtsOf(await read(linked))).toContain('有 3 张图片读不出来');
  });

  test.each([
    ['no file at all', ''],
    ['a file that the document does not list', ' r:embed="rId999"'],
  ])('that name %s are counted once each', async (_, name) => {
    const made = await makeDocx([picture(await makePhoto())]);
    const unnamed = editPart(made, 'word/document.xml', (xml) => xml.replace(/ r:embed="[^"]*"/, name));
    expect(doubtsOf(await read(unnamed))).toContain('有 1 张图片读不出来');
  });

  test('of a kind that Word has no name for are read like others', async () => {
    const drawing = strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const made = await makeDocx([picture(drawing)]);
    const drawn = editPart(made, '[Content_Types].xml', (xml) =>
      xml.replaceAll(/image\/jpe?g/g, 'image/svg'),
    );
    const { pictures, doubts } = await read(drawn);
    expect(pictures).toHaveLength(1);
    expect(doubts).toEqual([]);
  });
});

describe('what Word would pass over in silence', () => {
  const CHANGED =
    '<w:ins w:id="1" w:author="甲"><w:r><w:t>新加的</w:t></w:r></w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>去掉的</w:delText></w:r></w:del>';

  test('tracked changes: what is inserted counts, what is deleted does not, and both are said', async () => {
    const made = await makeDocx([text('原来的。')]);
    const source = await read(
      editPart(made, 'word/document.xml', (xml) => xml.replace('<w:r>', `${CHANGED}<w:r>`)),
    );
    expect(source.lines[0]?.text).toBe('新加的原来的。');
    expect(doubtsOf(source)).toContain('插入 1 处（“新加的”），已当作接受；删除 1 处（“去掉的”），已去掉');
  });

  test('comments', async () => {
    const made = await makeDocx([text('甲。')]);
    const comment =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="办公室"><w:p><w:r><w:t>数字待核</w:t></w:r></w:p></w:comment></w:comments>';
    const source = await read(editPart(made, 'word/comments.xml', () => comment));
    expect(source.comparison.leftOut).toEqual(['批注（办公室）  批注  “数字待核”']);
    expect(source.lines.map((line) => line.text)).toEqual(['甲。']);
  });

  test('text boxes: their words follow the paragraph', async () => {
    const box =
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
    const made = await makeDocx([text('甲。')]);
    const source = await read(
      editPart(made, 'word/document.xml', (xml) => xml.replace('<w:r>', `${box}<w:r>`)),
    );
    expect(doubtsOf(source)).toContain('有 1 个文本框（“框里的话”）');
    expect(linesOf(source)).toEqual(['paragraph 甲。', 'paragraph 框里的话']);
  });

  test('a plain document has nothing to say', async () => {
    expect((await read(await makeDocx([heading('一、甲', 1), text('乙。')]))).doubts).toEqual([]);
  });
});

test('a document whose XML is damaged is refused with what to do', async () => {
  const made = await makeDocx([text('甲。')]);
  const source = await readDocx(
    editPart(made, 'word/document.xml', (xml) => xml.slice(0, -20)),
    'report.docx',
  );
  expect(source).toMatchObject({
    found: expect.stringContaining('内部结构坏了') as string,
    allowed: expect.stringContaining('另存为') as string,
  });
});
