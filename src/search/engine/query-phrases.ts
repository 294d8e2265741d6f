import { isSearchable, toCharacters } from './characters.ts';

const DIGIT = /^\p{N}$/u;

/** What a query asks for: runs of characters that must each stand in a page, in lower case. `“焦点” 1.5个亿` → 焦点, 1.5个亿. */
export function toPhrases(query: string): readonly string[] {
  const phrases = query.split(/\s+/).flatMap((word) => splitAtPunctuation(toCharacters(word.toLowerCase())));
  return [...new Set(phrases)];
}

/** A phrase in Pagefind's syntax for an exact search, one word for each character: 工会 → `"工 会"`. */
export function toExactTerm(phrase: string): string {
  return `"${toCharacters(phrase).join(' ')}"`;
}

/** The same characters without the quotation marks: Pagefind then scores the pages, which an exact search does not. */
export function toLooseTerm(phrases: readonly string[]): string {
  return phrases.flatMap((phrase) => toCharacters(phrase)).join(' ');
}

function splitAtPunctuation(characters: readonly string[]): readonly string[] {
  return characters
    .map((character, index) =>
      isPartOfPhrase(character, characters[index - 1], characters[index + 1]) ? character : ' ',
    )
    .join('')
    .split(' ')
    .filter((phrase) => phrase !== '');
}

/** A dot counts only between digits: 1.5 is a number, the dot of `报告.` is a full stop. */
function isPartOfPhrase(character: string, before = '', after = ''): boolean {
  if (character === '.') return DIGIT.test(before) && DIGIT.test(after);
  return isSearchable(character);
}
