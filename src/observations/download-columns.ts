/** A column of a download: its machine name, its Chinese heading, and what a Table Schema says of it. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'number' | 'integer' | 'year';
  readonly format?: 'uri';
  readonly description?: string;
  readonly values?: readonly string[];
  /** Whether it may be empty. */
  readonly isOptional?: true;
}

/** A file of the data package; `path` counts from the package. */
export interface PublicTable {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly columns: readonly Column[];
}

/** The head of a column in a file. */
export function headingOf({ name, title }: Pick<Column, 'name' | 'title'>): string {
  return `${name} ${title}`;
}
