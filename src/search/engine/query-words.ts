import { isLetter, toCharacters } from './characters.ts';
import type { Hit, Matcher } from './matcher.ts';
import { isLone, toPieces } from './question-words.ts';
import type { Synonym } from './synonyms.ts';
import { toPhrases } from './query-phrases.ts';

const LATIN = /[a-z]{2}/;
const HAN = /\p{Script=Han}/u;

/** The longest part of a query that is taken for one word. */
const LONGEST_WORD = 24;

/** What part of all pages hold a character that is rare. */
const RARE = 0.1;

/** A word of a query that the site has, in the reader's wording; the pages hold it in one of these forms. */
export interface FoundWord {
  readonly asked: string;
  readonly forms: readonly string[];
  readonly hits: readonly Hit[];
}

/** What a query is made of, in the order in which it is asked. */
export interface QueryWords {
  readonly found: readonly FoundWord[];
  /** Words that no page holds. */
  readonly missing: readonly string[];
  /** What is said around them, which was not searched. */
  readonly dropped: readonly string[];
}

interface Reading {
  readonly found: FoundWord[];
  readonly missing: string[];
  readonly dropped: string[];
}

/** Takes the phrases of a query apart into the longest words that the site has; synonyms and numerals are words in any of their forms. */
export async function readWords(
  matcher: Matcher,
  phrases: readonly string[],
  synonyms: readonly Synonym[],
): Promise<QueryWords> {
  const reading: Reading = { found: [], missing: [], dropped: [] };
  const known = new Map(synonyms.flatMap(({ words, means }) => words.map((word) => [toPlain(word), means])));
  for (const part of phrases.flatMap((phrase) => splitAtWords(phrase, [...known.keys()]))) {
    const means = known.get(part);
    if (means === undefined) await readPart(matcher, part, reading);
    else add(reading, part, await matcher.findAny([[part, ...means.map(toPlain)]]));
  }
  if (reading.found.length === 0) await readRareCharacters(matcher, reading);
  const { found, missing, dropped } = reading;
  return {
    found: [...new Map(found.map((word) => [word.asked, word])).values()],
    missing: [...new Set(missing)],
    dropped: [...new Set(dropped)],
  };
}

/** A text in parts, each of the words one. */
function splitAtWords(text: string, words: readonly string[]): readonly string[] {
  const longest = [...words].sort((one, other) => other.length - one.length);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length;) {
    const word = longest.find((one) => one !== '' && text.startsWith(one, at));
    if (word === undefined) at += 1;
    else {
      parts.push(text.slice(start, at), word);
      at += word.length;
      start = at;
    }
  }
  return [...parts, text.slice(start)].filter((part) => part !== '');
}

async function readPart(matcher: Matcher, part: string, reading: Reading): Promise<void> {
  for (const { isFiller, words } of toPieces(segment(part))) {
    if (!isFiller) await readRun(matcher, words, reading);
    else if (words.join('').length > 1) reading.dropped.push(words.join(''));
  }
}

/** From the beginning of each word on, the longest piece that a page holds. */
async function readRun(matcher: Matcher, words: readonly string[], reading: Reading): Promise<void> {
  let missing = '';
  const flush = (): void => {
    if (LATIN.test(missing) || !Array.from(missing).every(isLone)) reading.missing.push(missing);
    missing = '';
  };
  for (let rest = words; rest.length > 0;) {
    const piece = await findPiece(matcher, rest);
    if (piece === '') missing += rest[0] ?? '';
    else {
      flush();
      add(reading, piece, await matcher.findAll([piece]));
    }
    rest = without(rest, piece === '' ? (rest[0] ?? '') : piece);
  }
  flush();
}

/** Where no longer word is found, words of one character that few pages hold (伞, 药). */
async function readRareCharacters(matcher: Matcher, reading: Reading): Promise<void> {
  const most = (await matcher.countPages()) * RARE;
  for (const character of reading.missing.filter((word) => Array.from(word).length === 1)) {
    const hits = await matcher.findAll([character]);
    if (hits.length > 0 && hits.length <= most) add(reading, character, hits);
  }
  const held = reading.found.map(({ asked }) => asked);
  reading.missing.splice(0, Infinity, ...reading.missing.filter((word) => !held.includes(word)));
}

/** The longest beginning of some words that a page holds: whole words, or all but a particle that the segmenter took for a part of the last. */
async function findPiece(matcher: Matcher, words: readonly string[]): Promise<string> {
  const characters = Array.from(words.join('')).slice(0, LONGEST_WORD);
  const length = await findLongest(characters.length, async (size) => {
    return (await matcher.findAll([characters.slice(0, size).join('')])).length > 0;
  });
  const piece = withoutSplitWord(words, toWholeWords(words, length));
  return Array.from(piece).length > 1 ? piece : '';
}

/** A piece that ends with one character before another one ends in the middle of a word (职工/参/保), unless little is left without it. */
function withoutSplitWord(words: readonly string[], piece: string): string {
  const [next = ''] = without(words, piece);
  const shorter = piece.slice(0, -1);
  const isSplit = words.includes(piece.slice(-1)) && Array.from(next).length === 1 && !isLone(next);
  return isSplit && Array.from(shorter).length > 1 ? shorter : piece;
}

function toWholeWords(words: readonly string[], length: number): string {
  let piece = '';
  for (const word of words) {
    const left = length - Array.from(piece).length;
    const characters = Array.from(word);
    if (characters.length > left) {
      const isParticleLeft = left > 0 && characters.slice(left).every((one) => isLone(one) && HAN.test(one));
      return isParticleLeft ? piece + characters.slice(0, left).join('') : piece;
    }
    piece += word;
  }
  return piece;
}

/** The words behind a beginning of theirs, the last of them in part. */
function without(words: readonly string[], piece: string): readonly string[] {
  let left = piece.length;
  return words.flatMap((word) => {
    const rest = word.slice(left);
    left = Math.max(0, left - word.length);
    return rest === '' ? [] : [rest];
  });
}

function add(reading: Reading, asked: string, hits: readonly Hit[]): void {
  if (hits.length === 0) reading.missing.push(asked);
  else reading.found.push({ asked, forms: [...new Set(hits.flatMap((hit) => hit.phrases))], hits });
}

/** The longest size up to `most` that is found: where one is found, so is every shorter one. */
export async function findLongest(
  most: number,
  isFound: (size: number) => Promise<boolean>,
): Promise<number> {
  let [found, longest] = [0, most];
  while (found < longest) {
    const size = Math.ceil((found + longest) / 2);
    if (await isFound(size)) found = size;
    else longest = size - 1;
  }
  return found;
}

/** The words of a phrase; its characters in browsers without a segmenter. */
function segment(phrase: string): readonly string[] {
  if (!('Segmenter' in Intl)) return toCharacters(phrase);
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(phrase);
  return Array.from(segments, ({ segment: word }) => word).filter((word) =>
    toCharacters(word).some(isLetter),
  );
}

function toPlain(word: string): string {
  return toPhrases(word).join('');
}
