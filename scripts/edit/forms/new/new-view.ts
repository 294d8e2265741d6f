import type { FieldIssue, FieldView } from '../form/field-view.ts';

/** What is asked for something new. */
export interface NewView {
  readonly kind: string;
  readonly title: string;
  readonly fields: readonly FieldView[];
}

/** `refused`: beside the fields what is wrong with their answers, and what is wrong otherwise; nothing was written. */
export type NewAnswer =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'refused'; readonly issues: readonly FieldIssue[]; readonly words: readonly string[] };
