/** A page of the desk that shows or changes something. */
export interface IndexEntry {
  readonly name: string;
  readonly hint?: string;
  readonly href: string;
  /** How many errors the check finds there. */
  readonly errors: number;
}

export interface IndexGroup {
  readonly title: string;
  readonly help: string;
  /** How to make another one. */
  readonly make?: { readonly name: string; readonly href: string };
  readonly entries: readonly IndexEntry[];
}

/** The first page of 数据. */
export interface DataIndexView {
  readonly groups: readonly IndexGroup[];
}
