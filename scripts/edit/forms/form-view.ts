import type { Issue } from '../../../src/content/issue.ts';
import type { YamlEdit } from '../server/yaml-edit.ts';
import type { FieldIssue, FieldView } from './form/field-view.ts';

/** A file of content as a form shows it. */
export interface FormView {
  /** From the project's root. */
  readonly file: string;
  /** What it is, for staff: 指标：工会志愿者人数. */
  readonly title: string;
  readonly fields: readonly FieldView[];
  /** As written, before the schema; undefined where the file does not parse. */
  readonly value: unknown;
  readonly version: string | undefined;
  /** Each value's place: the key of its path joined by dots, and its line. */
  readonly lines: readonly { readonly path: readonly (string | number)[]; readonly line: number }[];
  readonly issues: readonly FieldIssue[];
  /** Of a report's folder. */
  readonly year?: number;
  /** Why it is not written by hand; Chinese. */
  readonly locked?: string;
  readonly typed?: Typed;
}

/** What was typed into a form and not saved yet: the file's value and version then, and the value that is to be. */
export interface Typed {
  readonly version?: string | undefined;
  readonly base: unknown;
  readonly value: unknown;
}

/** What somebody changed in a form. */
export interface FormEdits {
  readonly file: string;
  readonly version?: string | undefined;
  readonly edits: readonly YamlEdit[];
  /** What “撤销” calls it. */
  readonly name: string;
}

/**
 * What became of it. `stale`: the file was changed meanwhile, as `view` shows, and nothing was written; `refused`: the check
 * finds errors that are not there now, those in the file beside its fields, and nothing was written.
 */
export type FormAnswer =
  | { readonly kind: 'saved'; readonly view: FormView }
  | { readonly kind: 'stale'; readonly view: FormView }
  | {
      readonly kind: 'refused';
      readonly issues: readonly FieldIssue[];
      readonly elsewhere: readonly Issue[];
    };
