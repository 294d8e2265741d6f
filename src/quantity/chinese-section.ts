/** The digits of Chinese numerals. 两 is 二 before a counter. */
const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const POSITIONAL =
  /^[零〇一二三四五六七八九]{3,}(?![十百千万亿])|^[一二三四五六七八九][零〇](?![十百千万亿])/;

/** A number below 10000, or a range of them, as read; `vague` is the word that leaves it open (几, 数). */
export interface Section {
  readonly low: number;
  readonly high: number;
  readonly vague?: '几' | '数';
  readonly length: number;
}

interface Draft {
  readonly text: string;
  position: number;
  low: number;
  high: number;
  vague: '几' | '数' | undefined;
  /** The last place read: 3 after 千, 0 after the ones. */
  place: number;
  zero: boolean;
}

/**
 * Reads the Chinese number below 10000 at the start of `text`: 二十四, 一百零五, 两千五, 十几, 几十, 三四百, 二〇一七.
 * Returns null where there is none.
 */
export function readSection(text: string): Section | null {
  const positional = POSITIONAL.exec(text)?.[0];
  if (positional !== undefined) return readPositional(positional);
  if (/^[零〇]/.test(text)) return { low: 0, high: 0, length: 1 };
  const draft: Draft = { text, position: 0, low: 0, high: 0, vague: undefined, place: 4, zero: false };
  while (readStep(draft)) continue;
  const length = draft.position - (draft.zero ? 1 : 0);
  if (length === 0) return null;
  return { low: draft.low, high: draft.high, length, ...(draft.vague && { vague: draft.vague }) };
}

function readPositional(digits: string): Section {
  const value = [...digits].reduce((sum, digit) => sum * 10 + (CHINESE_DIGITS[digit] ?? 0), 0);
  return { low: value, high: value, length: digits.length };
}

/** Reads a zero, a digit with its place (三百), a bare place (十) or the last digit; false when nothing more belongs to the number. */
function readStep(draft: Draft): boolean {
  if (draft.place === 0 || draft.vague !== undefined) return false;
  const first = draft.low === 0;
  if (!first && !draft.zero && /^[零〇]/.test(draft.text.slice(draft.position))) {
    draft.position += 1;
    draft.zero = true;
    return true;
  }
  const digit = readDigit(draft.text.slice(draft.position), first);
  const place = PLACES[draft.text[draft.position + (digit?.length ?? 0)] ?? ''];
  if (place !== undefined && place < draft.place && (digit !== null || first || place === 1)) {
    take(draft, digit ?? { low: 1, high: 1, length: 0 }, place);
    draft.position += 1;
    draft.place = place;
    return true;
  }
  if (digit === null) return false;
  take(draft, digit, impliedPlace(draft, digit));
  draft.place = 0;
  return false;
}

/** 两千五 is 2500 and 一百二 is 120: a last digit without 零 stands one place below the one before it. */
function impliedPlace(draft: Draft, digit: Section): number {
  const isShortForm = draft.low > 0 && !draft.zero && draft.place >= 2 && digit.vague === undefined;
  return isShortForm ? draft.place - 1 : 0;
}

function take(draft: Draft, digit: Section, place: number): void {
  draft.low += digit.low * 10 ** place;
  draft.high += digit.vague === undefined ? digit.high * 10 ** place : 10 ** (place + 1) - 1;
  draft.vague = digit.vague;
  draft.position += digit.length;
  draft.zero = false;
}

/** One digit (三), two that make a range (三四, 三五), or an open one (几; 数 only in front). */
function readDigit(text: string, first: boolean): Section | null {
  const character = text[0] ?? '';
  if (character === '几' || (character === '数' && first)) {
    return { low: first ? 2 : 1, high: 9, vague: character, length: 1 };
  }
  const digit = CHINESE_DIGITS[character];
  if (digit === undefined || digit === 0) return null;
  const next = CHINESE_DIGITS[text[1] ?? ''];
  const isRange = next !== undefined && (next === digit + 1 || (digit === 3 && next === 5));
  return isRange ? { low: digit, high: next, length: 2 } : { low: digit, high: digit, length: 1 };
}
