/** A sentence with its offsets in the text that it was cut from; `end` is exclusive. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every place where a part begins in a text, overlapping ones too; none for an empty part, which is everywhere. */
export function indexesOf(text: string, part: string): readonly number[] {
  const indexes: number[] = [];
  if (part === '') return indexes;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) indexes.push(at);
  return indexes;
}

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width ASCII and the ideographic space become half-width. The length never changes, so offsets stay valid. */
export function foldWidth(text: string): string {
  return text
    .replace(/\u3000/g, ' ')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET));
}

const IGNORABLE = /[\p{P}\p{Z}\p{Cc}\p{Cf}]/u;
const PART_OF_WORDS = new Set(['%', '‰', '@', '#', '&']);
const BETWEEN_DIGITS = new Set(['.', '-', ':', '/']);
const DIGIT = /\d/;

/**
 * What two texts must share to say the same: NFKC, no white space, no punctuation of either width.
 * Signs that carry meaning stay: % ‰ @ # & and symbols such as +, a sign before a digit, and . - : / between digits (1.5 is never 15).
 */
export function foldForCompare(text: string): string {
  const characters = [...text.normalize('NFKC')];
  return characters
    .filter((character, index) => carriesMeaning(character, characters[index - 1], characters[index + 1]))
    .join('');
}

const SENTENCE = /[^。！？；!?;\r\n]*(?:[。！？；!?;]+[”’」』）》】"'）)]*|(?=[\r\n]|$))/gu;

/**
 * Cuts Chinese prose after 。！？； (or their half-width forms) and at line ends; closing quotes and brackets stay with
 * the sentence that they close. White space around a sentence belongs to none.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap((match) => {
    const trimmed = match[0].trim();
    if (trimmed === '') return [];
    const start = match.index + match[0].indexOf(trimmed);
    return [{ text: trimmed, start, end: start + trimmed.length }];
  });
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60“”‘’—…·～]/u;

/** Printed width in Chinese characters: a Chinese character or mark counts 1, a Latin letter or digit ½. */
export function displayLength(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.5), 0);
}

/** Whether foldForCompare keeps a character between its two neighbours. */
export function carriesMeaning(
  character: string,
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (!IGNORABLE.test(character)) return true;
  if (PART_OF_WORDS.has(character)) return true;
  if (!DIGIT.test(after ?? '')) return false;
  if (character === '-') return true;
  return BETWEEN_DIGITS.has(character) && DIGIT.test(before ?? '');
}
