/** A number that can be put into a text. */
export interface NumberChoice {
  /** As this text writes it: `volunteers`, or `volunteers/2017`. */
  readonly id: string;
  readonly name: string;
  readonly wording: string;
  readonly year: number;
  /** The words of the source that state it; empty for one that we computed. */
  readonly quote: string;
  /** Whether the report that this text belongs to states it. */
  readonly isOwn: boolean;
  /** How often this text may say it; undefined where nothing counts. 0: a text may not say it, a group of key figures may. */
  readonly most: number | undefined;
}

/** A chart, a table or a station that can be put into a text. */
export interface BlockChoice {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
}

/** All that the tools of the editor offer for a text. */
export interface Choices {
  readonly numbers: readonly NumberChoice[];
  readonly charts: readonly BlockChoice[];
  readonly tables: readonly BlockChoice[];
  readonly stations: readonly BlockChoice[];
}

/** A picture that may come in: its sizes in pixels, upright, and what is doubtful about it. */
export interface PhotoLook {
  readonly width: number;
  readonly height: number;
  readonly doubts: readonly string[];
}

/** A photo that lies in the folder; `src` is what a `<Photo>` names. */
export interface StoredPhoto {
  readonly src: string;
}
