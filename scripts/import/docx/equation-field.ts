import { encircle } from './number-formats.ts';
import { toScript } from './scripts.ts';

/** The rings that Word lays over a character. */
const RINGS = /^[○〇□△◇◯⃝\s]$/;
const NUMBER = /^\d+$/;
/** Word's own forms have a few dozen characters; in this many no brackets lie too deep to be read. */
const LONGEST = 2000;
/** Stands before raised words that may be a reading; no document holds it. */
const READING = '\u0001';

/**
 * The words that an EQ field shows: `EQ \o\ac(○,优)` is 优, `EQ \f(1,2)` is 1/2, `EQ \s\up5(2)` is ². A reading set above its
 * word (`\s\up 9(yǎn),䶮`) is left out. Undefined for another field, and for one that is too long.
 */
export function readEquation(instruction: string): string | undefined {
  const [start] = /^\s*EQ\b/i.exec(instruction) ?? [];
  if (start === undefined) return undefined;
  const body = instruction.slice(start.length).replaceAll(/\\\*\s*(?:"[^"]*"|\S+)/g, '');
  if (body.length > LONGEST) return undefined;
  return readTerms({ text: body, at: 0 }, '').join('').replaceAll(READING, '').trim();
}

interface Cursor {
  readonly text: string;
  at: number;
}

/** Terms apart by commas, up to a bracket that closes. */
function readTerms(cursor: Cursor, end: string): readonly string[] {
  const terms: string[] = [];
  let term = '';
  for (; cursor.at < cursor.text.length; cursor.at += 1) {
    const character = cursor.text.charAt(cursor.at);
    if (character === end) break;
    if (end !== '' && /[,;]/.test(character)) {
      terms.push(term);
      term = '';
    } else if (character === '(') {
      cursor.at += 1;
      term += `(${readTerms(cursor, ')').join(',')})`;
    } else term += character === '\\' ? readSwitch(cursor) : character;
  }
  return [...terms, term];
}

/** A switch with its options and what it is about; ends at its last character. */
function readSwitch(cursor: Cursor): string {
  const [escaped] = /^\\[\\,;()]/.exec(cursor.text.slice(cursor.at)) ?? [];
  if (escaped !== undefined) {
    cursor.at += 1;
    return escaped.charAt(1);
  }
  const [options = '\\'] =
    /^(?:\\[a-z]+\s*-?\d*\s*(?:\\.)?(?=\s*[\\(]))+\s*|^\\[a-z]*/i.exec(cursor.text.slice(cursor.at)) ?? [];
  cursor.at += options.length;
  if (cursor.text.charAt(cursor.at) !== '(') {
    cursor.at -= 1;
    return '';
  }
  cursor.at += 1;
  const isReading = /\\s\s*\\up/i.test(options);
  const terms = readTerms(cursor, ')').map((term) => term.trim());
  return show(options, terms, isReading);
}

function show(options: string, terms: readonly string[], isRaised: boolean): string {
  const kind = /^\\([a-z]+)/i.exec(options)?.[1]?.toLowerCase();
  const [first = '', second] = terms;
  if (kind === 'f') return second === undefined ? first : `${first}/${second}`;
  if (kind === 'r')
    return second === undefined ? `√${first}` : `${toScript(first, 'superscript') ?? first}√${second}`;
  if (kind === 'b') return `(${terms.join(',')})`;
  if (kind === 'o') return overlay(terms);
  if (kind === 's') {
    const words = terms.join('');
    if (isRaised) return (/\p{L}/u.test(words) ? READING : '') + (toScript(words, 'superscript') ?? words);
    return /\\do/i.test(options) ? (toScript(words, 'subscript') ?? words) : words;
  }
  if (kind === 'i') return `∫${terms.join(' ')}`;
  return terms.join(kind === 'a' ? ' ' : kind === 'l' ? ',' : '');
}

/** What is laid over each other: a ring with a number is ①, a ring with a word is the word. */
function overlay(terms: readonly string[]): string {
  const words = terms.filter((term) => !RINGS.test(term) && !term.startsWith(READING));
  const isRinged = terms.some((term) => RINGS.test(term));
  return words.map((word) => (isRinged && NUMBER.test(word) ? encircle(Number(word)) : word)).join('');
}
