import { sentencesOf, type Sentence } from '../../src/lib/text.ts';
import type { Span } from '../../src/lib/folded.ts';
import { saysOnce } from './chapter-index.ts';
import type { Chapter, Element } from './types.ts';

/** Longer clauses give way to their part between 、. */
const LONG_CLAUSE = 24;
/** A longer passage is none that a reader could find, and costs as many steps as it is long for every number in it. */
const LONGEST_QUOTE = 300;
/** What ends a clause. */
const CLAUSES = /[，。；：！？]/;
const PARTS = /[，。；：！？、]/;

/** A text of a chapter, read once for all numerals in it. `head` is the first row of its table. */
export interface Text {
  readonly chapter: Chapter;
  readonly element: Element;
  readonly sentences: readonly Sentence[];
  readonly head: readonly string[];
}

/** The shortest of clause, enumeration part, two clauses, sentence that can serve as a quote. */
export function quoteOf(
  { chapter, element: { text, kind }, sentences }: Text,
  at: Span,
  wording: string,
): string | undefined {
  const sentence = sentences.find(({ start, end }) => start <= at.start && at.end <= end);
  const clause = clauseAround(text, at);
  const from = text.lastIndexOf(clause, at.start);
  const wider = clauseAround(text, { start: Math.max(0, from - 2), end: at.end });
  const options =
    kind === 'row'
      ? [cellsOf(text)]
      : [
          ...(clause.length > LONG_CLAUSE ? [partAround(text, at), clause] : [clause, partAround(text, at)]),
          wider,
          ...(sentence && sentence.text.length <= LONGEST_QUOTE ? [sentence.text] : []),
        ];
  return options.find((option) => {
    const isOnce = option.split(wording).length === 2;
    return isOnce && sentencesOf(option).length < 2 && saysOnce(chapter.elements, option);
  });
}

/** A row as its filled cells with a space between. */
export function cellsOf(row: string): string {
  return row.split('\t').filter(Boolean).join(' ');
}

/** The clause around a span. */
export function clauseAround(text: string, span: Span): string {
  return cut(text, span, CLAUSES);
}

function partAround(text: string, span: Span): string {
  return cut(text, span, PARTS);
}

/** The text around a span up to a boundary; at most a longest quote more on either side. */
function cut(text: string, span: Span, boundary: RegExp): string {
  const most = Math.min(text.length, span.end + LONGEST_QUOTE);
  let { end } = span;
  while (end < most && !boundary.test(text.charAt(end))) end += 1;
  return text.slice(clauseStart(text, span.start, boundary), end).trim();
}

/** Where the stretch between two boundaries begins that a place stands in. */
function clauseStart(text: string, from: number, boundary: RegExp): number {
  const least = Math.max(0, from - LONGEST_QUOTE);
  let start = from;
  while (start > least && !boundary.test(text.charAt(start - 1))) start -= 1;
  return start;
}
