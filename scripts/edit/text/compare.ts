import { diffArrays, diffChars } from 'diff';

/** A passage of a text; `isOwn` where the other text has none like it. */
export interface Passage {
  readonly text: string;
  readonly isOwn: boolean;
}

/** What stands beside one another in two texts: the same lines, or those of each where they differ. */
export interface Row {
  readonly mine: readonly Passage[];
  readonly theirs: readonly Passage[];
  readonly isSame: boolean;
}

/** Characters; of longer lines all of one stand against all of the other. */
const LONGEST = 4000;

/** Two texts side by side, line by line, with the words that differ. */
export function compareTexts(mine: string, theirs: string): readonly Row[] {
  const rows: Row[] = [];
  for (const { mine: left, theirs: right } of hunksOf(mine, theirs)) {
    const [a, b] = [left.join(''), right.join('')];
    if (a === b) rows.push({ mine: [same(a)], theirs: [same(b)], isSame: true });
    else rows.push({ ...wordsOf(a, b), isSame: false });
  }
  return rows;
}

/** One text of two: what both have once, and where they differ the lines of mine and below them, as paragraphs of their own, those of theirs. */
export function keepBoth(mine: string, theirs: string): string {
  const lines = hunksOf(mine, theirs).flatMap(({ mine: left, theirs: right }) =>
    left.join('') === right.join('')
      ? left
      : [...left.map(ended), ...(left.length * right.length > 0 ? ['\n'] : []), ...right],
  );
  return lines.join('');
}

interface Hunk {
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

function hunksOf(mine: string, theirs: string): readonly Hunk[] {
  const hunks: { mine: string[]; theirs: string[]; isSame: boolean }[] = [];
  for (const { value, added, removed } of diffArrays(linesOf(mine), linesOf(theirs))) {
    const isSame = !added && !removed;
    const last = hunks.at(-1);
    const hunk = last && !last.isSame && !isSame ? last : { mine: [], theirs: [], isSame };
    if (hunk !== last) hunks.push(hunk);
    if (!added) hunk.mine.push(...value);
    if (!removed) hunk.theirs.push(...value);
  }
  return hunks;
}

function wordsOf(mine: string, theirs: string): Pick<Row, 'mine' | 'theirs'> {
  if (Math.max(mine.length, theirs.length) > LONGEST)
    return { mine: [{ text: mine, isOwn: true }], theirs: [{ text: theirs, isOwn: true }] };
  const parts = diffChars(mine, theirs);
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): readonly Passage[] =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value, isOwn: part[own] }));
  return { mine: side('added', 'removed'), theirs: side('removed', 'added') };
}

function same(text: string): Passage {
  return { text, isOwn: false };
}

/** With the line feed of each line. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n`;
}
