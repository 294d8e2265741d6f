import type { Issue } from '../../../../src/content/issue.ts';

/** A published value, as a correction is about it. */
export interface CorrectableView {
  readonly indicator: string;
  readonly year: number;
  readonly name: string;
  readonly unit: string;
  /** As it was published last. */
  readonly was: string;
  /** As the report states it now, and the words that state it; undefined where it is derived or gone. */
  readonly now: { readonly text: string; readonly quote: string | undefined } | undefined;
  /** The source that states it, where its words can be changed here: a text. */
  readonly source: string | undefined;
}

/** A correction as it is filled in. */
export interface CorrectionDraft {
  readonly indicator: string;
  readonly year: number;
  readonly text: string;
  readonly quote: string;
  readonly reason: string;
  readonly date: string;
  /** Whether the source was corrected too, and its old words are to be the new ones. */
  readonly isSourceChanged: boolean;
}

/** `refused`: what the form is told, and what the check would find; nothing was written. */
export type CorrectionAnswer =
  | { readonly kind: 'saved'; readonly files: readonly string[] }
  | { readonly kind: 'refused'; readonly words: readonly string[]; readonly issues: readonly Issue[] };
