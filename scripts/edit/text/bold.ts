import { tagsIn } from './markup.ts';

/** A line with other marks, and where what was selected now stands in it. */
export interface Bolded {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

interface Character {
  /** One character, or a whole tag. */
  readonly text: string;
  readonly isBold: boolean;
  readonly isChosen: boolean;
}

const MARK = '**';
/** How a line begins that is a heading, an item or a quotation: no words. */
const START = /^(?:\s*(?:#{1,6}|[-*+]|\d+\.|>)\s+)*/;
/** What bold words may not begin and end with, or the marks are none. */
const NOT_FIRST = /^[\s，。；：、！？）》”’]/u;
const NOT_LAST = /[\s（《“‘]$/u;
/** Between a letter of these and a punctuation mark, marks for bold are none. */
const LATIN = /^[A-Za-z0-9]$/;
const MARKS = /^[\p{P}\p{S}]$/u;
/** What tells whether a passage is bold: punctuation beside it may have to stay out. */
const WORDS = /[\p{L}\p{N}]/u;

/**
 * Makes what is selected of a line bold, or plain where all of it is bold. Marks always stand around words, never at a
 * blank or the wrong side of a punctuation mark. Undefined where there are no words, or the line's marks are no pairs.
 */
export function toggleBold(line: string, from: number, to: number): Bolded | undefined {
  const characters = readLine(line, from, to);
  const chosen = characters?.filter(({ isChosen, text }) => isChosen && WORDS.test(text)) ?? [];
  if (!characters || chosen.length === 0) return undefined;
  const isBold = !chosen.every((one) => one.isBold);
  return writeLine(characters.map((one) => (one.isChosen ? { ...one, isBold } : one)));
}

/** The characters of a line without its marks; undefined where these are not to be understood as pairs. */
function readLine(line: string, from: number, to: number): readonly Character[] | undefined {
  if (/[`\\]|\*{3}/.test(line) || (line.split(MARK).length - 1) % 2 === 1) return undefined;
  const tags = new Map(tagsIn(line).map((tag) => [tag.start, tag]));
  const first = Math.max(from, START.exec(line)?.[0].length ?? 0);
  const characters: Character[] = [];
  let isBold = false;
  for (let at = 0; at < line.length;) {
    const tag = tags.get(at);
    if (!tag && line.startsWith(MARK, at)) {
      isBold = !isBold;
      at += MARK.length;
      continue;
    }
    const text = line.slice(at, tag?.end ?? at + 1);
    // Marks do not reach across the beginning or the end of a quotation.
    const isEdge = tag !== undefined && tag.kind !== 'alone';
    characters.push({ text, isBold: isBold && !isEdge, isChosen: at >= first && at < to && !isEdge });
    at += text.length;
  }
  return characters;
}

/** Puts the marks around each run of bold characters, without what they may not begin or end with. */
function writeLine(characters: readonly Character[]): Bolded {
  let line = '';
  let [from, to] = [Infinity, 0];
  const write = (one: Character): void => {
    if (one.isChosen) from = Math.min(from, line.length);
    line += one.text;
    if (one.isChosen) to = line.length;
  };
  const runs = runsOf(characters);
  for (const [index, run] of runs.entries()) {
    const [before, after] = [runs[index - 1]?.at(-1)?.text ?? '', runs[index + 1]?.[0]?.text ?? ''];
    const [start, end] = run[0]?.isBold === true ? boldPart(run, before, after) : [0, 0];
    run.slice(0, start).forEach(write);
    if (start < end) line += MARK;
    run.slice(start, end).forEach(write);
    if (start < end) line += MARK;
    run.slice(end).forEach(write);
  }
  return { line, from, to };
}

/** Of a bold run what stands between its marks, as indexes; `before` and `after` are the characters beside it. */
function boldPart(
  run: readonly Character[],
  before: string,
  after: string,
): readonly [start: number, end: number] {
  let [start, end] = [0, run.length];
  const at = (index: number): string => run[index]?.text ?? '';
  const isNoStart = (): boolean =>
    NOT_FIRST.test(at(start)) || (start === 0 && LATIN.test(before) && MARKS.test(at(0)));
  const isNoEnd = (): boolean =>
    NOT_LAST.test(at(end - 1)) || (end === run.length && LATIN.test(after) && MARKS.test(at(end - 1)));
  while (start < end && isNoStart()) start += 1;
  while (start < end && isNoEnd()) end -= 1;
  return start < end ? [start, end] : [0, 0];
}

function runsOf(characters: readonly Character[]): readonly (readonly Character[])[] {
  const runs: Character[][] = [];
  for (const one of characters) {
    const last = runs.at(-1);
    if (last && last[0]?.isBold === one.isBold) last.push(one);
    else runs.push([one]);
  }
  return runs;
}
