import { readNumeralClasses } from '../../src/provenance/numeral-class.ts';
import { findNumeralWords } from '../../src/quantity/numeral-words.ts';
import { sentencesOf } from '../../src/lib/text.ts';
import type { Element } from './types.ts';

const MIN = 30;
const MAX = 80;
/** The mark before the last clause. */
const LAST_CLAUSE = /[，。；：！？](?=[^，。；：！？]*$)/;
const COMPLETE = /[。！？]”?$/;

/**
 * A chapter's description in its own words: as many whole sentences as fit into 80 characters, from the start of the
 * first paragraph where one does and no number stands in them. Undefined where staff have to write it.
 */
export function describeChapter(elements: readonly Element[], min = MIN): string | undefined {
  const paragraphs = elements.filter(({ kind }) => kind === 'paragraph');
  const isFitting = (words: string): boolean =>
    words.length >= min && words.length <= MAX && COMPLETE.test(words) && isBalanced(words);
  for (const element of paragraphs) {
    const words = wordsBeforeNumbers(element);
    const starts = sentencesOf(words).map(({ end }) => words.slice(0, end));
    const longest = starts.filter(isFitting).at(-1);
    if (longest !== undefined) return longest;
  }
  const sentences = paragraphs.flatMap(({ text }) => sentencesOf(text).map((sentence) => sentence.text));
  return sentences.find((sentence) => isFitting(sentence) && firstNumber(sentence) === undefined);
}

/** Where the first number stands that does not explain itself (过去的一年). */
function firstNumber(text: string): number | undefined {
  const classOf = readNumeralClasses(text);
  return findNumeralWords(text).find((numeral) => !classOf(numeral))?.start;
}

/** A description holds no statistics, which would be typed by hand there. */
function wordsBeforeNumbers({ text, spans }: Element): string {
  const starts = spans.filter(({ kind }) => kind === 'stat').map(({ start }) => start);
  const first = starts.reduce((least, start) => Math.min(least, start), firstNumber(text) ?? text.length);
  return first < text.length ? text.slice(0, text.slice(0, first).search(LAST_CLAUSE) + 1) : text;
}

function isBalanced(text: string): boolean {
  return text.split('“').length === text.split('”').length;
}
