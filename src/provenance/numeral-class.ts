import { isWithin, type Span } from '../lib/folded.ts';
import { lastNotAfter } from '../lib/bisect.ts';
import { foldWidth } from '../lib/text.ts';
import type { NumeralKind } from '../content/schemas/numerals.ts';
import { NAMES, PHRASES } from './numeral-phrases.ts';
import { DATES, PLACES, RANKS, type NumeralPattern } from './numeral-patterns.ts';

/** The words around a numeral that say by themselves that it is no statistic; the span is theirs. */
export interface NumeralClass extends Span {
  readonly kind: NumeralKind;
  /** In Chinese, for readers. */
  readonly reason: string;
}

/** The first one that fits speaks. */
const PATTERNS: readonly NumeralPattern[] = [...PLACES, ...DATES, ...RANKS, ...NAMES, ...PHRASES];

/**
 * Reads one line or block of text; the result tells of a numeral in it what kind it is where its words leave no doubt.
 * What may be a statistic has no class.
 */
export function readNumeralClasses(text: string): (numeral: Span) => NumeralClass | undefined {
  const folded = foldWidth(text);
  const found: NumeralClass[] = [];
  for (const { kind, reason, pattern } of PATTERNS)
    for (const { 0: match, index } of folded.matchAll(pattern)) {
      const start = index + match.length - match.trimStart().length;
      found.push({ start, end: index + match.trimEnd().length, kind, reason });
    }
  const sorted = found.map((item, rank) => ({ item, rank })).toSorted((a, b) => a.item.start - b.item.start);
  const starts = sorted.map(({ item }) => item.start);
  return (numeral) => {
    let best: (typeof sorted)[number] | undefined;
    for (let at = lastNotAfter(starts, numeral.start); at >= 0; at -= 1) {
      const candidate = sorted[at];
      if (!candidate || candidate.item.start < numeral.start - LONGEST) break;
      if (isWithin(numeral, candidate.item) && (!best || candidate.rank < best.rank)) best = candidate;
    }
    return best?.item;
  };
}

/** No phrase is longer. */
const LONGEST = 40;
