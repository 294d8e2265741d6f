import type { Span } from '../../lib/folded.ts';
import { maskAddresses } from './masked.ts';

const IDENTITY = /(?<![\dA-Za-z])\d{6}(?:18|19|20)\d{9}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(?<![\d.-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.-]|[万亿元吨米名人次双台件套])/g;
const CARD = /(?<![\d.-])[3-6]\d{3}(?:[ -]?\d{4}){2,3}[ -]?\d{1,4}(?![\d.-])/g;
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
  return [...maskAddresses(text).matchAll(pattern)]
    .filter(([found]) => isOne(found.replaceAll(/[ -]/g, '')))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

function isIdentityNumber(text: string): boolean {
  if (text.length !== WEIGHTS.length + 1) return false;
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
