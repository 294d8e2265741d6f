import type { Span } from '../../lib/folded.ts';
import { foldWidth } from '../../lib/text.ts';
import { maskAddresses } from './masked.ts';

/** What may part the digits of a number: a space or a hyphen, the end of a line. */
const BREAK = String.raw`(?:[ -]|-?\r?\n *)?`;
const ALONE = String.raw`(?<![\dA-Za-z])(?<!\d[.-])`;
const NO_COUNT = String.raw`(?!\d|[.-]\d|[万亿元吨米名人次双台件套])`;

/** Each stands at the place where a number may begin, so that one that is none hides no other. */
const IDENTITY = new RegExp(`${ALONE}(?=(\\d(?:${BREAK}\\d){16}${BREAK}[\\dX])(?![\\dA-Z]))`, 'gi');
const CARD = new RegExp(`${ALONE}(?=([3-6]\\d{3}(?:[ -]?\\d{4}){2,3}[ -]?\\d{1,4})(?!\\d|[.-]\\d))`, 'g');
/** In groups of 3, 4 and 4, or parted anywhere behind a word: 手机 13 800 138 000. */
const MOBILE = new RegExp(
  [
    String.raw`(?<!\d)(?<!\d[.-])(?=((?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}[ -]?\d{4}|([ .-]{1,3})\d{4}\2\d{4}))${NO_COUNT})`,
    String.raw`(?<=[\p{L}:),])(?= ?(1${BREAK}[3-9](?:${BREAK}\d){9})${NO_COUNT})`,
  ].join('|'),
  'gu',
);
const CHINESE_DIGITS = '〇一二三四五六七八九';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Numbers of identity cards: 18 places with a check digit that is right (GB 11643). */
export function findIdentityNumbers(text: string): readonly Span[] {
  return matches(text, IDENTITY, isIdentityNumber);
}

/** Numbers of mobile telephones; a landline's, which an office publishes, is none. */
export function findMobileNumbers(text: string): readonly Span[] {
  return matches(text, MOBILE, () => true);
}

/** Numbers of bank cards: 16 to 19 digits that pass Luhn's test. */
export function findCardNumbers(text: string): readonly Span[] {
  return matches(text, CARD, (digits) => digits.length >= 16 && isLuhn(digits) && !isIdentityNumber(digits));
}

/** Every number of a text that leads to a person. */
export function findPersonalNumbers(text: string): readonly Span[] {
  return [findIdentityNumbers, findMobileNumbers, findCardNumbers].flatMap((find) => find(text));
}

/** The text with all but the last two digits of such numbers struck out; the length stays. */
export function maskPersonalNumbers(text: string): string {
  return findPersonalNumbers(text).reduce(
    (masked, { start, end }) => masked.slice(0, start) + '*'.repeat(end - start - 2) + masked.slice(end - 2),
    text,
  );
}

function matches(text: string, pattern: RegExp, isOne: (digits: string) => boolean): readonly Span[] {
  const spans: Span[] = [];
  for (const match of toPlain(maskAddresses(text)).matchAll(pattern)) {
    const found = match[1] ?? match[3] ?? '';
    const start = match.input.indexOf(found, match.index);
    if (start < (spans.at(-1)?.end ?? 0) || !isOne(found.replaceAll(/[^\dX]/gi, ''))) continue;
    spans.push({ start, end: start + found.length });
  }
  return spans;
}

/** Digits, spaces and dashes of all kinds as those of ASCII; the length stays. */
function toPlain(text: string): string {
  return foldWidth(text)
    .replaceAll(/[\u00A0\u2000-\u200D\u2060\uFEFF·]/g, ' ')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll('零', '0')
    .replaceAll(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)));
}

function isIdentityNumber(text: string): boolean {
  if (!/^\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]$/i.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_DIGITS[sum % CHECK_DIGITS.length] === text.at(-1)?.toUpperCase();
}

function isLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
