/** The phrases of a title, each with the punctuation that closes it, so that a line may break only between them. */
export function phrasesOf(title: string): readonly string[] {
  return title.match(/[^，：；。！？]+[，：；。！？]*|[，：；。！？]+/g) ?? [];
}

/** A piece of a phrase; no line may break one that is whole. */
export interface Piece {
  readonly words: string;
  readonly isWhole: boolean;
}

const QUOTED_WORD = /(“[^“”]{1,6}”)/;

/** A phrase in pieces: short words in quotation marks are whole. */
export function piecesOf(phrase: string): readonly Piece[] {
  return phrase
    .split(QUOTED_WORD)
    .map((words, index) => ({ words, isWhole: index % 2 === 1 }))
    .filter(({ words }) => words !== '');
}
