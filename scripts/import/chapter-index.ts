import { perObject } from '../../src/lib/once.ts';
import { foldForCompare, foldWidth } from '../../src/lib/text.ts';
import { normaliseText } from './normalise.ts';
import { indexPassages, type PassageIndex } from './passage-index.ts';
import type { Chapter, Element } from './types.ts';

type Elements = Chapter['elements'];

/** What a quote may stand in: a paragraph, an item of a list, a row of a table, a subhead. */
export function isText({ kind }: Element): boolean {
  return kind !== 'photo';
}

/** The same length as the normalised text, so that an offset in one is an offset in the other. */
export function toKey(text: string): string {
  return foldWidth(normaliseText(text)).replaceAll('\t', ' ');
}

/** Where the keys of a chapter's elements have a passage; `text` is the index of the element. Elements that are no text have nothing. */
export const keysOf = perObject((elements: Elements): PassageIndex =>
  indexPassages(elements.map((element) => (isText(element) ? toKey(element.text) : ''))),
);

const foldedOf = perObject((elements: Elements): PassageIndex =>
  indexPassages(elements.map((element) => (isText(element) ? foldForCompare(toKey(element.text)) : ''))),
);

const wordsOf = perObject((elements: Elements): PassageIndex =>
  indexPassages(elements.map(({ text }) => foldForCompare(text))),
);

/** Whether a chapter says something anywhere, white space and punctuation aside. */
export function says(elements: Elements, quote: string): boolean {
  return wordsOf(elements).find(foldForCompare(quote), 1).length > 0;
}

/** Whether a chapter says something once, white space and punctuation aside. */
export function saysOnce(elements: Elements, quote: string): boolean {
  const words = foldForCompare(toKey(quote));
  const [first, second] = foldedOf(elements).find(words, 2);
  return first !== undefined && second === undefined;
}
