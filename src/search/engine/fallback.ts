import { BOUNDARY, isLetter } from './characters.ts';
import { toIndexedCharacters } from '../index/indexed-characters.ts';
import type { Hit, Matcher } from './matcher.ts';
import { findLongest, type QueryWords } from './query-words.ts';
import type { Synonym } from './synonyms.ts';
import { findByWords } from './word-search.ts';

/** How many pages are read to see whether only a punctuation mark was missing. */
const READ_PAGES = 30;

/** In how many places a query is split; more are left only where it says the same again and again. */
const MOST_SPLITS = 24;

/** The longest piece of a long query that is looked for. */
const LONGEST_PIECE = 24;

/** Pages near to a query that no page holds; `words` where they are found by the words of the query. */
export interface Approximate {
  readonly hits: readonly Hit[];
  readonly words?: QueryWords;
}

/** Pages near to a query that no page holds, by the first way that finds any: the reader is told that they are approximate. */
export async function findApproximate(
  matcher: Matcher,
  phrases: readonly string[],
  synonyms: readonly Synonym[],
): Promise<Approximate> {
  for (const find of [findJoined, findWithoutPunctuation]) {
    const hits = await find(matcher, phrases);
    if (hits.length > 0) return { hits };
  }
  const byWords = await findByWords(matcher, phrases, synonyms);
  // Of what is said around a question, no piece is looked for.
  const isFound = byWords.hits.length > 0 || byWords.words.dropped.length > 0;
  return isFound ? byWords : { hits: await findLongestPieces(matcher, phrases) };
}

/** The query has a space or mark that the page does not have. */
async function findJoined(matcher: Matcher, phrases: readonly string[]): Promise<readonly Hit[]> {
  return phrases.length > 1 ? matcher.findAll([phrases.join('')]) : [];
}

/** The page has one mark that the query does not have: the query in two pieces, at every place where both are found. */
async function findWithoutPunctuation(matcher: Matcher, phrases: readonly string[]): Promise<readonly Hit[]> {
  const characters = Array.from(phrases.join(''));
  const { length } = characters;
  const isFound = async (start: number, end: number): Promise<boolean> =>
    (await matcher.findAll([characters.slice(start, end).join('')])).length > 0;
  const [longestHead, longestTail] = await Promise.all([
    findLongest(length - 1, (size) => isFound(0, size)),
    findLongest(length - 1, (size) => isFound(length - size, length)),
  ]);
  const splits = middleOf(length - longestTail, longestHead).map((at) => [
    characters.slice(0, at).join(''),
    characters.slice(at).join(''),
  ]);
  const found = await Promise.all(splits.map((pieces) => matcher.findAll(pieces)));
  const hits = uniquePages(found.flat());

  const read = await Promise.all(
    hits.slice(0, READ_PAGES).map(async (hit) => ({ hit, letters: await readLetters(hit) })),
  );
  const wanted = characters.filter(isLetter).join('');
  return read.filter(({ letters }) => letters.includes(wanted)).map(({ hit }) => hit);
}

/** The numbers from first to last; where there are too many, those in the middle. */
function middleOf(first: number, last: number): readonly number[] {
  const count = Math.max(0, last - first + 1);
  const kept = Math.min(count, MOST_SPLITS);
  const start = first + Math.floor((count - kept) / 2);
  return Array.from({ length: kept }, (_, index) => start + index);
}

/** Of each phrase that is nowhere, the longest pieces that are somewhere, at least half as long as it. */
async function findLongestPieces(matcher: Matcher, phrases: readonly string[]): Promise<readonly Hit[]> {
  const groups = await Promise.all(phrases.map((phrase) => toLongestPieces(matcher, phrase)));
  return matcher.findAny(groups);
}

async function toLongestPieces(matcher: Matcher, phrase: string): Promise<readonly string[]> {
  const characters = Array.from(phrase);
  if ((await matcher.findAll([phrase])).length > 0) return [phrase];

  let found: readonly string[] = [];
  let shortest = Math.max(2, Math.ceil(characters.length / 2));
  let longest = Math.min(characters.length - 1, LONGEST_PIECE);
  // Where a piece is found, so is every part of it: halving the range of lengths misses nothing.
  while (shortest <= longest) {
    const length = Math.ceil((shortest + longest) / 2);
    const pieces = await findPieces(matcher, characters, length);
    if (pieces.length > 0) {
      found = pieces;
      shortest = length + 1;
    } else longest = length - 1;
  }
  return found;
}

async function findPieces(
  matcher: Matcher,
  characters: readonly string[],
  length: number,
): Promise<readonly string[]> {
  const starts = characters.slice(0, characters.length - length + 1);
  const pieces = starts.map((_, start) => characters.slice(start, start + length).join(''));
  const found = await Promise.all(pieces.map(async (piece) => (await matcher.findAll([piece])).length > 0));
  return pieces.filter((_, index) => found[index]);
}

async function readLetters(hit: Hit): Promise<string> {
  const characters = toIndexedCharacters((await hit.load()).raw_content);
  return characters
    .map(({ key }) => key)
    .filter((key) => key === BOUNDARY || isLetter(key))
    .join('');
}

function uniquePages(hits: readonly Hit[]): readonly Hit[] {
  return [...new Map(hits.map((hit) => [hit.id, hit])).values()];
}
