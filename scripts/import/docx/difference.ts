import type { Comparison } from '../types.ts';
import { STATES, type Passage } from './words-walk.ts';

/** So far ahead of the last words the next ones are looked for. */
const WINDOW = 300;
/** Shorter words are found only where a line begins or the last ones end. */
const SHORT = 4;
/** So many passages on, one may go on where another ends; those between are not in the text. */
const NEXT = 3;
/** Stands where words were found; no document holds it. */
const GONE = '\0';

/** Compares a file's words with lines of text. `labels` are automatic numbers, which stand in the text alone. */
export function compareWords(
  passages: readonly Passage[],
  lines: readonly string[],
  labels: readonly string[],
): Comparison {
  const wanted = passages
    .filter(({ state }) => state === 'shown' || state === 'equation')
    .map((passage) => ({ passage, words: fold(passage.pieces.join('')) }));
  const { missed, gaps } = matchInOrder(wanted, lines.flatMap((line) => line.split('\t')).map(fold));
  const left = new Remains(gaps);
  const missing = new Map<Passage, string>();
  const rest = missed
    .filter(({ words }) => !left.takeWhole(words))
    .toSorted((a, b) => b.words.length - a.words.length);
  const broken = rest.filter(({ words }) => !left.take(words));
  for (const { passage } of broken) {
    const lost = passage.pieces.filter((piece) => fold(piece) !== '' && !left.take(fold(piece)));
    if (lost.length > 0) missing.set(passage, lost.join(''));
  }
  const lost = [...missing].filter(([{ state }]) => state === 'shown');
  const read = wanted.reduce((sum, { words }) => sum + words.length, 0) - lengthOf([...missing.values()]);
  return {
    shown: read + lengthOf(lost.map(([, words]) => words)),
    read,
    leftOut: passages.flatMap((passage) => {
      const isWanted = passage.state === 'shown' || passage.state === 'equation';
      const words = isWanted ? missing.get(passage) : passage.pieces.join('');
      return words === undefined ? [] : [`${passage.place}  ${STATES[passage.state]}  “${words.trim()}”`];
    }),
    extra: left.words(labels.map(fold)),
  };
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + fold(text).length, 0);
}

interface Wanted {
  readonly passage: Passage;
  readonly words: string;
}

/** Follows the passages through the text; what is not found in its turn, and what of the text is not met. */
function matchInOrder(
  wanted: readonly Wanted[],
  lines: readonly string[],
): { readonly missed: readonly Wanted[]; readonly gaps: readonly string[] } {
  const text = lines.join('\n');
  const gaps: string[] = [];
  let cursor = 0;
  const missed = wanted.filter(({ words }, index) => {
    if (words === '') return false;
    const next = wanted.slice(index + 1, index + 1 + NEXT).map((other) => other.words);
    const at = findNear(text, cursor, words, next);
    if (at === undefined) return true;
    gaps.push(text.slice(cursor, at));
    cursor = at + words.length;
    return false;
  });
  gaps.push(text.slice(cursor));
  return { missed, gaps: gaps.flatMap((gap) => gap.split('\n')).filter((gap) => gap !== '') };
}

/** Where words stand not far ahead, by themselves: 25 is no 2, and no 5. */
function findNear(text: string, cursor: number, words: string, next: readonly string[]): number | undefined {
  const near = text.slice(cursor, cursor + WINDOW + words.length);
  for (let at = near.indexOf(words); at >= 0; at = near.indexOf(words, at + 1)) {
    const end = cursor + at + words.length;
    const begins = at === 0 || words.length >= SHORT || near.charAt(at - 1) === '\n';
    const ends =
      end === text.length ||
      text.charAt(end) === '\n' ||
      next.some((other) => other !== '' && text.startsWith(other, end));
    if (begins && ends) return cursor + at;
  }
  return undefined;
}

/** What is left of a text. */
class Remains {
  /** How often each stretch is there. */
  readonly #whole = new Map<string, number>();
  #joined: string | undefined;

  constructor(gaps: readonly string[]) {
    for (const gap of gaps) this.#whole.set(gap, (this.#whole.get(gap) ?? 0) + 1);
  }

  /** Takes a whole stretch; false where none is just that. */
  takeWhole(words: string): boolean {
    const count = this.#whole.get(words) ?? 0;
    if (count > 0) this.#whole.set(words, count - 1);
    return count > 0;
  }

  /** Takes words out of any stretch; from then on no stretch is whole. */
  take(words: string): boolean {
    this.#joined ??= this.#join();
    const at = this.#joined.indexOf(words);
    if (at < 0) return false;
    this.#joined = this.#joined.slice(0, at) + GONE + this.#joined.slice(at + words.length);
    return true;
  }

  /** What nobody took, without signs and the automatic numbers. */
  words(labels: readonly string[]): readonly string[] {
    const numbers = new Map<string, number>();
    for (const label of labels) numbers.set(label, (numbers.get(label) ?? 0) + 1);
    // The longest first: 一、 is no 一.
    const lengths = [...new Set(labels.map(({ length }) => length))]
      .filter(Boolean)
      .toSorted((a, b) => b - a);
    return (this.#joined ?? this.#join())
      .split(GONE)
      .map((stretch) => withoutNumbers(stretch, numbers, lengths))
      .filter((stretch) => /[\p{L}\p{N}]/u.test(stretch));
  }

  #join(): string {
    return [...this.#whole].flatMap(([gap, count]) => Array.from({ length: count }, () => gap)).join(GONE);
  }
}

/** Takes automatic numbers off a stretch, and from those that are left; empty paragraphs of a cell have several side by side. */
function withoutNumbers(stretch: string, left: Map<string, number>, lengths: readonly number[]): string {
  let rest = stretch;
  for (;;) {
    const length = lengths.find((size) => (left.get(rest.slice(0, size)) ?? 0) > 0);
    if (rest === '' || length === undefined) return rest;
    const label = rest.slice(0, length);
    left.set(label, (left.get(label) ?? 0) - 1);
    rest = rest.slice(length);
  }
}

/** Without white space, and the same for ² and 2: how words look is not compared. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/〔注[甲乙丙丁戊己庚辛壬癸]?〕/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\s\p{Cf}\p{Cc}]/gu, '');
}
