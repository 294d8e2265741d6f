import type { Span } from '../../lib/folded.ts';
import { maskAddresses } from './masked.ts';
import { spansOf } from './match-spans.ts';

/** Chinese characters and marks, and the object that stands for a statistic. */
const CHINESE = '\\p{Script=Han}\\u2014\\u2018-\\u201D\\u2026\\u3001-\\u303F\\uFF00-\\uFF60\\uFFFC';
const HALF_WIDTH = new RegExp(`(?<=[${CHINESE}])[,;:?!()]|[,;:?!()](?=[${CHINESE}])`, 'gu');
const STRAIGHT_QUOTES = new RegExp(`(?<=[${CHINESE}])["']|["'](?=[${CHINESE}])`, 'gu');
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]+/g;
const DOUBLED = /([。，、；：])\1+/g;

/** Half-width , ; : ? ! ( ) that touch Chinese. Those of 9:30, 1:3, 1,000 and addresses do not. */
export function findHalfWidth(text: string): readonly Span[] {
  return spansOf(maskAddresses(text), HALF_WIDTH);
}

/** Straight quotes that touch Chinese. */
export function findStraightQuotes(text: string): readonly Span[] {
  return spansOf(text, STRAIGHT_QUOTES);
}

/** Full-width digits and Latin letters. */
export function findFullWidth(text: string): readonly Span[] {
  return spansOf(text, FULL_WIDTH);
}

/** The same mark twice: 。。 or ，，. */
export function findDoubledMarks(text: string): readonly Span[] {
  return spansOf(text, DOUBLED);
}
