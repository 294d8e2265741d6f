/** What a format that knows more than text says of a line; a text file says nothing. */
export type Mark =
  | { readonly kind: 'title' | 'subtitle' | 'caption' | 'note' }
  /** Of a style or an automatic number; 1 is the highest. */
  | { readonly kind: 'heading'; readonly level: number }
  /** `bold`: the words set in bold, in order. */
  | { readonly kind: 'paragraph' | 'item'; readonly bold: readonly string[] }
  /** Its cells stand apart by tabs. `table` counts from 1; `cells` are those of a table with merged ones, `^` and `<` in their places. */
  | { readonly kind: 'row'; readonly table: number; readonly cells?: readonly string[] }
  /** `file`: the name that the picture gets in `photos/`. The line has no text. */
  | { readonly kind: 'picture'; readonly file: string };

/** One line of a source document; `number` counts from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
  readonly mark?: Mark;
}

/** A picture taken out of a document, as it will be published. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A source document as lines, whatever format it came in. */
export interface Source extends Partial<Remarks> {
  /** Path as the messages print it. */
  readonly file: string;
  readonly encoding: string;
  readonly lines: readonly SourceLine[];
  readonly pictures?: readonly Picture[];
  /** Of a Word document. */
  readonly comparison?: Comparison;
}

/** The words of a document's file against those that were read from it. */
export interface Comparison {
  /** Characters that Word shows in the text, white space aside, and how many of them were read. */
  readonly shown: number;
  readonly read: number;
  /** What is not in the text: its place, why, its words; Chinese. */
  readonly leftOut: readonly string[];
  /** What is in the text and not in the file, or more often than there. */
  readonly extra: readonly string[];
}

/** Why a file is no source that can be imported, and what staff do about it; Chinese. */
export interface Refusal {
  readonly found: string;
  readonly allowed: string;
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
  readonly kind: 'heading' | 'subhead' | 'paragraph' | 'item' | 'row' | 'caption' | 'picture';
  readonly text: string;
  readonly lines: readonly [number, ...number[]];
  /** Of a chapter's heading: 一, 二 … */
  readonly numeral?: string;
  /** Of a subhead: 2 stands right below the chapter. */
  readonly level?: number;
  /** Of a row: its table. */
  readonly table?: number;
  /** Of a picture: its file in `photos/`. */
  readonly file?: string;
  readonly bold?: readonly string[];
}

/** The source taken apart, each part still in the source's own punctuation. */
export interface Draft extends Remarks {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly byline: string | undefined;
  /** The date that the source gives below its title, as `2019-01-15`. */
  readonly written?: string | undefined;
  readonly blocks: readonly Block[];
  /** Lines that belong to the page and not to the text: page numbers, running headers. */
  readonly furniture: readonly number[];
}

/** A stretch of a paragraph that becomes a component or emphasis; offsets in its text. */
export type Span =
  | {
      readonly kind: 'quote';
      readonly start: number;
      readonly end: number;
      readonly speaker: string;
      readonly role: string | undefined;
    }
  | { readonly kind: 'stat'; readonly start: number; readonly end: number; readonly id: string }
  | { readonly kind: 'strong'; readonly start: number; readonly end: number };

/** A part of a chapter as it will stand in the MDX; `line` is its first line in the source. */
export interface Element {
  /** `table`: a recorded one, by its id. */
  readonly kind: 'head' | 'paragraph' | 'item' | 'row' | 'photo' | 'table';
  readonly text: string;
  readonly line: number;
  readonly spans: readonly Span[];
  /** Of a head; 2 where nothing is said. */
  readonly level?: number;
  /** Of a row: its table. */
  readonly table?: number;
  /** Of a photo: its file in `photos/`. */
  readonly file?: string;
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
