import type { Span } from '../../lib/folded.ts';
import { spansOf } from './match-spans.ts';

const ENUMERATION = /(?<=[》”’])、(?=[《“‘])/g;
const HEADING_END = /(?<![。，、；：．,.;:])[。，、；：．,.;:]+$/g;

/** 、 between adjoining quotes or titles, which GB/T 15834 leaves out. */
export function findEnumerationCommas(text: string): readonly Span[] {
  return spansOf(text, ENUMERATION);
}

/** Punctuation at the end of a heading; a question, a call and a closing quote may stand there. */
export function findHeadingEnd(text: string): readonly Span[] {
  return spansOf(text, HEADING_END);
}
