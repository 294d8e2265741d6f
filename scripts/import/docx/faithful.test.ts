import { describe, expect, test } from 'vitest';
import { makeDocx, text } from '../../../tests/support/docx-fixtures.ts';
import { p, part, r, type RelatedPart } from '../../../tests/support/docx-xml.ts';
import { readWord, type ReadWord } from '../../../tests/support/read-word.ts';

const field = (instruction: string, result = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (words: string): string =>
  `<wps:wsp><wps:txbx><w:txbxContent>${p(r(words))}</w:txbxContent></wps:txbx></wps:wsp>`;

describe('words that Word shows', () => {
  test('under a reading are kept, the reading is listed', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('yǎn')}</w:rt><w:rubyBase>${r('䶮')}</w:rubyBase></w:ruby></w:r>`;
    expect(await readWord(p(ruby + r('姓的职工来了。')))).toMatchObject({
      lines: ['䶮姓的职工来了。'],
      leftOut: ['第 1 段  注音  “yǎn”'],
    });
  });

  test.each([
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(yǎn),䶮)', '䶮姓', 'yǎn'],
    ['EQ \\o\\ac(○,优)', '优姓', '○'],
    ['eq \\o\\ac(○,12)', '⑫姓', '○'],
    ['EQ \\f(1,2)', '1/2姓', undefined],
    [`EQ ${'('.repeat(3000)}`, '姓', undefined],
    ['EQ \\s\\up5(2)', '²姓', undefined],
    ['EQ \\r(3,8)', '³√8姓', undefined],
    ['EQ \\x(框)', '框姓', undefined],
    ['MACROBUTTON NoMacro 请按这里', '请按这里姓', undefined],
    ['SYMBOL 254 \\f Wingdings', '🗹姓', undefined],
  ])('of a field that keeps no result: %s', async (instruction, shown, listed) => {
    const { lines, leftOut, extra } = await readWord(p(field(instruction) + r('姓')));
    expect(lines).toEqual([shown]);
    expect(leftOut).toEqual(
      listed === undefined ? [] : [`第 1 段  域（EQ）里的字，多半是注音或圈  “${listed}”`],
    );
    expect(extra).toEqual([]);
  });

  test('of fields are their results, never what computes them, in each other too', async () => {
    const nested = field(' IF ', '').replace(
      ' IF </w:instrText></w:r>',
      ` IF </w:instrText></w:r>${field('PAGE', r('1'))}`,
    );
    const body =
      p(r('共') + field('NUMPAGES', r('12')) + r('页')) +
      p(`<w:fldSimple w:instr="DATE">${r('3月')}</w:fldSimple>${r('。')}`) +
      p(
        nested.replace(
          '"separate"/></w:r><w:r><w:fldChar w:fldCharType="end"',
          `"separate"/></w:r>${r('结果')}<w:r><w:fldChar w:fldCharType="end"`,
        ),
      );
    expect((await readWord(body)).lines).toEqual(['共12页', '3月。', '结果']);
  });

  test('behind a field that never ends are not lost', async () => {
    const broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(await readWord(p(broken + r('后面')) + p(r('再后面')))).toMatchObject({
      lines: ['后面', '再后面'],
      leftOut: [],
      extra: [],
    });
  });

  test('of a field that says nothing, are told', async () => {
    expect((await readWord(p(field('AUTONUM') + r('甲')))).doubts).toContain(
      '有 1 个域没有存下结果，没有导入：“AUTONUM”',
    );
  });

  test('in content controls, smart tags and links are kept; what is to be filled in is listed', async () => {
    const control = (content: string, properties = ''): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body =
      control(p(r('块'))) +
      p(
        control(r('行内')) +
          `<w:smartTag w:uri="x" w:element="y">${r('智能')}</w:smartTag><w:hyperlink>${r('链接')}</w:hyperlink>`,
      ) +
      p(control(r('单击此处输入文字'), '<w:showingPlcHdr/>') + r('后')) +
      `<w:tbl>${control(`<w:tr>${control(`<w:tc>${control(p(r('格')))}</w:tc>`)}</w:tr>`)}</w:tbl>`;
    expect(await readWord(body)).toMatchObject({
      lines: ['块', '行内智能链接', '后', '格'],
      leftOut: ['第 3 段  没有填写的提示  “单击此处输入文字”'],
    });
  });

  test('in a text box come once, whichever way it is written', async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('新的')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r('新的'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const alone = `<w:r><w:drawing>${box('没有旧写法的')}</w:drawing></w:r>`;
    const body = p(both + r('甲。')) + p(alone + r('乙。')) + p(r('丙。'));
    expect(await readWord(body)).toMatchObject({
      lines: ['甲。', '新的', '乙。', '没有旧写法的', '丙。'],
      leftOut: [],
      extra: [],
    });
  });

  test('of formulas stand in a line', async () => {
    const t = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`;
    const formula = `<m:oMath>${t('E=m')}<m:sSup><m:e>${t('c')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>${t('+')}<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f></m:oMath>`;
    const { lines, leftOut, extra, doubts } = await readWord(p(r('公式：') + formula));
    expect(lines).toEqual(['公式：E=mc²+(a+b)/2']);
    expect([leftOut, extra]).toEqual([[], []]);
    expect(doubts).toContain('有 1 处公式写成了一行：“E=mc²+(a+b)/2”');
  });

  test('are signs, hyphens and breaks, too', async () => {
    const sign = (font: string, code: string): string =>
      `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const body = p(
      sign('Wingdings', 'F0FC') +
        r('完成') +
        '<w:r><w:t>2017</w:t><w:noBreakHyphen/><w:t>2018</w:t><w:tab/><w:t>年</w:t><w:br/><w:t>下一行</w:t></w:r>' +
        sign('Unknown', 'F0A3'),
    );
    expect(await readWord(body)).toMatchObject({
      lines: ['✓完成2017-2018 年', '下一行'],
      leftOut: ['第 1 段  认不出的符号  “Unknown F0A3”'],
    });
  });

  test('run on where the end of a paragraph is deleted or hidden', async () => {
    const body =
      p(r('前'), '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>') +
      p(r('后')) +
      p(r('左'), '<w:rPr><w:vanish/></w:rPr>') +
      p(r('右'));
    expect((await readWord(body)).lines).toEqual(['前后', '左右']);
  });
});

describe('raised and lowered', () => {
  const up = '<w:vertAlign w:val="superscript"/>';
  const down = '<w:vertAlign w:val="subscript"/>';
  test('words stay so where there are characters for it', async () => {
    const body = p(r('29600m') + r('2', up) + r('，产能10') + r('4', up) + r('吨，CO') + r('2', down));
    expect(await readWord(body)).toMatchObject({
      lines: ['29600m²，产能10⁴吨，CO₂'],
      leftOut: [],
      extra: [],
    });
  });

  test('also by a style, and where there are none it is said', async () => {
    const styles: RelatedPart = {
      type: 'styles',
      path: 'styles.xml',
      data: part('styles', `<w:style w:type="character" w:styleId="u"><w:rPr>${up}</w:rPr></w:style>`),
    };
    const { lines, doubts } = await readWord(p(r('m') + r('3', '<w:rStyle w:val="u"/>') + r('商标', up)), [
      styles,
    ]);
    expect(lines).toEqual(['m³商标']);
    expect(doubts).toContain('有 1 处上标、下标没有相应的字，照平常的字写了：“商标”');
  });
});

describe('left out and listed', () => {
  const styles: RelatedPart = {
    type: 'styles',
    path: 'styles.xml',
    data: part(
      'styles',
      '<w:style w:type="character" w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="secret"><w:basedOn w:val="base"/></w:style><w:style w:type="paragraph" w:styleId="Notes"><w:rPr><w:strike/></w:rPr></w:style>',
    ),
  };

  test.each([
    ['struck out', '<w:strike/>', '划掉的字'],
    ['struck out twice', '<w:dstrike/>', '划掉的字'],
    ['hidden', '<w:vanish/>', '隐藏的字'],
    ['hidden on the web', '<w:webHidden/>', '隐藏的字'],
    ['hidden by a style that is based on another', '<w:rStyle w:val="secret"/>', '隐藏的字'],
  ])('are words that are %s', async (_, properties, why) => {
    const body = p(r('谋划项目') + r('30个', properties) + r('35个'));
    expect(await readWord(body, [styles])).toMatchObject({
      lines: ['谋划项目35个'],
      leftOut: [`第 1 段  ${why}  “30个”`],
      extra: [],
    });
  });

  test('is a paragraph whose style strikes it out, but not the words that do not want it', async () => {
    const body = p(r('旧的') + r('新的', '<w:strike w:val="0"/>'), '<w:pStyle w:val="Notes"/>');
    expect(await readWord(body, [styles])).toMatchObject({
      lines: ['新的'],
      leftOut: ['第 1 段  划掉的字  “旧的”'],
    });
  });

  test('are words that a tracked change deletes or moves away', async () => {
    const body = p(
      `<w:del w:id="1" w:author="甲"><w:r><w:delText>删</w:delText></w:r></w:del><w:ins w:id="2" w:author="甲">${r('增')}</w:ins><w:moveFrom w:id="3" w:author="甲">${r('移走')}</w:moveFrom>`,
    );
    expect(await readWord(body)).toMatchObject({
      lines: ['增'],
      leftOut: ['第 1 段  修订里删去的字  “删”', '第 1 段  修订里删去的字  “移走”'],
    });
  });

  test('are headers, footers, charts, drawings and what is written in letters of a picture', async () => {
    const chart =
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>图题</a:t><c:v>12</c:v><c:v>13</c:v></c:chartSpace>';
    const { leftOut, doubts } = await readWord(
      p(
        r('甲。') +
          '<w:r><w:pict><v:shape><v:textpath string="机密"/></v:shape></w:pict></w:r><w:r><w:drawing><c:chart r:id="rId3"/></w:drawing></w:r>',
      ),
      [
        { type: 'header', path: 'header1.xml', data: part('hdr', p(r('江山市总工会'))) },
        { type: 'footer', path: 'footer1.xml', data: part('ftr', p(r('— 1 —'))) },
        { type: 'chart', path: 'charts/chart1.xml', data: chart },
      ],
    );
    expect(leftOut).toEqual([
      '第 1 段  图形、艺术字里的字  “机密”',
      '页眉  页眉  “江山市总工会”',
      '页脚  页脚  “— 1 —”',
      '图表  图表里的字  “图题、12、13”',
    ]);
    expect(doubts).toContain('有 1 处Word 里画的图表，没有导入');
  });

  test('are words of notes that nothing refers to', async () => {
    const notes: RelatedPart = {
      type: 'footnotes',
      path: 'footnotes.xml',
      data: part('footnotes', `<w:footnote w:id="2">${p(r('没人看的注'))}</w:footnote>`),
    };
    expect((await readWord(p(r('甲。')), [notes])).leftOut).toEqual([
      '脚注第 1 段  没有读出来的字  “没人看的注”',
    ]);
  });
});

describe('a document that is merged in', () => {
  const chunk = (path: string, data: string | Uint8Array): Promise<ReadWord> =>
    readWord(p(r('前。')) + '<w:altChunk r:id="rId1"/>' + p(r('后。')), [{ type: 'aFChunk', path, data }]);

  test('of Word is read where it stands', async () => {
    expect(await chunk('afchunk1.docx', await makeDocx([text('并入的。')]))).toMatchObject({
      lines: ['前。', '并入的。', '后。'],
      leftOut: [],
      extra: [],
    });
  });

  test('as a web page or a text is, too', async () => {
    const html =
      '<html><head><title>不见</title></head><body><h1>章</h1><p>甲<b>乙</b>&amp;丙</p><table><tr><td rowspan="2">片区</td><td>1</td></tr><tr><td>2</td></tr></table></body></html>';
    expect(await chunk('a.html', html)).toMatchObject({
      lines: ['前。', '章', '甲乙&丙', '片区\t1', '\t2', '后。'],
      leftOut: [],
      extra: [],
    });
    expect((await chunk('a.txt', '一行\r\n二行')).lines).toEqual(['前。', '一行', '二行', '后。']);
  });

  test('in another form is named', async () => {
    expect((await chunk('a.rtf', '{\\rtf1 甲}')).doubts).toContain(
      '有 1 份合并进来的文档读不出来：“word/a.rtf”。请在 Word 里打开，保存一次',
    );
  });
});
