import { perObject } from '../lib/once.ts';
import type { DataTable } from '../content/schemas/data-table.ts';
import { filledRows, isMerged, rowsOf } from '../content/table-grid.ts';
import { readCell, type CellReading } from '../quantity/table-cell.ts';

/** A cell below the head of a table: its words, what they say, and what its row and its column are called. */
export interface TableCell {
  /** From 0, the head's rows first. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly reading: CellReading;
  readonly rowName: string;
  readonly columnName: string;
  /** Whether it names its row. */
  readonly isName: boolean;
}

/** Columns that count the rows or name units, and say nothing of a row. */
const NO_NAME = /^(?:序号|编号|(?:计量)?单位)$/;

/** The cells below the head of a table, row by row; merged ones have the words that they share. */
export const cellsOf = perObject((table: DataTable): readonly TableCell[] => {
  const filled = filledRows(table);
  const head = filled.slice(0, table.head.length);
  const width = head[0]?.length ?? 0;
  const heads = Array.from({ length: width }, (_, column) =>
    [...new Set(head.map((cells) => cells[column] ?? ''))].filter((text) => text !== '').join(' '),
  );
  const body = filled
    .slice(table.head.length)
    .map((cells) => cells.map((text, column) => readCell(text, { cells, heads, column, unit: table.unit })));
  const names = namingColumns(heads, body);
  return body.flatMap((readings, index) => {
    const row = table.head.length + index;
    const cells = filled[row] ?? [];
    const rowName = [...new Set(names.map((column) => cells[column] ?? ''))].filter(Boolean).join(' ');
    return readings.map((reading, column) => ({
      row,
      column,
      text: cells[column] ?? '',
      reading,
      rowName,
      columnName: heads[column] ?? '',
      isName: names.includes(column),
    }));
  });
});

/** The columns before the first one with a number. */
function namingColumns(
  heads: readonly string[],
  body: readonly (readonly CellReading[])[],
): readonly number[] {
  const isNumeric = (column: number): boolean => body.some((cells) => cells[column]?.kind === 'number');
  const columns = [...heads.keys()].filter((column) => !NO_NAME.test((heads[column] ?? '').trim()));
  const first = columns.findIndex(isNumeric);
  return columns.slice(0, first < 0 ? 1 : first);
}

/** Why a table is none: rows of several lengths, a cell merged with nothing; undefined where it is one. */
export function shapeFault(table: DataTable): { readonly row: number; readonly found: string } | undefined {
  const rows = rowsOf(table);
  const width = rows[0]?.length ?? 0;
  for (const [row, cells] of rows.entries()) {
    if (cells.length !== width)
      return { row, found: `第 ${row + 1} 行有 ${cells.length} 格，第一行有 ${width} 格` };
    const isLoose = cells.some((text, column) => isMerged(text) && (text === '^' ? row === 0 : column === 0));
    if (isLoose) return { row, found: `第 ${row + 1} 行里合并的格（^ 或 <）没有可以合并的一格` };
  }
  return undefined;
}
