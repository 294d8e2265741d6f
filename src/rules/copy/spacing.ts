import type { Span } from '../../lib/folded.ts';
import { spansOf } from './match-spans.ts';

/** Letters, digits, and the object that stands for a statistic. */
const LATIN = 'A-Za-z0-9\\uFFFC';
const TYPED = new RegExp(
  `(?<=\\p{Script=Han})[ \\u00A0]+(?=[${LATIN}])|(?<=[${LATIN}%])[ \\u00A0]+(?=\\p{Script=Han})`,
  'gu',
);
const ZERO_WIDTH = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]+/g;
const PRIVATE_USE = /\p{Co}+/gu;
const WIDE_SPACE = /\u3000+/g;

/** Spaces between Chinese and Latin letters, digits or a statistic; the page sets that distance itself. */
export function findTypedSpaces(text: string): readonly Span[] {
  return spansOf(text, TYPED);
}

/** Characters that nobody sees: zero-width spaces and joiners, marks of direction, soft hyphens. */
export function findZeroWidth(text: string): readonly Span[] {
  return spansOf(text, ZERO_WIDTH);
}

/** Characters that only the writer's own font has. */
export function findPrivateUse(text: string): readonly Span[] {
  return spansOf(text, PRIVATE_USE);
}

/** Ideographic spaces, as they are typed to indent a paragraph. */
export function findWideSpaces(text: string): readonly Span[] {
  return spansOf(text, WIDE_SPACE);
}
