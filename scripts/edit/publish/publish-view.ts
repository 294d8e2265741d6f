import type { Issue } from '../../../src/content/issue.ts';

/** One thing that readers will see differently. */
export interface ChangeRow {
  readonly how: '新增' | '改动' | '撤下' | '更正';
  readonly name: string;
  /** Of a number: its wording before and now. */
  readonly was?: string | undefined;
  readonly is?: string | undefined;
  /** Of a correction. */
  readonly reason?: string | undefined;
}

/** Changes of one kind, under a heading that counts them. */
export interface ChangeSection {
  readonly title: string;
  readonly rows: readonly ChangeRow[];
}

/** A file that is not as it was when the site was last published. */
export interface ChangedFile {
  readonly path: string;
  /** In the clerk's words. */
  readonly name: string;
  readonly how: '新增' | '改动' | '删去';
  /** The ledgers only grow. */
  readonly canGoBack: boolean;
}

/** What differs between two states of the content, as readers see it. */
export interface Compared {
  readonly sections: readonly ChangeSection[];
  /** How many drafts stay hidden. */
  readonly drafts: number;
}

export interface Unpublished extends Compared {
  readonly files: readonly ChangedFile[];
  /** What the version would be called. */
  readonly message: string;
}

/** The repository, for staff: what it is in, and what that means for them. */
export interface GitView {
  readonly kind: 'missing' | 'none' | 'ready' | 'detached' | 'unfinished' | 'locked';
  /** Empty where all is in order. */
  readonly words: string;
  /** Whether versions can be saved now. */
  readonly canSave: boolean;
  /** Who saves; undefined where git was never told. */
  readonly author: { readonly name: string; readonly email: string } | undefined;
  /** Where the versions are handed on to; undefined where nowhere. */
  readonly remote: string | undefined;
}

export type StepState = 'waiting' | 'running' | 'done' | 'skipped' | 'failed' | 'stopped';

export interface StepView {
  readonly id: string;
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly what: string;
  readonly state: StepState;
  /** What it came to, or the last thing it said. */
  readonly words: string;
  readonly issues: readonly Issue[];
  /** Whether it can be stopped in the middle. */
  readonly canStop: boolean;
}

/** A publication or a preview, running or ended. One at a time. */
export interface JobView {
  readonly kind: 'publish' | 'preview';
  /** ISO 8601. */
  readonly startedAt: string;
  readonly by: string | undefined;
  /** `interrupted`: the desk was ended in the middle. */
  readonly state: 'running' | 'done' | 'failed' | 'stopped' | 'interrupted';
  readonly isStopping: boolean;
  readonly steps: readonly StepView[];
}

/** A file that both sides changed: its words here and there; undefined where it is gone. */
export interface Overlap {
  readonly path: string;
  readonly name: string;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

export interface PreviewView {
  /** From the project's folder. */
  readonly folder: string;
  readonly size: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

export interface PublishState {
  /** Undefined where there is nothing to compare with; `git.words` says why. */
  readonly changes: Unpublished | undefined;
  readonly git: GitView;
  readonly target: {
    /** Undefined where the site goes nowhere yet. */
    readonly name: string | undefined;
    readonly words: string;
  };
  readonly errors: number;
  readonly job: JobView | undefined;
  /** When `dist/` was built, ISO 8601; undefined where there is none. */
  readonly builtAt: string | undefined;
  readonly preview: PreviewView | undefined;
}

/** An earlier state of the content. */
export interface Version {
  readonly id: string;
  /** ISO 8601. */
  readonly date: string;
  readonly author: string;
  readonly words: string;
  readonly isNow: boolean;
}

/** What going back to a version would do; `issues` are why it cannot. */
export interface BackView {
  readonly compared: Compared;
  readonly issues: readonly Issue[];
  /** How many files it would change. */
  readonly files: number;
}
