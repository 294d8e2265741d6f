import type { Span } from '../../lib/folded.ts';
import { perObject } from '../../lib/once.ts';
import { dropEnumerationCommas, widenPunctuation } from './punctuation.ts';
import { indexesOf } from '../../lib/text.ts';
import type { ContentTree } from '../../content/content-tree.ts';
import { STATISTIC } from '../literal-texts.ts';

/** So many characters on either side of a finding must be the source's, too. */
const AROUND = 12;
/** Fewer common characters prove nothing. */
const LEAST = 4;
/** The longest wording of a statistic. */
const LONGEST_WORDING = 24;
const OUTER_STATISTICS = new RegExp(`^${STATISTIC}+|${STATISTIC}+$`, 'g');

/**
 * Whether a place of a text is word for word, mark for mark the source's, in the punctuation that the import gives it.
 * What the source says stays as it says it, so copy rules do not apply there. A statistic may be worded in any way.
 */
export function isVerbatim(tree: ContentTree, text: string, { start, end }: Span): boolean {
  const words = text.slice(Math.max(0, start - AROUND), end + AROUND).trim();
  // A statistic at an end says nothing of what stands beside it.
  const pieces = words.replace(OUTER_STATISTICS, '').split(STATISTIC);
  if (pieces.join('').length < LEAST) return false;
  return sourceTexts(tree).some((source) => hasPieces(source, pieces));
}

/** How often a source has the whole of a text. */
export function countInSources(tree: ContentTree, text: string): number {
  return Math.max(0, ...sourceTexts(tree).map((source) => source.split(text).length - 1));
}

/** Each source as one line: the import joins what it finds broken, and parts what has a heading run into it. */
const sourceTexts = perObject(({ seeds }: ContentTree): readonly string[] =>
  [...seeds.values()].flatMap((text) => (text === undefined ? [] : [toOneLine(text)])),
);

function toOneLine(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => line.trim());
  return lines.map((line) => dropEnumerationCommas(widenPunctuation(line))).join('');
}

function hasPieces(source: string, [first = '', ...rest]: readonly string[]): boolean {
  return indexesOf(source, first).some((at) => follows(source, at + first.length, rest));
}

function follows(source: string, from: number, [piece, ...rest]: readonly string[]): boolean {
  if (piece === undefined) return true;
  const at = source.slice(from, from + LONGEST_WORDING + piece.length).indexOf(piece);
  return at >= 0 && follows(source, from + at + piece.length, rest);
}
