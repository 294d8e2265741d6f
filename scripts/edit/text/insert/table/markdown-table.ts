/** How the words of a column stand. */
export type Alignment = 'left' | 'center' | 'right' | undefined;

/** A row as it is written: what stands before and behind its cells, and the cells with their blanks and escapes. */
interface Line {
  readonly start: string;
  readonly cells: readonly string[];
  readonly end: string;
}

/** A table of a text; joining its lines gives the text back byte for byte. `lines[1]` parts the head from the rest. */
export interface MarkdownTable {
  readonly lines: readonly Line[];
}

/** A table and where it stands in its text; `to` is exclusive. */
export interface FoundTable {
  readonly table: MarkdownTable;
  readonly from: number;
  readonly to: number;
}

const RULE = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const START = /^[\s>]*\|?/;

/** The table in which an offset of a text lies; undefined elsewhere. */
export function findTable(text: string, at: number): FoundTable | undefined {
  let from = 0;
  let lines: string[] = [];
  for (const line of [...text.split('\n'), '']) {
    if (line.trim() !== '') {
      lines.push(line);
      continue;
    }
    const found = tableIn(lines, from);
    if (found && at >= found.from && at <= found.to) return found;
    from += lines.join('\n').length + (lines.length > 0 ? 1 : 0) + line.length + 1;
    lines = [];
  }
  return undefined;
}

/** The table in lines without an empty one between; words may stand above it. */
function tableIn(lines: readonly string[], from: number): FoundTable | undefined {
  const rule = lines.findIndex((line, index) => {
    const head = lines[index - 1];
    return head !== undefined && RULE.test(line) && hasBar(line, head) && widthOf(line) === widthOf(head);
  });
  if (rule < 0) return undefined;
  const start = from + lines.slice(0, rule - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const own = lines.slice(rule - 1);
  return { table: { lines: own.map(parseLine) }, from: start, to: start + own.join('\n').length };
}

function hasBar(line: string, head: string): boolean {
  return line.includes('|') || (head.includes('|') && line.includes('-'));
}

function widthOf(line: string): number {
  return parseLine(line).cells.length;
}

function parseLine(line: string): Line {
  const start = START.exec(line)?.[0] ?? '';
  const cells = splitCells(line.slice(start.length));
  const last = cells.at(-1) ?? '';
  const isClosed = cells.length > 1 && last.trim() === '';
  return isClosed ? { start, cells: cells.slice(0, -1), end: `|${last}` } : { start, cells, end: '' };
}

/** Parts a line at its bars, but for those behind a `\`. */
function splitCells(line: string): readonly string[] {
  const bars = [...line.matchAll(/\\[^]|\|/g)].filter(([sign]) => sign === '|').map(({ index }) => index);
  return [...bars, line.length].map((end, index) =>
    line.slice(index === 0 ? 0 : (bars[index - 1] ?? 0) + 1, end),
  );
}

/** The table as its text has it. */
export function printTable({ lines }: MarkdownTable): string {
  return lines.map(({ start, cells, end }) => start + cells.join('|') + end).join('\n');
}

/** A table of empty cells. */
export function newTable(rows: number, columns: number): MarkdownTable {
  const line = (cell: string): Line => ({
    start: '|',
    cells: Array.from({ length: columns }, () => cell),
    end: '|',
  });
  return { lines: [line('  '), line(' --- '), ...Array.from({ length: rows - 1 }, () => line('  '))] };
}

/** How many columns the head has, or the longest row. */
export function columnsOf({ lines }: MarkdownTable): number {
  return Math.max(...lines.map(({ cells }) => cells.length));
}

/** The words of every cell, row by row, the head first; bars as they are read. */
export function wordsOf(table: MarkdownTable): readonly (readonly string[])[] {
  const width = columnsOf(table);
  return rowsOf(table).map(({ cells }) =>
    Array.from({ length: width }, (_, column) => (cells[column] ?? '').trim().replaceAll('\\|', '|')),
  );
}

/** How each column stands. */
export function alignmentsOf({ lines }: MarkdownTable): readonly Alignment[] {
  return (lines[1]?.cells ?? []).map((cell) => {
    const [left, right] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')];
    if (left) return right ? 'center' : 'left';
    return right ? 'right' : undefined;
  });
}

/** The table with other words in a cell; a cell that says the same keeps its bytes. */
export function withCell(table: MarkdownTable, row: number, column: number, words: string): MarkdownTable {
  if (wordsOf(table)[row]?.[column] === words) return table;
  const line = row === 0 ? 0 : row + 1;
  return mapLines(table, (own, index) => {
    if (index !== line) return own;
    const cells = padded(own.cells, column + 1);
    const old = cells[column] ?? '';
    return sound({ ...own, cells: cells.with(column, rewritten(old, words)) });
  });
}

/** The table with a column that stands otherwise. */
export function withAlignment(table: MarkdownTable, column: number, alignment: Alignment): MarkdownTable {
  if (alignmentsOf(table)[column] === alignment) return table;
  const rule = { left: ':---', center: ':---:', right: '---:' }[alignment ?? 'left'];
  return mapLines(table, (own, index) => {
    if (index !== 1) return own;
    return { ...own, cells: own.cells.with(column, alignment === undefined ? ' --- ' : ` ${rule} `) };
  });
}

/** The table with an empty row before the row `at`; a head stays the first of all. */
export function withRow(table: MarkdownTable, at: number): MarkdownTable {
  const line: Line = {
    start: table.lines[0]?.start ?? '|',
    cells: Array.from({ length: columnsOf(table) }, () => '  '),
    end: table.lines[0]?.end ?? '|',
  };
  return { lines: table.lines.toSpliced(Math.max(at, 1) + 1, 0, line) };
}

/** The table without a row; the one below a head that goes becomes the head. */
export function withoutRow(table: MarkdownTable, row: number): MarkdownTable {
  if (table.lines.length < 3) return table;
  if (row > 0) return { lines: table.lines.toSpliced(row + 1, 1) };
  const [, rule, head, ...rest] = table.lines;
  return rule && head ? { lines: [head, rule, ...rest] } : table;
}

/** The table with a row in another place. */
export function withMovedRow(table: MarkdownTable, from: number, to: number): MarkdownTable {
  const rows = rowsOf(table);
  const rule = table.lines[1];
  const row = rows[from];
  if (!row || !rule || to < 0 || to >= rows.length) return table;
  const [head, ...rest] = rows.toSpliced(from, 1).toSpliced(to, 0, row);
  return head ? { lines: [head, rule, ...rest] } : table;
}

/** The table with an empty column before the column `at`. */
export function withColumn(table: MarkdownTable, at: number): MarkdownTable {
  return mapColumns(table, (cells, index) => cells.toSpliced(at, 0, index === 1 ? ' --- ' : '  '));
}

/** The table without a column; the last one stays. */
export function withoutColumn(table: MarkdownTable, column: number): MarkdownTable {
  return columnsOf(table) < 2 ? table : mapColumns(table, (cells) => cells.toSpliced(column, 1));
}

/** The table with a column in another place. */
export function withMovedColumn(table: MarkdownTable, from: number, to: number): MarkdownTable {
  if (to < 0 || to >= columnsOf(table)) return table;
  return mapColumns(table, (cells) => cells.toSpliced(from, 1).toSpliced(to, 0, cells[from] ?? '  '));
}

function rowsOf({ lines }: MarkdownTable): readonly Line[] {
  return lines.toSpliced(1, 1);
}

function mapLines(table: MarkdownTable, change: (line: Line, index: number) => Line): MarkdownTable {
  return { lines: table.lines.map(change) };
}

function mapColumns(
  table: MarkdownTable,
  change: (cells: readonly string[], line: number) => readonly string[],
): MarkdownTable {
  const width = columnsOf(table);
  return mapLines(table, (line, index) =>
    sound({ ...line, cells: change(padded(line.cells, width, index), index) }),
  );
}

/** A line whose first or last cell is empty has a bar outside it, or that cell would be none. */
function sound({ start, cells, end }: Line): Line {
  return {
    start: cells[0]?.trim() === '' && !start.endsWith('|') ? `${start}|` : start,
    cells,
    end: cells.at(-1)?.trim() === '' && end === '' ? '|' : end,
  };
}

function padded(cells: readonly string[], width: number, line = 0): readonly string[] {
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, () =>
    line === 1 ? ' --- ' : '  ',
  );
  return [...cells, ...missing];
}

/** A cell with other words between the blanks that it had. */
function rewritten(cell: string, words: string): string {
  const escaped = words
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
    .replaceAll(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
  const before = /^\s*/.exec(cell)?.[0] ?? '';
  const after = cell.trim() === '' ? '' : (/\s*$/.exec(cell)?.[0] ?? '');
  if (cell.trim() === '') return escaped === '' ? cell : ` ${escaped} `;
  return before + escaped + after;
}
