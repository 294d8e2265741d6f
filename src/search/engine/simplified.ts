import { toCharacters } from './characters.ts';

/** A text with its traditional characters made simple, by a list of pairs (勞劳動动…). */
export function toSimplified(text: string, pairs: string): string {
  const simple = new Map<string, string>();
  const characters = Array.from(pairs);
  for (let index = 0; index + 1 < characters.length; index += 2) {
    simple.set(characters[index] ?? '', characters[index + 1] ?? '');
  }
  return toCharacters(text)
    .map((character) => simple.get(character) ?? character)
    .join('');
}
