import { foldForCompare, sentencesOf } from '../lib/text.ts';
import type { Source, SourceLine } from './source-text.ts';

/** A sentence of a source, put together where lines break it. */
export interface SourceSentence {
  readonly text: string;
  readonly folded: string;
  /** What of it stands on each line, folded. */
  readonly pieces: readonly string[];
  /** The source's line that it begins on, from 1. */
  readonly line: number;
  /** Its offset in the source. */
  readonly start: number;
}

const ENDS = /[。！？；!?;][”’」』）》】"'）)]*$/u;
/** A line that is full is broken by its width; a shorter one that does not end a sentence is a heading, a caption, a name. In folded characters. */
const FULL_LINE = 15;
/** A line that ends no sentence and stands so often is of the pages. */
const ON_EVERY_PAGE = 3;
/** What numbers an item of a list and is no word of it. */
const MARKER = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)．.、]|\p{S})\s*/u;

/** The sentences of a source in order, without lines that are said again or stand beside the text, and what ends no sentence. */
export function sourceSentencesOf(source: Source, asides: ReadonlySet<string>): readonly SourceSentence[] {
  const sentences: SourceSentence[] = [];
  const counts = new Map<string, number>();
  const folded = source.lines.map(({ text }) => foldForCompare(text));
  for (const line of folded) counts.set(line, (counts.get(line) ?? 0) + 1);
  let open: SourceSentence | undefined;
  for (const [index, line] of source.lines.entries()) {
    const words = folded[index] ?? '';
    const isHeader = (counts.get(words) ?? 0) >= ON_EVERY_PAGE && !ENDS.test(line.text.trim());
    if (isHeader || source.repeats.has(line.number) || asides.has(words)) continue;
    const isFull = words.length >= FULL_LINE;
    for (const piece of piecesOf(line)) {
      const isWhole = ENDS.test(piece.text);
      if (!isWhole && !isFull) continue;
      open = open ? joined(open, piece) : piece;
      if (!isWhole) continue;
      sentences.push(open);
      open = undefined;
    }
  }
  return sentences;
}

function piecesOf(line: SourceLine): readonly SourceSentence[] {
  return sentencesOf(line.text).flatMap(({ text, start }) => {
    const words = start === line.text.search(/\S/) ? text.replace(MARKER, '') : text;
    const folded = foldForCompare(words);
    const at = line.start + start;
    return folded === '' ? [] : [{ text: words, folded, pieces: [folded], line: line.number, start: at }];
  });
}

function joined(first: SourceSentence, { text, folded, pieces }: SourceSentence): SourceSentence {
  return {
    ...first,
    text: first.text + text,
    folded: first.folded + folded,
    pieces: [...first.pieces, ...pieces],
  };
}
