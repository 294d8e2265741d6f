import type { ChartKind } from '../../../../src/charts/declaration.ts';
import type { Issue } from '../../../../src/content/issue.ts';

/** All charts, the latest year first. */
export interface ChartsView {
  readonly years: readonly {
    readonly year: number;
    readonly isDraft: boolean;
    readonly charts: readonly ChartCard[];
  }[];
}

/** A chart in the list. `svg` is its picture for a phone, undefined while it cannot be drawn. */
export interface ChartCard {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly svg: string | undefined;
  readonly issues: readonly Issue[];
  /** The texts that it stands in. */
  readonly uses: readonly TextLink[];
  readonly isPublished: boolean;
}

/** A text of the desk, by its path from the project's root. */
export interface TextLink {
  readonly file: string;
  readonly title: string;
}

/** A declaration while it is made: what is not given yet is not there. Fields of other kinds are kept, and not written. */
export interface ChartDraft {
  readonly kind?: ChartKind;
  readonly id?: string;
  readonly chapter?: string;
  readonly title?: string;
  readonly subject?: string;
  readonly sentence?: string;
  readonly note?: string;
  readonly axisFrom?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly indicators?: readonly string[];
  readonly wholes?: Readonly<Record<string, string>>;
  readonly within?: string;
  readonly whole?: string;
  readonly parts?: readonly string[];
  readonly indicator?: string;
  readonly years?: readonly number[];
  readonly panels?: readonly ChartPanel[];
}

export interface ChartPanel {
  readonly heading: string;
  readonly indicators: readonly string[];
}

/** What the page for one chart needs. */
export interface ChartFormView {
  readonly year: number;
  readonly kinds: readonly KindView[];
  readonly chapters: readonly { readonly slug: string; readonly title: string }[];
  /** Every number of every year. */
  readonly numbers: readonly NumberView[];
  /** By how much an indicator grew: the rates that a title may name too. */
  readonly growths: readonly { readonly of: string; readonly rate: string }[];
  /** As the file has it; undefined for a new chart. */
  readonly declaration: ChartDraft | undefined;
  /** What was typed before and not saved. */
  readonly kept: ChartDraft | undefined;
  readonly isPublished: boolean;
  /** Ids that other charts have. */
  readonly taken: readonly string[];
}

/** A kind of chart, with an example of made-up numbers. */
export interface KindView {
  readonly kind: ChartKind;
  readonly name: string;
  readonly when: string;
  readonly svg: string;
}

export interface NumberView {
  readonly indicator: string;
  readonly year: number;
  readonly name: string;
  readonly unit: string;
  /** The wording of the source. */
  readonly text: string;
}

/** Why something cannot be as it is, in the project's words. */
export interface Words {
  readonly found: string;
  readonly allowed: string;
  readonly example?: string;
}

/** Something that can be picked for a chart; `refused` says why it does not go with what is picked already. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** What it stands under in the list: its unit. */
  readonly group: string;
  readonly refused: Words | undefined;
  /** What it sets; left out where it is one more of a list. */
  readonly sets?: ChartDraft;
}

/** What the site makes of a chart: an SVG a width, its sentence, notes and table. */
export interface Drawn {
  readonly phone: string;
  readonly desktop: string;
  readonly title: string;
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly table: {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

export interface DrawReply {
  /** Undefined while something is missing that the picture needs. */
  readonly drawn: Drawn | undefined;
  readonly faults: readonly Words[];
  readonly choices: readonly Choice[];
}

/** A paragraph after which a chart may be placed. */
export interface PlaceView {
  /** Its last line. */
  readonly line: number;
  readonly text: string;
  /** The chart's numbers that it states, in words. */
  readonly names: readonly string[];
}

/** What became of something that was to be saved: it was, or it would have brought these errors and nothing was written. */
export interface SaveReply {
  readonly issues: readonly Issue[];
}
