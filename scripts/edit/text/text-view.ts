import type { Issue } from '../../../src/content/issue.ts';
import type { FieldView } from '../forms/form/field-view.ts';

/** A chapter or an article, as the list shows it. */
export interface TextSummary {
  /** From the project's root. */
  readonly path: string;
  readonly title: string;
  readonly kind: 'chapter' | 'article';
  /** Of the report, or of the article's folder. */
  readonly year: number;
  /** As it is written; '' for chapters. */
  readonly date: string;
  readonly isDraft: boolean;
  /** Of its page, from the site's root. */
  readonly address: string;
  /** How many messages of the check it has. */
  readonly faults: number;
}

/** What tags name: by the tag, then by the id as the text writes it. `Stat` → `volunteers` → 2500多名. */
export type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the editor knows of the text that stands open. */
export interface TextView extends TextSummary {
  readonly names: Names;
  /** Of the form above the text: title, date, description, … */
  readonly fields: readonly FieldView[];
}

/** The front matter of a text, and what it says. */
export interface HeadView {
  /** With its two lines of `---`. */
  readonly head: string;
  /** Undefined where it does not parse. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** On which line of the file each key stands. */
  readonly lines: Readonly<Record<string, number>>;
}

/** A message of the check; `mend` where one press puts it right. */
export interface TextIssue extends Issue {
  readonly mend?: 'fix' | 'example';
}

/** What is asked for a new article. */
export interface ArticleForm {
  readonly fields: readonly FieldView[];
  /** What stands for answers that are left out, from those given so far. */
  readonly proposals: Readonly<Record<string, string>>;
}

/** What came of a new article: where it lies, or what is wrong with which answer. */
export type Created = { readonly path: string } | { readonly problems: Readonly<Record<string, string>> };

/** The site as readers will see it, served on this machine; `origin` ends without a slash. */
export type SiteState =
  | { readonly state: 'starting' }
  | { readonly state: 'ready'; readonly origin: string }
  | { readonly state: 'failed'; readonly fault: string };
