import { toTextFragment } from '../content/text/text-fragment.ts';

/** A place in a page: the anchor that stands nearest before it, and words that stand there. */
export interface Place {
  readonly anchor: string | undefined;
  readonly words: string | undefined;
}

/** Longer words are named by their beginning and their end. */
const WHOLE = 24;
const END = 10;

/** The link of a place. Browsers that know text fragments mark the words, the others go to the anchor. */
export function toPlaceUrl(canonical: string, { anchor, words }: Place): string {
  const fragment = words === undefined ? '' : toFragment(words.trim());
  if (anchor === undefined && fragment === '') return canonical;
  return `${canonical}#${anchor === undefined ? '' : encodeURIComponent(anchor)}${fragment}`;
}

function toFragment(words: string): string {
  if (words.length <= WHOLE) return toTextFragment({ start: words });
  return toTextFragment({ start: words.slice(0, END), end: words.slice(-END) });
}
