import { lastNotAfter } from '../../lib/bisect.ts';
import type { Span } from '../../lib/folded.ts';
import type { RuleId } from '../../content/rule-ids.ts';

/** A change of a text: what of it is replaced by what. */
export interface Rewrite extends Span {
  readonly text: string;
}

/** Something that people read as Markdown and the site does not; where it stands, in offsets of the file. */
export interface NearMiss extends Span {
  readonly rule: RuleId;
  readonly found: string;
  readonly allowed: string;
  readonly example?: string;
  /** What puts it right; undefined where that is staff's to decide. */
  readonly fix?: readonly Rewrite[];
}

const LONGEST = 40;

/** So many of staff's own words as a message has room for. */
export function quoteWords(words: string): string {
  const line = words.trim().replaceAll('\n', ' ⏎ ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Where the lines of a text begin, for `lineAt`. */
export function lineStartsOf(text: string): readonly number[] {
  return [...text.matchAll(/^/gm)].map(({ index }) => index);
}

/** The number of the line, from 1, on which an offset stands. */
export function lineAt(starts: readonly number[], offset: number): number {
  return lastNotAfter(starts, offset) + 1;
}

/** The text with some changes, none of which overlaps another. */
export function rewrite(text: string, changes: readonly Rewrite[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: words }) => result.slice(0, start) + words + result.slice(end),
      text,
    );
}
