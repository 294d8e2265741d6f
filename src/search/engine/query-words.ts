import { isLetter, toCharacters } from './characters.ts';

/** The words of phrases, those of one character only where there are no longer ones. Browsers without a segmenter get pairs of characters. */
export function toWords(phrases: readonly string[]): readonly string[] {
  const words = [...new Set(phrases.flatMap(segment))];
  const longer = words.filter((word) => toCharacters(word).length > 1);
  return longer.length > 0 ? longer : words;
}

function segment(phrase: string): readonly string[] {
  if (!('Segmenter' in Intl)) return toPairs(toCharacters(phrase));
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(phrase);
  return Array.from(segments, ({ segment: word }) => word).filter((word) =>
    toCharacters(word).some(isLetter),
  );
}

function toPairs(characters: readonly string[]): readonly string[] {
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
