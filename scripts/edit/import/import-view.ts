import type { Issue } from '../../../src/content/issue.ts';
import type { FieldView } from '../forms/form/field-view.ts';

/** A part of what the import told, under its heading; Chinese. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a numeral of the source is so far: a decided number, no statistic (declared, or by its words alone), or open. */
export interface SourcePiece {
  readonly text: string;
  readonly kind: 'decided' | 'declared' | 'rule' | 'open';
  /** An indicator's name, or why it is no statistic. */
  readonly title: string;
  /** The decision that it waits for. */
  readonly item?: string;
}

export interface SourceLine {
  readonly number: number;
  readonly pieces: readonly (string | SourcePiece)[];
}

/** A name with what stands smaller beside it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

/** Words to declare that numerals are no statistics; what is not known is ''. */
export interface Declaration {
  readonly line: number;
  readonly passage: string;
  readonly kind: string;
  readonly reason: string;
}

/** What a new indicator's file would say, with its id. */
interface NewIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: 'stock' | 'flow';
  readonly theme: string;
  readonly definition: string;
  readonly english?: string;
}

interface Item {
  /** The same while the decision waits. */
  readonly key: string;
  readonly line: number;
}

/** A quantity of the source that waits for its indicator. */
export interface NumberItem extends Item {
  readonly kind: 'number';
  readonly match: 'sure' | 'likely' | 'again' | 'new' | 'none';
  /** The sentence before, of and behind the wording. */
  readonly sentence: readonly [string, string, string];
  readonly indicator?: Named;
  readonly made?: NewIndicator;
  /** As the source writes it; '' where it writes none. */
  readonly unit: string;
  readonly was?: { readonly year: number; readonly text: string; readonly sentence: string };
  readonly reason: string;
  /** 指标名, 单位, 数值, 精确程度 and so on: label and words. */
  readonly facts: readonly (readonly [string, string])[];
  readonly declaration: Declaration;
}

/** A numeral that the import takes for no statistic. */
export interface NumeralItem extends Item {
  readonly kind: 'numeral';
  readonly sentence: readonly [string, string, string];
  readonly declaration: Declaration;
}

export interface TableItem extends Item {
  readonly kind: 'table';
  readonly table: { readonly id: string; readonly title: string; readonly unit?: string };
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

export interface PhotoItem extends Item {
  readonly kind: 'photo';
  readonly file: string;
  readonly caption: string;
  /** The chapter's file that it stands in. */
  readonly chapter: string;
}

export type ImportItem = NumberItem | NumeralItem | TableItem | PhotoItem;

/** An indicator that this year says nothing of yet, or something doubtful. */
export interface MissingRow {
  readonly indicator: Named;
  readonly state: 'missing' | 'doubtful' | 'skipped';
  /** What there is to say of it, Chinese. */
  readonly words: string;
  readonly past?: { readonly year: number; readonly text: string; readonly sentence: string };
  /** Whether its number already stands in the year's numbers, and only waits to be confirmed. */
  readonly isWritten: boolean;
}

/** A place of the source that may state a number. */
export interface Place {
  readonly line: number;
  readonly text: string;
  readonly chapter: string;
  readonly quote: string;
  readonly sentence: string;
}

/** A fault of the check about a numeral, with what the check proposes. */
export interface OpenNumeral {
  readonly key: string;
  readonly issue: Issue;
  readonly sentence: readonly [string, string, string];
  readonly declaration: Declaration;
  /** Whether the check says all of the declaration by itself. */
  readonly isProposed: boolean;
  readonly place?: Place;
  /** The indicator whose number is said again here. */
  readonly again?: Named;
}

/** What the page 导入 shows of a year: the source and what waits to be decided. */
export interface ImportView {
  readonly year: number;
  readonly years: readonly number[];
  /** Whether the year has a report with a source. */
  readonly isStarted: boolean;
  readonly title: string;
  readonly told: readonly Section[];
  readonly source: readonly SourceLine[];
  readonly items: readonly ImportItem[];
  /** Numbers, declarations and tables that stand in the year's files. */
  readonly decided: number;
  readonly indicators: readonly Named[];
  readonly kinds: readonly Named[];
  readonly forms: Readonly<Record<'indicator' | 'declaration' | 'table', readonly FieldView[]>>;
}

/** 补齐: what this year's report still has to say, and what of its source nothing accounts for. */
export interface RestView {
  readonly missing: readonly MissingRow[];
  readonly open: readonly OpenNumeral[];
  /** Other faults of the check about this year's numbers. */
  readonly faults: readonly Issue[];
  /** Where the source may state a number that nobody has taken yet. */
  readonly places: readonly Place[];
  /** The received documents, below `seeds/`, of which nobody has said where they come from. */
  readonly untold: readonly string[];
  readonly forms: Readonly<Record<'place' | 'skip' | 'break' | 'declaration', readonly FieldView[]>>;
}
