import { sentencesOf } from '../../src/lib/text.ts';
import type { Element } from './types.ts';

const MIN = 30;
const MAX = 80;
/** A number of a statistic; a year is none. */
const DATA = /(?<![\d０-９])[\d０-９]+(?![\d０-９年])/;
/** The mark before the last clause. */
const LAST_CLAUSE = /[，。；：！？](?=[^，。；：！？]*$)/;
const COMPLETE = /[。！？]”?$/;

/**
 * A chapter's description in its own words: as many whole sentences as fit into 80 characters, from the start of the
 * first paragraph where one does and no number stands in them. `whole` is false where only the clauses that fit could be taken.
 */
export function describeChapter(
  elements: readonly Element[],
  min = MIN,
): {
  readonly text: string;
  readonly whole: boolean;
} {
  const paragraphs = elements.filter(({ kind }) => kind === 'paragraph');
  const isFitting = (words: string): boolean =>
    words.length >= min && words.length <= MAX && COMPLETE.test(words) && isBalanced(words);
  for (const element of paragraphs) {
    const words = wordsBeforeNumbers(element);
    const starts = sentencesOf(words).map(({ end }) => words.slice(0, end));
    const longest = starts.filter(isFitting).at(-1);
    if (longest !== undefined) return { text: longest, whole: true };
  }
  const sentences = paragraphs.flatMap(({ text }) => sentencesOf(text).map((sentence) => sentence.text));
  const single = sentences.find((sentence) => isFitting(sentence) && !DATA.test(sentence));
  if (single !== undefined) return { text: single, whole: true };
  const clauses = (paragraphs[0]?.text ?? '').slice(0, MAX);
  return { text: clauses.slice(0, Math.max(clauses.lastIndexOf('，'), min)), whole: false };
}

/** A description holds no statistics, which would be typed by hand there. */
function wordsBeforeNumbers({ text, spans }: Element): string {
  const digits = text.search(DATA);
  const starts = spans.filter(({ kind }) => kind === 'stat').map(({ start }) => start);
  const first = starts.reduce((least, start) => Math.min(least, start), digits < 0 ? text.length : digits);
  return first < text.length ? text.slice(0, text.slice(0, first).search(LAST_CLAUSE) + 1) : text;
}

function isBalanced(text: string): boolean {
  return text.split('“').length === text.split('”').length;
}
