import { shiftDecimal } from '../lib/decimal.ts';
import { readSection, type Section } from './chinese-section.ts';

/** The word inside a numeral that makes it inexact. */
export type NumeralMark = '多' | '余' | '来' | '几' | '数' | '上';

/** A number as written. A range or an open word (三四, 几十) has `high`; `value` is then its lower end. */
export interface Numeral {
  readonly value: number;
  readonly high?: number;
  readonly mark?: NumeralMark;
  /** Where 多, 余 or 来 stands: before the scale (200多万) or at the end (2500多). */
  readonly markAt?: 'scale' | 'end';
  /** The power of ten that the last digits are written in: 4 for 25000万, 8 for 1.5个亿, 0 for 28461 and 一万零五. */
  readonly scale: number;
  readonly length: number;
}

interface Term {
  readonly low: number;
  readonly high: number;
  readonly vague?: '几' | '数';
  readonly mark?: '多' | '余' | '来';
  readonly scale: number;
  readonly length: number;
  /** A single Chinese digit: what may be a short form after a scale (一万二). */
  readonly isDigit: boolean;
}

const FULL_WIDTH_DIGITS = /[０-９．]/g;
/** Numerals as banks write them; alone, most of their characters are common words (队伍, 收拾). */
const BANK = /[壹贰叁肆伍陆柒捌玖拾佰仟萬億]{2,}|[壹贰叁肆陆柒捌玖](?=[万亿元])/g;
const BANK_DIGITS = '壹贰叁肆伍陆柒捌玖拾佰仟萬億';
const USUAL_DIGITS = '一二三四五六七八九十百千万亿';
/** 七点二; not 七点二十分, which is a time. */
const CHINESE_FRACTION = /^点([零〇一二三四五六七八九]+)(?![十百千分])/;
const ARABIC = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/;
const SCALES: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  百万: 6,
  千万: 7,
  百亿: 10,
  千亿: 11,
  万: 4,
  亿: 8,
  万亿: 12,
};
const AFTER_ARABIC =
  /^(?:个(?=[多余来]?亿))?([多余来](?=[万亿]|[百千][万亿]))?([百千]?(?:万亿|[万亿])|[百千])/;
const AFTER_CHINESE = /^(?:个(?=[多余来]?亿))?([多余来](?=[万亿]))?(万亿|[万亿])/;
/** A unit that begins with a word of numbers (千瓦, 百分点), behind the digits that it counts. */
const UNIT_OF_SCALE =
  /^[\d,.个多余来几数点零〇一二两三四五六七八九十半百千万亿]*?(?=千(?:[瓦克米卡焦伏帕赫]|分[点之])|百(?:帕|分[点之])|[十百]?万分之)/;
const BARE_AFTER_UP = /^上(?=[十百千万亿])/;

/**
 * Reads the numeral at the start of `text`: 1,234.5, ２５, 二十四, 两千五百, 1.5万, 2.5个亿, 半, 三四百 (300 to 400),
 * 十几 (11 to 19), 数百 (200 to 999), 十余, 100多万, 上千, 百. Returns null where there is none.
 */
export function parseNumeral(text: string): Numeral | null {
  const all = foldDigits(text);
  const folded = UNIT_OF_SCALE.exec(all)?.[0] ?? all;
  if (!BARE_AFTER_UP.test(folded)) return readNumeral(folded);
  const numeral = readNumeral(folded.slice(1));
  if (numeral === null || numeral.mark !== undefined) return null;
  return { ...numeral, mark: '上', length: numeral.length + 1 };
}

/** Full-width digits and their point become half-width, 叁拾 becomes 三十; the length stays. Full-width commas stay: in prose they separate. */
export function foldDigits(text: string): string {
  return text
    .replace(FULL_WIDTH_DIGITS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(BANK, (numeral) => numeral.replace(/./g, toUsual));
}

function toUsual(character: string): string {
  return USUAL_DIGITS[BANK_DIGITS.indexOf(character)] ?? character;
}

function readNumeral(text: string): Numeral | null {
  let sum = readTerm(text, true);
  while (sum !== null && sum.scale >= 4 && sum.vague === undefined && sum.mark === undefined) {
    const next = readFollowing(text.slice(sum.length), sum.scale);
    if (next === null) break;
    sum = { ...next, low: sum.low + next.low, high: sum.high + next.high, length: sum.length + next.length };
  }
  return sum && toNumeral(sum, text.slice(sum.length));
}

/** Adds what may stand behind the number: 2500多, 三百余. Only round numbers take it: nobody says 25多. */
function toNumeral(term: Term, rest: string): Numeral {
  const isRange = term.low !== term.high;
  const bounds = { value: term.low, scale: term.scale, ...(isRange && { high: term.high }) };
  const inner = term.vague ?? term.mark;
  if (inner !== undefined) {
    return { ...bounds, mark: inner, length: term.length, ...(term.mark && { markAt: 'scale' as const }) };
  }
  const mark = /^(?:[多余]|来(?!自))/.exec(rest)?.[0] as '多' | '余' | '来' | undefined;
  if (mark === undefined || isRange || !isRound(term.low)) return { ...bounds, length: term.length };
  return { ...bounds, mark, markAt: 'end', length: term.length + 1 };
}

/** A further term below a scale: 亿 5000万, 万零五, and the short form 一万二. */
function readFollowing(text: string, above: number): Term | null {
  const zero = /^[零〇]/.test(text) ? 1 : 0;
  const term = readTerm(text.slice(zero), false);
  if (term === null || term.scale >= above || term.low === 0) return null;
  if (term.high >= 10 ** above) return null;
  const isShortForm = term.isDigit && zero === 0 && term.scale === 0;
  if (!isShortForm) return { ...term, length: term.length + zero };
  return {
    ...term,
    low: shiftDecimal(term.low, above - 1),
    high: shiftDecimal(term.high, above - 1),
    isDigit: false,
  };
}

function readTerm(text: string, first: boolean): Term | null {
  const arabic = ARABIC.exec(text)?.[0];
  if (arabic !== undefined) {
    const value = Number(arabic.replace(/,/g, ''));
    return withScale(text, { low: value, high: value, length: arabic.length }, AFTER_ARABIC);
  }
  if (first && text.startsWith('半'))
    return withScale(text, { low: 0.5, high: 0.5, length: 1 }, AFTER_CHINESE);
  const section = readSection(text);
  if (section !== null)
    return withScale(text, withFraction(section, text.slice(section.length)), AFTER_CHINESE);
  if (!first || !/^[万亿]/.test(text)) return null;
  return withScale(text, { low: 1, high: 1, length: 0 }, AFTER_CHINESE);
}

function withFraction(section: Section, rest: string): Section {
  const digits = CHINESE_FRACTION.exec(rest)?.[1];
  if (digits === undefined || section.low !== section.high) return section;
  const decimals = [...digits]
    .map((digit) => '零一二三四五六七八九'.indexOf(digit.replace('〇', '零')))
    .join('');
  const value = Number(`${String(section.low)}.${decimals}`);
  return { ...section, low: value, high: value, length: section.length + 1 + digits.length };
}

function withScale(text: string, section: Section, pattern: RegExp): Term {
  const isDigit = section.low >= 1 && section.high <= 9 && section.vague === undefined && !/^\d/.test(text);
  const found = pattern.exec(text.slice(section.length));
  const mark = found?.[1] as '多' | '余' | '来' | undefined;
  const hasCounter = found?.[0].startsWith('个') ?? false;
  const isMarkOutOfPlace =
    mark !== undefined && (section.low !== section.high || (!hasCounter && !isRound(section.low)));
  if (found === null || isMarkOutOfPlace) return { ...section, scale: 0, isDigit };
  const scale = SCALES[found[2] ?? ''] ?? 0;
  return {
    low: shiftDecimal(section.low, scale),
    high: section.vague ? shiftDecimal(section.high + 1, scale) - 1 : shiftDecimal(section.high, scale),
    scale,
    length: section.length + found[0].length,
    isDigit: false,
    ...(section.vague && { vague: section.vague }),
    ...(mark && { mark }),
  };
}

function isRound(value: number): boolean {
  return value >= 10 && value % 10 === 0;
}
