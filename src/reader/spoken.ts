import { sentencesOf } from '../lib/text.ts';

/** A stretch of a text; `end` is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence and the pieces of it that are spoken one after the other. */
export interface Spoken extends Span {
  readonly pieces: readonly string[];
}

/** Some voices fall silent after about 15 seconds of one utterance. */
const LONGEST_PIECE = 60;

const CLAUSE = /[^，、：,:]*[，、：,:]*/gu;

/** The sentences of a text as they are spoken: a long one in pieces that end at a comma. */
export function toSpoken(text: string): readonly Spoken[] {
  return sentencesOf(text).map(({ text: sentence, start, end }) => ({
    start,
    end,
    pieces: toPieces(sentence),
  }));
}

function toPieces(sentence: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const clause of sentence.match(CLAUSE) ?? []) {
    if (piece !== '' && piece.length + clause.length > LONGEST_PIECE) {
      pieces.push(piece);
      piece = '';
    }
    piece += clause;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
