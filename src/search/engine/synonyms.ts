import { toPhrases } from './query-phrases.ts';

/** What readers call something, and what this site calls it: 亲情版、关爱版 → 长辈版. */
export interface Synonym {
  readonly words: readonly string[];
  readonly means: readonly string[];
}

/** A query said in the site's own words. */
export interface Translation {
  /** The word of the query that was exchanged. */
  readonly word: string;
  readonly means: readonly string[];
  /** For each phrase of the query, the wordings of which a page must hold one. */
  readonly groups: readonly (readonly string[])[];
}

/** The query with its longest known word exchanged for what the site says; undefined where it has none. */
export function translate(phrases: readonly string[], synonyms: readonly Synonym[]): Translation | undefined {
  const known = synonyms
    .flatMap(({ words, means }) => words.map((word) => ({ word, means, plain: toPlain(word) })))
    .filter(({ plain }) => plain !== '' && phrases.some((phrase) => phrase.includes(plain)))
    .sort((one, other) => other.plain.length - one.plain.length);
  const [found] = known;
  if (found === undefined) return undefined;
  const { word, means, plain } = found;
  const groups = phrases.map((phrase) =>
    phrase.includes(plain) ? means.map((other) => phrase.split(plain).join(toPlain(other))) : [phrase],
  );
  return { word, means, groups };
}

function toPlain(word: string): string {
  return toPhrases(word).join('');
}
