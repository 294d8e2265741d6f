import type { FieldIssue, FieldView } from '../form/field-view.ts';
import type { Typed } from '../form-view.ts';

/** One reported value of a year, as the grid shows it. */
export interface ValueRow {
  /** Its place in the file's list. */
  readonly index: number;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  /** As written: text, value, qualifier, chapter, quote. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly chapter: string;
  /** The paths begin at the row. */
  readonly issues: readonly FieldIssue[];
  /** How it was published last; undefined where it was not. */
  readonly published: string | undefined;
  /** What was typed into it and not saved. */
  readonly typed?: Typed | undefined;
  /** The newest value before this year. */
  readonly last:
    { readonly year: number; readonly text: string; readonly sentence: string | undefined } | undefined;
}

/** A sentence of the source that holds numbers, as they are written there. */
export interface SourceSentence {
  readonly line: number;
  readonly text: string;
  /** Whose part of the source it stands in. */
  readonly chapter: string | undefined;
  readonly wordings: readonly string[];
}

/** 数值 of a year. */
export interface ValuesView {
  readonly year: number;
  readonly years: readonly number[];
  readonly file: string;
  readonly version: string | undefined;
  /** Of a row. */
  readonly fields: readonly FieldView[];
  readonly rows: readonly ValueRow[];
  /** Faults of the file that belong to no row. */
  readonly others: readonly FieldIssue[];
  /** The source's sentences by line, for a new value. */
  readonly sentences: readonly SourceSentence[];
}

/** What a wording says, read by the project's rules; `fault` says in Chinese why it says nothing. */
export type Reading =
  | { readonly value: number; readonly high?: number | undefined; readonly qualifier: string }
  | { readonly fault: string };
