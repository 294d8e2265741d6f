import { findNumerals } from './numeral-scan.ts';

/** A numeral of any script, by its offsets; `end` is exclusive. `value` is absent where the run is no number. */
export interface NumeralWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'arabic' | 'chinese' | 'ordinal' | 'roman' | 'sign';
  readonly value?: number;
  readonly high?: number;
}

const ORDINAL = /首(?=[届个次批名家位例条本部期场轮季年日])/g;
const ROMAN = /[\u2160-\u2188]+|(?<=\p{Script=Han})[IVX]+(?![A-Za-z0-9])/gu;
/** Circled and bracketed numbers, and fractions in one character. */
const SIGN = /[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289¼½¾\u2150-\u215E]+/g;
/**
 * Every numeral that the audit knows, in order: those of findNumerals, 首 where it counts (首届, 首次), Roman numerals
 * beside Chinese (劣V类), ① and ½.
 */
export function findNumeralWords(text: string): readonly NumeralWord[] {
  const found: readonly NumeralWord[] = [
    ...findNumerals(text),
    ...matchesOf(text, ORDINAL, 'ordinal'),
    ...matchesOf(text, ROMAN, 'roman'),
    ...matchesOf(text, SIGN, 'sign'),
  ];
  return found.toSorted((a, b) => a.start - b.start);
}

function matchesOf(text: string, pattern: RegExp, kind: NumeralWord['kind']): readonly NumeralWord[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    text: match,
    kind,
  }));
}
