import type { Span } from '../../lib/folded.ts';

/** Where a pattern (with the flag g) matches a text; with `group`, where that group of it stands. */
export function spansOf(text: string, pattern: RegExp, group = 0): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = match[group];
    if (words === undefined || words === '') return [];
    const start = match.index + match[0].indexOf(words);
    return [{ start, end: start + words.length }];
  });
}
