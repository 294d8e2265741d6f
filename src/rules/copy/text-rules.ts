import { findEnumerationCommas, findHeadingEnd } from './copy-marks.ts';
import { findUnpaired } from './pairs.ts';
import { findDashRanges, findDots, findPercentRanges } from './ranges.ts';
import { findPrivateUse, findTypedSpaces, findWideSpaces, findZeroWidth } from './spacing.ts';
import { findDoubledMarks, findFullWidth, findHalfWidth, findStraightQuotes } from './width.ts';
import type { Span } from '../../lib/folded.ts';
import { foldWidth } from '../../lib/text.ts';
import type { Issue } from '../../content/issue.ts';
import type { CopyText } from './copy-text.ts';

/** A rule about the words of one text. */
export interface TextRule {
  readonly rule: Issue['rule'];
  readonly severity: Issue['severity'];
  readonly find: (text: CopyText) => readonly Span[];
  readonly words: (found: string) => Pick<Issue, 'found' | 'allowed' | 'example'>;
}

const LONGEST_PARAGRAPH = 200;
const LONGEST_TITLE = 30;
const WIDE_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** The copy rules that look at one text at a time, as CHINA.md lists them. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    rule: 'copy/half-width',
    severity: 'error',
    find: ({ text }) => findHalfWidth(text),
    words: (mark) => ({
      found: `中文旁边用了半角的“${mark}”`,
      allowed: `中文的标点用全角：${WIDE_MARKS[mark] ?? ''}`,
    }),
  },
  {
    rule: 'copy/straight-quote',
    severity: 'error',
    find: ({ text }) => findStraightQuotes(text),
    words: (mark) => ({ found: `中文旁边用了英文的引号 ${mark}`, allowed: '用中文的引号“ ”，里层用‘ ’' }),
  },
  {
    rule: 'copy/full-width',
    severity: 'error',
    find: ({ text }) => findFullWidth(text),
    words: (text) => ({
      found: `用了全角的“${text}”`,
      allowed: '数字和字母用半角',
      example: foldWidth(text),
    }),
  },
  {
    rule: 'copy/unpaired',
    severity: 'error',
    find: ({ text, next }) => findUnpaired(text, next),
    words: (mark) => ({
      found: `${mark} 没有配成对`,
      allowed: '引号、括号、书名号一前一后，补上另一半或者删去',
    }),
  },
  {
    rule: 'copy/doubled',
    severity: 'error',
    find: ({ text }) => findDoubledMarks(text),
    words: (marks) => ({ found: `标点重复了：${marks}`, allowed: '只留一个', example: marks.charAt(0) }),
  },
  {
    rule: 'copy/percent-range',
    severity: 'error',
    find: ({ text }) => findPercentRanges(text),
    words: (range) => ({
      found: `百分数的范围只有一头写了 %：${range}`,
      allowed: '两头都写 %（GB/T 15835）',
      example: '5%～10%',
    }),
  },
  {
    rule: 'copy/range-dash',
    severity: 'warning',
    find: ({ text }) => findDashRanges(text),
    words: () => ({ found: '数字的范围用了 -', allowed: '用浪纹线 ～', example: '1～6月' }),
  },
  {
    rule: 'copy/typed-space',
    severity: 'warning',
    find: ({ text }) => findTypedSpaces(text),
    words: () => ({ found: '中文和字母、数字之间打了空格', allowed: '删去空格，间距由网页自己留' }),
  },
  {
    rule: 'copy/dots',
    severity: 'warning',
    find: ({ text }) => findDots(text),
    words: (dots) => ({ found: `省略号写成了 ${dots}`, allowed: '写成 ……（两个 …）' }),
  },
  {
    rule: 'copy/heading-end',
    severity: 'warning',
    find: ({ kind, text }) => (kind === 'heading' || kind === 'title' ? findHeadingEnd(text) : []),
    words: (mark) => ({ found: `标题末尾有“${mark}”`, allowed: '标题末尾不用标点，问号、叹号除外' }),
  },
  {
    rule: 'copy/enumeration-comma',
    severity: 'warning',
    find: ({ text }) => findEnumerationCommas(text),
    words: () => ({
      found: '相连的书名号、引号之间用了顿号',
      allowed: '不用顿号（GB/T 15834）',
      example: '《甲》《乙》、“甲”“乙”',
    }),
  },
  {
    rule: 'copy/long-paragraph',
    severity: 'warning',
    find: ({ kind, text }) => (kind === 'paragraph' ? longerThan(text, LONGEST_PARAGRAPH) : []),
    words: (text) => ({
      found: `这一段有 ${[...text].length} 个字`,
      allowed: `一段不超过 ${LONGEST_PARAGRAPH} 个字，手机上才好读：在一层意思说完的地方空一行`,
    }),
  },
  {
    rule: 'copy/long-title',
    severity: 'warning',
    find: ({ kind, text }) => (kind === 'title' ? longerThan(text, LONGEST_TITLE) : []),
    words: (text) => ({
      found: `标题有 ${[...text].length} 个字`,
      allowed: `标题不超过 ${LONGEST_TITLE} 个字`,
    }),
  },
  {
    rule: 'copy/zero-width',
    severity: 'warning',
    find: ({ text }) => findZeroWidth(text),
    words: (text) => ({
      found: `有看不见的字符（${codesOf(text)}）`,
      allowed: '删去；多半是从网页或 Word 里带来的',
    }),
  },
  {
    rule: 'copy/private-use',
    severity: 'warning',
    find: ({ text }) => findPrivateUse(text),
    words: (text) => ({
      found: `有别人的电脑上没有的字符（${codesOf(text)}）`,
      allowed: '换成普通的字；多半是 Word 的符号字体',
    }),
  },
  {
    rule: 'copy/indent',
    severity: 'warning',
    find: ({ text }) => findWideSpaces(text),
    words: () => ({ found: '有全角空格', allowed: '删去；段首缩进由网页自己留' }),
  },
];

function longerThan(text: string, most: number): readonly Span[] {
  return [...text].length > most ? [{ start: 0, end: text.length }] : [];
}

function codesOf(text: string): string {
  return [...text]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .join(' ');
}
