import { sentencesOf } from '../../src/lib/text.ts';
import type { Element } from './types.ts';

const MIN = 30;
const MAX = 80;
const COMPLETE = /[。！？]”?$/;

/**
 * A chapter's description in its own words: as many whole sentences as fit into 80 characters, from the start of the
 * first paragraph where one does. `whole` is false where only the clauses that fit could be taken.
 */
export function describeChapter(elements: readonly Element[]): {
  readonly text: string;
  readonly whole: boolean;
} {
  const paragraphs = elements.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  for (const paragraph of paragraphs) {
    const fitting = sentencesOf(paragraph)
      .map(({ end }) => paragraph.slice(0, end))
      .filter(
        (words) => words.length >= MIN && words.length <= MAX && COMPLETE.test(words) && isBalanced(words),
      );
    const longest = fitting.at(-1);
    if (longest !== undefined) return { text: longest, whole: true };
  }
  const clauses = (paragraphs[0] ?? '').slice(0, MAX);
  return { text: clauses.slice(0, Math.max(clauses.lastIndexOf('，'), MIN)), whole: false };
}

function isBalanced(text: string): boolean {
  return text.split('“').length === text.split('”').length;
}
