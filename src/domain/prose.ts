import { findFolded, foldWithOffsets } from '../lib/folded.ts';
import { perObject } from '../lib/per-object.ts';
import { foldForCompare, sentencesOf } from '../lib/text.ts';

/** A run of a report's prose: plain words, or a statistic by its observation's id with the wording it renders. */
export type Segment = string | { readonly observation: string; readonly text: string };

/** One paragraph of a text. */
export type Paragraph = readonly Segment[];

/** The wording of a statistic in this text, by the id that the author typed (`volunteers` or `volunteers/2017`). */
export type ResolveStat = (id: string) => { readonly observation: string; readonly text: string } | undefined;

const STAT = /<Stat\s+id="([^"]*)"\s*\/>/;
const HEADING = /^#{2,6}\s/;
const ITEM = /^(?:(?:[-*+>]|\d{1,2}[.)])\s+)+/;
const LINK = /!?\[([^\]]*)\]\([^)]*\)/g;
/** Tags, and what makes words strong, slanted, struck out or code. */
const MARKS = /<[^>]+>|(?<!\\)(?:\*+|~~|`+)/g;
const TABLE_RULE = /^\|(?:\s*:?-+:?\s*\|)+$/;
const BLOCK_ELEMENT = /^<(?:Photo|Chart|KeyFigures|Station)\b[^>]*\/>$/;

/** The paragraphs of an MDX body (already checked: one paragraph a line, the authors' vocabulary only); an item of a list and a row of a table are one each. */
export function paragraphsOf(body: string, resolve: ResolveStat): readonly Paragraph[] {
  return linesOf(body)
    .filter((line) => !HEADING.test(line) && !BLOCK_ELEMENT.test(line) && !TABLE_RULE.test(line))
    .map(withoutMarkers)
    .map((line) => toSegments(line, resolve));
}

/** The headings of an MDX body, in order. */
export function headingsOf(body: string, resolve: ResolveStat): readonly Paragraph[] {
  return linesOf(body)
    .filter((line) => HEADING.test(line))
    .map((line) => toSegments(line.replace(HEADING, ''), resolve));
}

function linesOf(body: string): readonly string[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The words of segments as a reader copies them. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : segment.text)).join('');
}

/** The whole sentence that holds the passage, whatever its punctuation, or undefined when no paragraph holds it. */
export function sentenceWith(
  paragraphs: readonly Paragraph[],
  passage: string,
): readonly Segment[] | undefined {
  for (const segments of paragraphs) {
    const { folded, sentences } = readParagraph(segments);
    const [place] = findFolded(folded, foldForCompare(passage));
    if (!place) continue;
    const first = sentences.find(({ end }) => end > place.start);
    const last = sentences.find(({ end }) => end >= place.end);
    if (first && last) return cut(segments, first.start, last.end);
  }
  return undefined;
}

const readParagraph = perObject((segments: Paragraph) => {
  const text = plainText(segments);
  return { folded: foldWithOffsets(text), sentences: sentencesOf(text) };
});

/** An item without its bullet; a row as its cells with a space between. */
function withoutMarkers(line: string): string {
  if (!line.startsWith('|')) return line.replace(ITEM, '');
  const cells = line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/);
  return cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' ');
}

function toSegments(line: string, resolve: ResolveStat): readonly Segment[] {
  return line.split(/(<Stat\s[^>]*\/>)/).flatMap((piece): Segment | readonly Segment[] => {
    const id = STAT.exec(piece)?.[1];
    if (id !== undefined) return resolve(id) ?? [];
    const words = piece
      .replaceAll(LINK, '$1')
      .replaceAll(MARKS, '')
      .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
    return words === '' ? [] : [words];
  });
}

function cut(segments: readonly Segment[], start: number, end: number): readonly Segment[] {
  let offset = 0;
  return segments.flatMap((segment) => {
    const text = typeof segment === 'string' ? segment : segment.text;
    const from = Math.max(0, start - offset);
    const to = Math.min(text.length, end - offset);
    offset += text.length;
    if (from >= to) return [];
    return [typeof segment === 'string' ? text.slice(from, to) : segment];
  });
}
