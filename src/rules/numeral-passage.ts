import { isWithin, overlaps, type Span } from '../lib/folded.ts';
import { foldForCompare, sentencesOf } from '../lib/text.ts';
import { findNumeralWords } from '../quantity/numeral-words.ts';

/** So many characters beside the numeral make a proposed passage readable. */
const MORE_WORDS = 4;
/** Where a proposed passage ends: at punctuation and before another numeral. */
const BOUNDARY = /[，。；：、！？“”‘’（）,;:!?()\s\uFFFC\d一二三四五六七八九十百千万亿两几半首]/;
/** Marks that a passage need not begin or end with. */
const EDGES = /^[\s，。；：、,;:]+|[\s，。；：、,;:]+$/g;
/** A text that says the same again after so many characters has no passage that stands out. */
const LONGEST_PASSAGE = 120;
/** What staff must find themselves. */
export const OPEN = '……';

/** The numeral with as few words of its clause as make it the only such place in the text; OPEN where even many words stand there again. */
export function passageOf(text: string, numeral: Span, phrase?: Span): string {
  const { start, end } = phrase ?? numeral;
  const least = phrase ? 0 : MORE_WORDS;
  let [from, to] = [start, end];
  // A quote keeps to its sentence as long as that stands out.
  let limits: Span = sentencesOf(text).find((one) => isWithin({ start, end }, one)) ?? wholeOf(text);
  const grow = (): boolean => {
    const canAfter = to < limits.end && !BOUNDARY.test(text.charAt(to));
    const canBefore = from > limits.start && !BOUNDARY.test(text.charAt(from - 1));
    if (canAfter && (to - end <= start - from || !canBefore)) to += 1;
    else if (canBefore) from -= 1;
    else return false;
    return true;
  };
  while (to - from < end - start + least && grow()) continue;
  const folded = foldForCompare(text);
  // As quotes are compared: ，同比增长6.7%。 stands again where only its marks are others.
  while (!isOnce(folded, foldForCompare(text.slice(from, to)))) {
    if (to - from > LONGEST_PASSAGE) return OPEN;
    if (grow()) continue;
    if (from <= limits.start && to >= limits.end) {
      if (to - from === text.length) break;
      limits = wholeOf(text);
    }
    const wider = { start: Math.max(limits.start, from - 1), end: Math.min(limits.end, to + 1) };
    [from, to] = aroundWhole(text, wider);
  }
  return text.slice(from, to).replaceAll(EDGES, '');
}

function wholeOf({ length }: string): Span {
  return { start: 0, end: length };
}

/** A span without half numerals: 5年第一季度 of 2025年第一季度 begins with 2025. */
function aroundWhole(text: string, { start, end }: Span): readonly [number, number] {
  const touched = findNumeralWords(text).filter((word) => overlaps(word, { start, end }));
  return [
    Math.min(start, ...touched.map((word) => word.start)),
    Math.max(end, ...touched.map((word) => word.end)),
  ];
}

/** Whether a text has words that it is known to have only once. */
export function isOnce(text: string, words: string): boolean {
  return !text.includes(words, text.indexOf(words) + words.length);
}
