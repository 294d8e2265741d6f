/** One line of a source document; `number` counts from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** A source document as lines, whatever format it came in. */
export interface Source {
  /** Path as the messages print it. */
  readonly file: string;
  readonly encoding: string;
  readonly lines: readonly SourceLine[];
}

/** What became of a line of the source, or what about it is uncertain; Chinese, for staff. */
export interface Note {
  readonly line: number;
  readonly text: string;
}

/** What a step has to say besides its result. */
export interface Remarks {
  readonly notes: readonly Note[];
  readonly doubts: readonly Note[];
}

/** A part of the source in its order; `lines` are the source lines that it was made of. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'caption';
  readonly text: string;
  readonly lines: readonly [number, ...number[]];
  /** Of a heading: 一, 二 … */
  readonly numeral?: string;
}

/** The source taken apart, each part still in the source's own punctuation. */
export interface Draft extends Remarks {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly byline: string | undefined;
  readonly blocks: readonly Block[];
}

/** A stretch of a paragraph that becomes a component; offsets in its text. */
export type Span =
  | {
      readonly kind: 'quote';
      readonly start: number;
      readonly end: number;
      readonly speaker: string;
      readonly role: string | undefined;
    }
  | { readonly kind: 'stat'; readonly start: number; readonly end: number; readonly id: string };

/** A part of a chapter as it will stand in the MDX; `line` is its first line in the source. */
export interface Element {
  readonly kind: 'head' | 'paragraph' | 'photo';
  readonly text: string;
  readonly line: number;
  readonly spans: readonly Span[];
}

/** A chapter; number 0 is the lead. */
export interface Chapter {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly numeral: string | undefined;
  readonly elements: readonly Element[];
}

/** A file to be written into the report's folder. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
}
