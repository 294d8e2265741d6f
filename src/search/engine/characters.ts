/** Punctuation that a reader searches for, beside letters and digits: 1.5、38%、互联网+. The index and the query share it. */
export const KEPT_CHARACTERS = '.%+';

/** Stands in the index before every character, so that Pagefind takes each one for a word. */
export const SEPARATOR = '\u200B';

/** Stands in the index where one block of a page ends: it takes a place there and is never found, so no phrase crosses it. */
export const BOUNDARY = '¶';

const WORD = /^[\p{L}\p{N}\p{M}]+$/u;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const CHARACTER = /\S\p{M}*/gu;

/** Whether a character can be found by searching: letters, digits and the kept punctuation. */
export function isSearchable(character: string): boolean {
  return isLetter(character) || isKept(character);
}

/** Whether a character is a letter, a digit or a Chinese character, and no punctuation. */
export function isLetter(character: string): boolean {
  return WORD.test(character);
}

/** Text with full-width and composed letters, digits and ％＋． made plain (ＣＰＳ → CPS, Ⅴ → V), and invisible characters gone. */
export function foldText(text: string): string {
  return Array.from(text.normalize('NFC').replace(INVISIBLE, ''), foldCharacter).join('');
}

/** The characters of a text as the index and the query count them: folded, without white space, an accent with its letter. */
export function toCharacters(text: string): readonly string[] {
  return foldText(text).match(CHARACTER) ?? [];
}

/** Text as it goes into the index: folded, white space collapsed, and the separator before (never after) each character. */
export function toIndexedText(text: string): string {
  return foldText(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(CHARACTER, (character) => SEPARATOR + character);
}

function foldCharacter(character: string): string {
  const plain = character.normalize('NFKC');
  return WORD.test(plain) || isKept(plain) ? plain : character;
}

function isKept(character: string): boolean {
  return character.length === 1 && KEPT_CHARACTERS.includes(character);
}
