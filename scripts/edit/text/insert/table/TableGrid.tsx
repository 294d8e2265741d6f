import { useEffect, useRef, useState } from 'preact/hooks';
import { fillTable, pastedCells } from './fill-table.ts';
import {
  alignmentsOf,
  columnsOf,
  withAlignment,
  withCell,
  withColumn,
  withMovedColumn,
  withMovedRow,
  withoutColumn,
  withoutRow,
  withRow,
  wordsOf,
  type Alignment,
  type MarkdownTable,
} from './markdown-table.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface TableGridProps {
  readonly table: MarkdownTable;
  readonly onChange: (table: MarkdownTable) => void;
}

const ALIGNMENTS: readonly { readonly name: string; readonly value: Alignment }[] = [
  { name: '照常', value: undefined },
  { name: '靠左', value: 'left' },
  { name: '居中', value: 'center' },
  { name: '靠右', value: 'right' },
];

/** A table as a grid of fields. Tab, Enter and the arrows go from cell to cell; below the last row a new one begins. */
export function TableGrid({ table, onChange }: TableGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const rows = wordsOf(table);
  useEffect(() => {
    cellAt(grid.current, place)?.focus();
  }, [place]);
  /** Goes to a cell of the table as it then is; a row below the last one is made. */
  const go = (row: number, column: number): void => {
    if (row < 0 || column < 0 || column >= columnsOf(table)) return;
    if (row >= rows.length) onChange(withRow(table, rows.length));
    setPlace({ row, column });
  };
  const change = (next: MarkdownTable, row = place.row, column = place.column): void => {
    onChange(next);
    setPlace({
      row: Math.min(Math.max(row, 0), wordsOf(next).length - 1),
      column: Math.min(Math.max(column, 0), columnsOf(next) - 1),
    });
  };
  return (
    <>
      <GridButtons table={table} place={place} change={change} />
      <div class="insert-scroll">
        <table ref={grid} class="insert-grid">
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((words, column) => (
                  <td key={column}>
                    <Cell
                      words={words}
                      row={row}
                      column={column}
                      onFocus={() => {
                        if (row !== place.row || column !== place.column) setPlace({ row, column });
                      }}
                      onWords={(typed) => {
                        onChange(withCell(table, row, column, typed));
                      }}
                      onKeyDown={(event) => {
                        moveBy(event, rows.length, columnsOf(table), { row, column }, go);
                      }}
                      onCells={(pasted) => {
                        change(fillTable(table, row, column, pasted), row, column);
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CellProps extends Place {
  readonly words: string;
  readonly onFocus: () => void;
  readonly onWords: (typed: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCells: (cells: readonly (readonly string[])[]) => void;
}

/** A field of the grid. While somebody types it keeps the blanks that the table does not. */
function Cell({ words, row, column, onFocus, onWords, onKeyDown, onCells }: CellProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      aria-label={`${rowName(row)}，第 ${column + 1} 列`}
      data-cell={`${row} ${column}`}
      class={row === 0 ? 'insert-head' : ''}
      value={typed ?? words}
      onFocus={onFocus}
      onBlur={() => {
        setTyped(undefined);
      }}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onWords(currentTarget.value);
      }}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        const pasted = event.clipboardData && pastedCells(event.clipboardData);
        if (!pasted) return;
        event.preventDefault();
        setTyped(undefined);
        onCells(pasted);
      }}
    />
  );
}

function rowName(row: number): string {
  return row === 0 ? '表头' : `第 ${row} 行`;
}

function cellAt(grid: HTMLElement | null, { row, column }: Place): HTMLInputElement | null {
  return grid?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`) ?? null;
}

function moveBy(
  event: KeyboardEvent,
  rows: number,
  columns: number,
  { row, column }: Place,
  go: (row: number, column: number) => void,
): void {
  const input = event.currentTarget as HTMLInputElement;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
  const atEnd = input.selectionStart === input.value.length;
  if (event.key === 'Enter') go(row + (event.shiftKey ? -1 : 1), column);
  else if (event.key === 'ArrowDown' && row < rows - 1) go(row + 1, column);
  else if (event.key === 'ArrowUp') go(row - 1, column);
  else if (event.key === 'ArrowLeft' && atStart) go(row, column - 1);
  else if (event.key === 'ArrowRight' && atEnd) go(row, column + 1);
  else if (event.key === 'Tab' && !event.shiftKey && row === rows - 1 && column === columns - 1) go(rows, 0);
  else return;
  event.preventDefault();
}

interface GridButtonsProps {
  readonly table: MarkdownTable;
  readonly place: Place;
  readonly change: (table: MarkdownTable, row?: number, column?: number) => void;
}

function GridButtons({ table, place: { row, column }, change }: GridButtonsProps) {
  const rows: readonly Action[] = [
    ['上面加一行', () => [withRow(table, row), Math.max(row, 1)]],
    ['下面加一行', () => [withRow(table, row + 1), row + 1]],
    ['上移', () => [withMovedRow(table, row, row - 1), row - 1]],
    ['下移', () => [withMovedRow(table, row, row + 1), row + 1]],
    ['删去', () => [withoutRow(table, row)]],
  ];
  const columns: readonly Action[] = [
    ['左边加一列', () => [withColumn(table, column)]],
    ['右边加一列', () => [withColumn(table, column + 1), row, column + 1]],
    ['左移', () => [withMovedColumn(table, column, column - 1), row, column - 1]],
    ['右移', () => [withMovedColumn(table, column, column + 1), row, column + 1]],
    ['删去', () => [withoutColumn(table, column)]],
  ];
  const buttons = (actions: readonly Action[]) =>
    actions.map(([name, act]) => (
      <button
        type="button"
        key={name}
        onClick={() => {
          change(...act());
        }}
      >
        {name}
      </button>
    ));
  return (
    <div class="insert-buttons">
      <div class="row" role="group" aria-label="行">
        <span class="insert-where">{rowName(row)}</span>
        {buttons(rows)}
      </div>
      <div class="row" role="group" aria-label="列">
        <span class="insert-where">第 {column + 1} 列</span>
        {buttons(columns)}
        <AlignmentField
          value={alignmentsOf(table)[column]}
          onChange={(alignment) => {
            change(withAlignment(table, column, alignment));
          }}
        />
      </div>
    </div>
  );
}

/** A button's name, and the table that it makes with the cell that then has the focus. */
type Action = readonly [
  name: string,
  act: () => readonly [table: MarkdownTable, row?: number, column?: number],
];

interface AlignmentFieldProps {
  readonly value: Alignment;
  readonly onChange: (alignment: Alignment) => void;
}

function AlignmentField({ value, onChange }: AlignmentFieldProps) {
  return (
    <label class="insert-align">
      对齐
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          onChange(ALIGNMENTS.find((one) => (one.value ?? '') === currentTarget.value)?.value);
        }}
      >
        {ALIGNMENTS.map((one) => (
          <option key={one.name} value={one.value ?? ''}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
