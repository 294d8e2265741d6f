import { foldForCompare } from '../../src/lib/text.ts';

/** Fewer known words around a number are chance. */
const MIN_WORDS = 4;
const SLACK = 12;
const FIRST_WORD = /^[，。；：、！？“”（）\s]*([\u4E00-\u9FFF])/;

/** The words of a quote before and after its number, from the number outwards. */
export interface Template {
  readonly before: Words;
  readonly after: Words;
}

interface Words {
  /** How many characters of the quote they are. */
  readonly length: number;
  /** As they are compared. */
  readonly folded: string;
}

/** Where a number stands in its paragraph, and the words that begin at it in both directions. */
export interface Place {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** The words of another year's quote around its number; undefined where there are too few. */
export function toTemplate(quote: string, text: string): Template | undefined {
  const at = quote.indexOf(text);
  if (at < 0) return undefined;
  const [before, after] = [reverse(quote.slice(0, at)), quote.slice(at + text.length)].map(
    (words): Words => ({ length: words.length, folded: fold(words) }),
  );
  if (!before || !after || before.folded.length + after.folded.length < MIN_WORDS) return undefined;
  return { before, after };
}

/** Reads the words around a number once; the result looks for those of a template there, years aside: they come back with this year's number, undefined where they differ. */
export function readAround({ before, text, after }: Place): (template: Template) => string | undefined {
  const [firstBefore, firstAfter] = [
    firstWord(reverse(before.slice(-SLACK))),
    firstWord(after.slice(0, SLACK)),
  ];
  return (template) => {
    if (differ(firstBefore, template.before) || differ(firstAfter, template.after)) return undefined;
    const start = endOf(reverse(before.slice(-(template.before.length + SLACK))), template.before);
    const end = start === undefined ? undefined : endOf(after, template.after);
    if (start === undefined || end === undefined) return undefined;
    return (before.slice(before.length - start) + text + after.slice(0, end)).replaceAll('\t', ' ').trim();
  };
}

/** Whether already the first words are others; undefined words may be any. */
function differ(first: string | undefined, { folded }: Words): boolean {
  const wanted = firstWord(folded);
  return first !== undefined && wanted !== undefined && first !== wanted;
}

function firstWord(text: string): string | undefined {
  return FIRST_WORD.exec(text)?.[1];
}

/** How many characters at the start of `text` say the words; undefined where others do. */
function endOf(text: string, { length, folded }: Words): number | undefined {
  if (folded === '') return 0;
  for (let end = 1; end <= Math.min(text.length, length + SLACK); end += 1) {
    if (fold(text.slice(0, end)) === folded) return end;
  }
  return undefined;
}

/** Years change from report to report; backwards they read the same. */
function fold(text: string): string {
  return foldForCompare(text).replaceAll(/\d{4}(?=年)|(?<=年)\d{4}/g, '#');
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}
