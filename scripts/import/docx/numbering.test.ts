import { describe, expect, test } from 'vitest';
import { numberedBy, numberingPart, p, part, r, type RelatedPart } from '../../../tests/support/docx-xml.ts';
import { readWord } from '../../../tests/support/read-word.ts';
import { formatNumber } from './number-formats.ts';

const linesOf = async (body: string, ...parts: readonly RelatedPart[]): Promise<readonly string[]> =>
  (await readWord(body, parts)).lines;
const styles = (content: string): RelatedPart => ({
  type: 'styles',
  path: 'styles.xml',
  data: part('styles', content),
});
const item = (words: string, level = 0, number = 1): string => p(r(words), numberedBy(number, level));

test.each([
  ['decimal', '1 2 10 11 21 100'],
  ['decimalZero', '01 02 10 11 21 100'],
  ['decimalFullWidth', '１ ２ １０ １１ ２１ １００'],
  ['decimalEnclosedCircle', '① ② ⑩ ⑪ 21 100'],
  ['decimalEnclosedCircleChinese', '① ② ⑩ ⑪ 21 100'],
  ['decimalEnclosedParen', '⑴ ⑵ ⑽ ⑾ 21 100'],
  ['decimalEnclosedFullstop', '⒈ ⒉ ⒑ ⒒ 21 100'],
  ['ideographEnclosedCircle', '㊀ ㊁ ㊉ 11 21 100'],
  ['chineseCounting', '一 二 十 十一 二十一 一〇〇'],
  ['chineseCountingThousand', '一 二 十 十一 二十一 一百'],
  ['japaneseCounting', '一 二 十 十一 二十一 百'],
  ['ideographDigital', '一 二 一〇 一一 二一 一〇〇'],
  ['ideographTraditional', '甲 乙 癸 11 21 100'],
  ['ideographZodiac', '子 丑 酉 戌 21 100'],
  ['chineseLegalSimplified', '壹 贰 壹拾 壹拾壹 贰拾壹 壹佰'],
  ['lowerLetter', 'a b j k u vvvv'],
  ['upperLetter', 'A B J K U VVVV'],
  ['lowerRoman', 'i ii x xi xxi c'],
  ['upperRoman', 'I II X XI XXI C'],
  ['ordinal', '1st 2nd 10th 11th 21st 100th'],
  ['numberInDash', '- 1 - - 2 - - 10 - - 11 - - 21 - - 100 -'],
  ['001, 002, 003, ...', '001 002 010 011 021 100'],
])('a number in the format %s', (format, expected) => {
  expect([1, 2, 10, 11, 21, 100].map((value) => formatNumber(value, format)).join(' ')).toBe(expected);
});

test('no number makes a text of endless length', () => {
  for (const format of ['lowerLetter', 'upperRoman', 'chicago', 'chineseCountingThousand'])
    expect(formatNumber(2 ** 31, format)).toBe('2147483648');
});

describe('levels', () => {
  const chapters = numberingPart([
    ['chineseCounting', '第%1章'],
    ['decimal', '%1.%2', '<w:isLgl/>'],
    ['lowerLetter', '%1.%2.%3）'],
  ]);

  test('show those above them, as digits where they are legal, and begin again below each', async () => {
    const body = item('总则') + item('甲', 1) + item('乙', 1) + item('丙', 2) + item('附则') + item('丁', 1);
    expect(await linesOf(body, chapters)).toEqual([
      '第一章 总则',
      '1.1 甲',
      '1.2 乙',
      '一.2.a）丙',
      '第二章 附则',
      '2.1 丁',
    ]);
  });

  test('count on where the list says that they never begin again', async () => {
    const list = numberingPart([
      ['decimal', '%1.'],
      ['decimal', '（%2）', '<w:lvlRestart w:val="0"/>'],
    ]);
    const body = item('甲') + item('乙', 1) + item('丙') + item('丁', 1);
    expect(await linesOf(body, list)).toEqual(['1. 甲', '（1）乙', '2. 丙', '（2）丁']);
  });

  test('that are redefined for one list show that, and begin where it says', async () => {
    const more =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="步骤%1："/></w:lvl></w:lvlOverride></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body =
      item('甲') + item('改写过的步骤', 0, 2) + item('再一步', 0, 2) + item('乙', 0, 3) + item('丙', 0, 3);
    expect(await linesOf(body, numberingPart([['decimal', '%1、']], more))).toEqual([
      '1、甲',
      '步骤7：改写过的步骤',
      '步骤8：再一步',
      '1、乙',
      '2、丙',
    ]);
  });

  test('without a number, or with a format that is not known', async () => {
    const list = numberingPart([
      ['none', '附件'],
      ['hebrew1', '%2.'],
      ['bullet', '·'],
    ]);
    const { lines, doubts } = await readWord(item('甲') + item('乙', 1) + item('丙', 2), [list]);
    expect(lines).toEqual(['附件 甲', '1. 乙', '丙']);
    expect(doubts).toContain('自动编号的格式 hebrew1 不认得');
  });

  test('with a format that Word writes twice show the newer one', async () => {
    const list = numberingPart([['decimal', '%1']]);
    const custom =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const data = String(list.data).replace('<w:numFmt w:val="decimal"/>', custom);
    expect(await linesOf(item('甲'), { ...list, data })).toEqual(['001 甲']);
  });
});

describe('empty paragraphs', () => {
  test('of a table show their numbers', async () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const row = (name: string): string => `<w:tr>${cell(p('', numberedBy(1)))}${cell(p(r(name)))}</w:tr>`;
    const head = `<w:tr>${cell(p(r('序号')))}${cell(p(r('姓名')))}</w:tr>`;
    const { lines, extra } = await readWord(`<w:tbl>${head}${row('甲')}${row('乙')}</w:tbl>`, [
      numberingPart([['decimal', '%1']]),
    ]);
    expect(lines).toEqual(['序号\t姓名', '1\t甲', '2\t乙']);
    expect(extra).toEqual([]);
  });

  test('and those of which everything is hidden', async () => {
    const body = p('', numberedBy(1)) + p(r('密', '<w:vanish/>'), numberedBy(1)) + item('丙');
    expect(await linesOf(body, numberingPart([['chineseCounting', '%1、']]))).toEqual([
      '一、',
      '二、',
      '三、丙',
    ]);
  });
});

describe('styles', () => {
  const list = numberingPart([
    ['chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'],
    ['chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'],
  ]);
  const sheet = styles(
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Deep"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
  );
  const styled = (words: string, style: string, properties = ''): string =>
    p(r(words), `<w:pStyle w:val="${style}"/>${properties}`);

  test('give their paragraphs the level that the list names for them, and what they are based on', async () => {
    const body = styled('甲', 'H1') + styled('乙', 'H2') + styled('丙', 'Own') + styled('丁', 'Deep');
    expect(await linesOf(body, list, sheet)).toEqual(['一、甲', '（一）乙', '二、丙', '（一）丁']);
  });

  test('give none to a paragraph that is taken out of the list', async () => {
    const body = styled('甲', 'H1') + styled('乙', 'H1', numberedBy(0)) + styled('丙', 'H1');
    expect(await linesOf(body, list, sheet)).toEqual(['一、甲', '乙', '二、丙']);
  });

  test('of lists lead to the list that has the levels', async () => {
    const more =
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Steps"/></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>';
    const linked = styles(
      '<w:style w:type="numbering" w:styleId="Steps"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    );
    expect(await linesOf(item('甲', 0, 5), numberingPart([['decimal', '（%1）']], more), linked)).toEqual([
      '（1）甲',
    ]);
  });
});
