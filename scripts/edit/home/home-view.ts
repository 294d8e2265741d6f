import type { Issue } from '../../../src/content/issue.ts';

/** How far a step is: nothing left, the next to do, or to be done after it. */
type StepState = 'done' | 'now' | 'later';

/** A step of the year, with what is left of it. */
export interface StepView {
  readonly title: string;
  /** What there is to do, in a sentence. */
  readonly words: string;
  /** How many things are left; 0 where nothing is. */
  readonly left: number;
  readonly state: StepState;
  readonly href: string;
  readonly button: string;
}

/** Faults that are mended in the same place of the desk. */
export interface FaultGroup {
  /** What the clerk can do about them: 在正文里改. */
  readonly title: string;
  readonly issues: readonly Issue[];
}

/** A report or an article that is not published yet. */
export interface DraftView {
  readonly title: string;
  readonly href: string;
}

/** What the first page of the desk shows. */
export interface HomeView {
  /** Of the report that is being made; undefined where every report is published. */
  readonly year: number | undefined;
  /** Of the newest published report. */
  readonly latest: number | undefined;
  readonly steps: readonly StepView[];
  /** Errors first; the largest group first among those. */
  readonly faults: readonly FaultGroup[];
  readonly drafts: readonly DraftView[];
  /** What only staff can supply, and where. */
  readonly supplies: readonly { readonly what: string; readonly href: string }[];
}
