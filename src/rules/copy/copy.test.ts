import { describe, expect, test } from 'vitest';
import type { Span } from '../../lib/folded.ts';
import { findMixedCells } from './unit-columns.ts';
import { findEnumerationCommas, findHeadingEnd } from './copy-marks.ts';
import { findUnpaired } from './pairs.ts';
import { findCardNumbers, findIdentityNumbers, findMobileNumbers, maskPersonalNumbers } from './personal.ts';
import { findDashRanges, findDots, findPercentRanges } from './ranges.ts';
import { findPrivateUse, findTypedSpaces, findWideSpaces, findZeroWidth } from './spacing.ts';
import { findDoubledMarks, findFullWidth, findHalfWidth, findStraightQuotes } from './width.ts';

type Find = (text: string) => readonly Span[];
type Case = readonly [text: string, ...found: string[]];

const ALL: readonly Find[] = [
  findHalfWidth,
  findStraightQuotes,
  findFullWidth,
  findDoubledMarks,
  findUnpaired,
  findPercentRanges,
  findDashRanges,
  findDots,
  findTypedSpaces,
  findZeroWidth,
  findPrivateUse,
  findWideSpaces,
  findEnumerationCommas,
  findHeadingEnd,
  findIdentityNumbers,
  findMobileNumbers,
  findCardNumbers,
];

const CASES: readonly (readonly [name: string, find: Find, cases: readonly Case[]])[] = [
  [
    'half-width marks that touch Chinese',
    findHalfWidth,
    [
      ['工会,职工', ','],
      ['工会(职工)', '(', ')'],
      ['为什么?因为！', '?'],
      ['\uFFFC,\uFFFC', ','],
      ['A,B'],
      ['每天9:30开门，比例1:3，共1,000人'],
    ],
  ],
  ['straight quotes', findStraightQuotes, [['叫"样板"', '"', '"'], ["叫'样板'", "'", "'"], ['12" 屏幕']]],
  ['full-width letters', findFullWidth, [['２０１７年ＣＰＳ', '２０１７', 'ＣＰＳ'], ['2017年，（一）']]],
  ['doubled marks', findDoubledMarks, [['好。。', '。。'], ['好，，好', '，，'], ['好……'], ['什么？！']]],
  [
    'unpaired quotes and brackets',
    findUnpaired,
    [
      ['“好', '“'],
      ['好”', '”'],
      ['（好', '（'],
      ['“‘党政所需’‘职工所盼’”（好）《书》'],
      ['1）一、2）二'],
      ['It’s 好'],
    ],
  ],
  [
    'ranges with one %',
    findPercentRanges,
    [
      ['增长5～10%', '5～10%'],
      ['增长5%-10。', '5%-10'],
      ['3至5%', '3至5%'],
      ['增长5%～10%'],
      ['2015年至今5%'],
      ['从5%到10年'],
    ],
  ],
  [
    'hyphens in ranges',
    findDashRanges,
    [
      ['1-6月', '-'],
      ['1月-6月', '-'],
      ['2016-2017年', '-'],
      ['8:30-17:00', '-'],
      ['电话0570-4022123'],
      ['400-8205555'],
      ['2017-05-31和2017-05'],
      ['A4-1、GCJ-02、COVID-19'],
      ['解放路12-3号'],
      ['10-5=5'],
      ['https://a.cn/1-2'],
    ],
  ],
  ['dots', findDots, [['等等...', '...'], ['……'], ['1.5']]],
  [
    'typed spaces',
    findTypedSpaces,
    [
      ['共 61 名', ' ', ' '],
      ['志愿者 \uFFFC', ' '],
      ['用 CPS 系统', ' ', ' '],
      ['CC BY 4.0'],
      ['“焦点” 延伸'],
    ],
  ],
  ['zero-width characters', findZeroWidth, [['工\u200B会', '\u200B'], ['工会']]],
  ['private-use characters', findPrivateUse, [['工\uE001会', '\uE001'], ['\uFFFC廿𠮷']]],
  ['ideographic spaces', findWideSpaces, [['　　过去', '　　'], ['过去']]],
  [
    '、 between titles',
    findEnumerationCommas,
    [['《甲》、《乙》', '、'], ['“甲”、“乙”', '、'], ['“甲”和、乙']],
  ],
  [
    'ends of headings',
    findHeadingEnd,
    [['聚焦中心。', '。'], ['聚焦中心：', '：'], ['什么是样板？'], ['叫“样板”']],
  ],
  [
    'numbers of identity cards',
    findIdentityNumbers,
    [
      ['身份证11010519491231002X', '11010519491231002X'],
      ['11010519491231002x。', '11010519491231002x'],
      ['110105194912310021'],
      ['统一社会信用代码913308810000000000A'],
    ],
  ],
  [
    'mobile numbers',
    findMobileNumbers,
    [
      ['电话13812345678', '13812345678'],
      ['138 1234 5678', '138 1234 5678'],
      ['+86 138-1234-5678', '+86 138-1234-5678'],
      ['0570-4022123'],
      ['15000000000元'],
      ['tel.example.cn/13812345678'],
    ],
  ],
  [
    'numbers of bank cards',
    findCardNumbers,
    [
      ['卡号4111 1111 1111 1111。', '4111 1111 1111 1111'],
      ['4111111111111111', '4111111111111111'],
      ['4111111111111112'],
    ],
  ],
];

describe.each(CASES)('%s', (_name, find, cases) => {
  test.each(cases)('%s', (text, ...found) => {
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});

test('the speech of several paragraphs opens each of them and is closed in the last', () => {
  expect(findUnpaired('“第一段。', '“第二段。”')).toEqual([]);
  expect(findUnpaired('“第一段。', '第二段。')).toHaveLength(1);
});

test.each([
  '见 https://www.example.cn/a?b=1,2:(3)',
  '上午9:30到17:00',
  '比例为1:3',
  'PM2.5下降',
  '江总工〔2025〕1号',
  '电话0570-4022123',
  'office@example.cn',
])('nothing is wrong with %s but a typed space', (text) => {
  const finders = ALL.filter((find) => find !== findTypedSpaces);
  expect(finders.flatMap((find) => find(text))).toEqual([]);
});

test('a column that counts some people in 万人 and others in 人 is mixed', () => {
  expect(findMixedCells(['2.8万人', '—', '2500人'])).toEqual([2]);
  expect(findMixedCells(['3000人', '2500人', '合计'])).toEqual([]);
});

test.each([
  ['letters', 'x'],
  ['digits', '1'],
  ['labels of an address', 'a.'],
  ['hyphens', 'x-'],
  ['spaces', ' '],
  ['full stops', '。'],
  ['brackets', '('],
])('a long run of %s is read to its end', (_, piece) => {
  const text = `工会${piece.repeat(200_000)}职工`;
  for (const find of ALL) expect(find(text).every(({ end }) => end <= text.length)).toBe(true);
});

test('numbers that lead to a person are struck out but for their last digits', () => {
  expect(maskPersonalNumbers('电话13812345678，身份证11010519491231002X，0570-4022123')).toBe(
    '电话*********78，身份证****************2X，0570-4022123',
  );
});
