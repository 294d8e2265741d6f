import { readBlocks } from '../paste/paste-blocks.ts';
import { fromDom } from '../paste/paste-node.ts';
import { renderRuns } from '../paste/paste-runs.ts';
import { cellsOfTabs, plainPaste } from '../paste/plain-paste.ts';
import {
  columnsOf,
  withCell,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
  wordsOf,
  type MarkdownTable,
} from './markdown-table.ts';

/** The table with cells written over its own from a place on; it grows where they need room. */
export function fillTable(
  table: MarkdownTable,
  row: number,
  column: number,
  cells: readonly (readonly string[])[],
): MarkdownTable {
  const width = column + Math.max(...cells.map((line) => line.length));
  const height = Math.max(wordsOf(table).length, row + cells.length);
  let filled = resizeTable(table, height, Math.max(columnsOf(table), width));
  for (const [down, line] of cells.entries())
    for (const [across, words] of line.entries())
      filled = withCell(filled, row + down, column + across, words);
  return filled;
}

/** The table with so many rows and columns: empty ones come behind the last, and the last go. */
export function resizeTable(table: MarkdownTable, rows: number, columns: number): MarkdownTable {
  let sized = table;
  while (wordsOf(sized).length < rows) sized = withRow(sized, wordsOf(sized).length);
  while (wordsOf(sized).length > Math.max(rows, 1)) sized = withoutRow(sized, wordsOf(sized).length - 1);
  while (columnsOf(sized) < columns) sized = withColumn(sized, columnsOf(sized));
  while (columnsOf(sized) > Math.max(columns, 1)) sized = withoutColumn(sized, columnsOf(sized) - 1);
  return sized;
}

/** The cells that a spreadsheet or a document put on the clipboard; undefined where it is words for one cell. */
export function pastedCells(data: DataTransfer): readonly (readonly string[])[] | undefined {
  const html = data.getData('text/html');
  const table =
    html === ''
      ? undefined
      : readBlocks(fromDom(new DOMParser().parseFromString(html, 'text/html').body)).blocks;
  const found = table?.find((block) => block.kind === 'table');
  if (found) return found.rows.map((cells) => cells.map(renderRuns));
  return cellsOfText(data.getData('text/plain'));
}

/** One row, one column, or a range. */
export function cellsOfText(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const cells = cellsOfTabs(lines) ?? lines.map((line) => line.split('\t'));
  const isOne = cells.length === 1 && cells[0]?.length === 1;
  return isOne ? undefined : cells.map((line) => line.map((cell) => plainPaste(cell.trim())));
}
