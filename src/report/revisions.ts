import { isRevised } from '../content/component.ts';
import { getChapterEntries } from '../content/entries.ts';
import { nodesOf } from '../content/text/mdx-document.ts';
import { revisionWords } from './revision-words.ts';

/** A place where a chapter departs from its source and says so. */
interface RevisionView {
  /** From 1, in the order of the chapter. */
  readonly number: number;
  /** What the source has there, and why it was changed. */
  readonly words: string;
}

/** What is revised in a chapter, in the order of its text. */
export function getRevisions(year: number, slug: string): readonly RevisionView[] {
  const chapter = getChapterEntries().find((entry) => entry.year === year && entry.slug === slug);
  const nodes = chapter?.body ? [...nodesOf(chapter.body)].filter(isRevised) : [];
  return nodes.map((node, index) => ({ number: index + 1, words: revisionWords(node) }));
}
