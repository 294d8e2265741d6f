import { foldForCompare } from '../../src/lib/text.ts';
import type { FoundQuantity } from './quantities.ts';

/** Fewer known words around a number are chance. */
const MIN_WORDS = 4;
const SLACK = 12;

/** The words that another year's quote has around its number, where they stand around this one too, years aside: with this year's number; undefined where they differ. */
export function sameWords(
  quote: string,
  text: string,
  { before, after, text: wording }: FoundQuantity,
): string | undefined {
  const at = quote.indexOf(text);
  if (at < 0) return undefined;
  const [lead, trail] = [quote.slice(0, at), quote.slice(at + text.length)];
  if (fold(lead).length + fold(trail).length < MIN_WORDS) return undefined;
  const start = endOf([...before].reverse().join(''), [...lead].reverse().join(''));
  const end = endOf(after, trail);
  if (start === undefined || end === undefined) return undefined;
  return (before.slice(before.length - start) + wording + after.slice(0, end)).replaceAll('\t', ' ').trim();
}

/** How many characters at the start of `text` say `words`; undefined where others do. */
function endOf(text: string, words: string): number | undefined {
  const wanted = fold(words);
  if (wanted === '') return 0;
  for (let end = 1; end <= Math.min(text.length, words.length + SLACK); end += 1) {
    if (fold(text.slice(0, end)) === wanted) return end;
  }
  return undefined;
}

/** Years change from report to report; backwards they read the same. */
function fold(text: string): string {
  return foldForCompare(text).replaceAll(/\d{4}(?=年)|(?<=年)\d{4}/g, '#');
}
