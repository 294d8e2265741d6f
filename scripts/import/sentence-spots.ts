import { findWording } from '../../src/quantity/find-wording.ts';
import { findNumeralWords } from '../../src/quantity/numeral-words.ts';
import type { Unit } from '../../src/quantity/unit.ts';
import { readDates } from '../../src/rules/numeral-proposal.ts';
import { isNoStatistic } from './not-statistic.ts';

/** A number in its sentence. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly unit: Unit | undefined;
}

/** The numbers of a sentence in their order; dates and what counts nothing are none. */
export function spotsIn(sentence: string): readonly Spot[] {
  let taken = 0;
  const isDate = readDates(sentence);
  return findNumeralWords(sentence).flatMap((numeral): readonly Spot[] => {
    if (numeral.start < taken || isDate(numeral) || isNoStatistic(sentence, numeral)) return [];
    const found = findWording(sentence, numeral, false);
    if (!found) return [];
    taken = found.end;
    return [{ ...found, text: sentence.slice(found.start, found.end) }];
  });
}

/** Where the last character is that fits; -1 where none does. */
export function lastIndex(text: string, pattern: RegExp): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (pattern.test(text.charAt(at))) return at;
  return -1;
}
