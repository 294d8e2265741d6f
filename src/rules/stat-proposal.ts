import type { Span } from '../lib/folded.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { NumeralWord } from '../quantity/numeral-words.ts';
import type { ObservationRecord } from '../content/observation-record.ts';
import { readQuantity } from '../quantity/quantity-text.ts';
import { observationsById } from '../content/observed.ts';

const LONGEST_UNIT = 6;
const CONTEXT = 12;

/** The reported observation that a numeral in a text most likely states, of one year or of any. */
export function proposeObservation(
  tree: ContentTree,
  text: string,
  numeral: NumeralWord,
  year: number | undefined,
): ObservationRecord | undefined {
  const records = [...observationsById(tree).values()].filter(
    (record) => record.from === undefined && (year === undefined || record.year === year),
  );
  const context = text.slice(Math.max(0, numeral.start - CONTEXT), numeral.end + CONTEXT);
  const scored = records.map((record) => ({
    record,
    score: likeness(tree, text, numeral, record) + sharedPairs(context, record) / 1000,
  }));
  const best = scored.toSorted((a, b) => b.score - a.score || b.record.year - a.record.year)[0];
  return best && best.score >= 1 ? best.record : undefined;
}

/** Where a wording of an observation stands around a numeral: 近200名 around 200. */
export function findWordingAround(text: string, numeral: Span, wording: string): Span | undefined {
  const first = Math.max(0, numeral.end - wording.length);
  const start = text.slice(first, numeral.start + wording.length).indexOf(wording);
  return start >= 0 ? { start: first + start, end: first + start + wording.length } : undefined;
}

/** 2 for the same wording, 1 for the same value in a unit that fits. */
function likeness(tree: ContentTree, text: string, numeral: NumeralWord, record: ObservationRecord): number {
  if (findWordingAround(text, numeral, record.text)) return 2;
  const unit = tree.indicators.get(record.indicator)?.data?.unit;
  if (unit === undefined) return 0;
  for (let end = Math.min(text.length, numeral.end + LONGEST_UNIT); end > numeral.end; end -= 1) {
    const words = text.slice(numeral.start, end);
    // A bare number is of any unit, and so says nothing of this one.
    if (!/[\p{L}%‰㎡]/u.test(text.slice(numeral.end, end)) && !/[%‰]$/.test(numeral.text)) return 0;
    const reading = readQuantity(words, { unit });
    if (reading.ok) return reading.quantity.value === record.value ? 1 : 0;
  }
  return 0;
}

/** How many neighbouring pairs of characters a context shares with what the source says of an observation. */
function sharedPairs(context: string, { places }: ObservationRecord): number {
  const quotes = places.map(({ quote }) => quote).join('\n');
  return [...context].filter((_, index) => {
    const pair = context.slice(index, index + 2);
    return pair.length === 2 && quotes.includes(pair);
  }).length;
}
