import { MERGED, type DataTable } from './schemas/data-table.ts';

/** A cell as it is printed; what is merged into it is not printed. */
export interface GridCell {
  readonly text: string;
  /** From 0; rows of the head come first. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** All rows as they stand, the head's first. */
export function rowsOf({ head, rows }: Pick<DataTable, 'head' | 'rows'>): readonly (readonly string[])[] {
  return [...head, ...rows];
}

/** The cells of a table, row by row. */
export function gridOf(table: Pick<DataTable, 'head' | 'rows'>): readonly (readonly GridCell[])[] {
  const rows = rowsOf(table);
  return rows.map((cells, row) =>
    cells.flatMap((text, column) => {
      if (isMerged(text)) return [];
      const below = rows.slice(row + 1).map((other) => other[column] ?? '');
      const rowSpan = 1 + runOf(below, MERGED.up);
      return [{ text, row, column, rowSpan, columnSpan: 1 + runOf(cells.slice(column + 1), MERGED.left) }];
    }),
  );
}

/** All rows with the words of a merged cell in each place that it takes. */
export function filledRows(table: Pick<DataTable, 'head' | 'rows'>): readonly (readonly string[])[] {
  const filled: string[][] = [];
  for (const cells of rowsOf(table)) {
    const above = filled.at(-1) ?? [];
    const row: string[] = [];
    for (const [column, text] of cells.entries())
      row.push(text === MERGED.up ? (above[column] ?? '') : text === MERGED.left ? (row.at(-1) ?? '') : text);
    filled.push(row);
  }
  return filled;
}

export function isMerged(text: string): boolean {
  return text === MERGED.up || text === MERGED.left;
}

function runOf(cells: readonly string[], mark: string): number {
  const end = cells.findIndex((text) => text !== mark);
  return end < 0 ? cells.length : end;
}
