import { findFolded, foldWithOffsets, isWithin, spanOf, type Span } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import { foldForCompare } from '../lib/text.ts';
import type { Entry } from '../content/content-entry.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { DataTable, TablesFile } from '../content/schemas/data-table.ts';
import { isMerged, rowsOf } from '../content/table-grid.ts';
import type { DataPath } from '../content/text/yaml-document.ts';
import type { PlaceRecord } from '../content/observation-record.ts';
import { sourcePlacesOf } from './observation-places.ts';
import { partOf, sourcesOf, type Source, type SourceLine } from './source-text.ts';

/** A row of a table as it stands in the source. */
interface FoundRow {
  readonly line: SourceLine;
  /** Of each cell by its column; none where it is merged or empty. */
  readonly cells: ReadonlyMap<number, Span>;
}

/** A declared table looked for in its chapter's part of the source. */
export interface SourceTable {
  readonly entry: Entry<TablesFile>;
  readonly path: DataPath;
  readonly table: DataTable;
  /** As far as they were found one below the other: all of them is right. */
  readonly rows: readonly FoundRow[];
  /** Where its title stands, if it does. */
  readonly title: Span | undefined;
}

/** What parts two cells of a line. */
const SEPARATOR = /[\t|｜,]|\s{2}/;
const INSIDE = /[\t|｜]/;
/** A line that only rules: +---+, |---|. */
const RULE = /^[-—–─━=_+|:\s]*$/;

/** The declared tables of each report that has a source, by year. */
export const sourceTablesOf = perObject(
  (tree: ContentTree): ReadonlyMap<number, readonly SourceTable[]> =>
    new Map(
      tree.reports.flatMap(({ year, tables: entry }) => {
        const source = sourcesOf(tree).get(year);
        if (!source || !entry?.data) return [];
        return [[year, entry.data.tables.map((table, index) => findTable(source, entry, table, index))]];
      }),
    ),
);

function findTable(source: Source, entry: Entry<TablesFile>, table: DataTable, index: number): SourceTable {
  const part = partOf(source, table.chapter);
  const lines = source.lines.filter((line) => isWithin(line, part) && !RULE.test(line.text));
  const found = lines
    .map((_, first) => rowsFrom(lines, first, rowsOf(table)))
    .reduce<readonly FoundRow[]>((best, rows) => (rows.length > best.length ? rows : best), []);
  const [title] = findFolded(source.folded, foldForCompare(table.title)).filter((span) =>
    isWithin(span, part),
  );
  return { entry, path: ['tables', index], table, rows: found, title };
}

function rowsFrom(
  lines: readonly SourceLine[],
  first: number,
  rows: readonly (readonly string[])[],
): readonly FoundRow[] {
  const found: FoundRow[] = [];
  for (const [index, cells] of rows.entries()) {
    const line = lines[first + index];
    const spans = line && cellsOn(line, cells);
    if (!spans) break;
    found.push({ line, cells: spans });
  }
  return found;
}

/** Where the cells of a row stand on a line, if it holds them in order and nothing else. */
function cellsOn(line: SourceLine, cells: readonly string[]): ReadonlyMap<number, Span> | undefined {
  const text = foldWithOffsets(line.text);
  const spans = new Map<number, Span>();
  let at = 0;
  let end: number | undefined;
  for (const [column, cell] of cells.entries()) {
    const words = isMerged(cell) ? '' : foldForCompare(cell);
    if (words === '') continue;
    if (!text.text.startsWith(words, at)) return undefined;
    const span = spanOf(text, at, words.length);
    const gap = line.text.slice(end ?? 0, span.start);
    if (end !== undefined && !SEPARATOR.test(gap)) return undefined;
    if (INSIDE.test(line.text.slice(span.start, span.end))) return undefined;
    at += words.length;
    end = span.end;
    spans.set(column, { start: line.start + span.start, end: line.start + span.end });
  }
  return at === text.text.length && spans.size > 0 ? spans : undefined;
}

/** A cell of a table. */
export interface TablePlace {
  readonly table: DataTable;
  /** From 0, the head's rows first. */
  readonly row: number;
  readonly column: number;
}

/** The places of observations that stand in a cell of a table, and no longer in their chapter's prose. */
export const tablePlacesOf = perObject((tree: ContentTree): ReadonlyMap<PlaceRecord, TablePlace> => {
  const found = [...sourceTablesOf(tree)].flatMap(([year, tables]) =>
    (sourcePlacesOf(tree).get(year) ?? []).flatMap(({ place, wording }) =>
      wording ? tables.flatMap((table) => cellAround(table, wording).map((at) => [place, at] as const)) : [],
    ),
  );
  return new Map(found);
});

function cellAround({ table, rows }: SourceTable, wording: Span): readonly TablePlace[] {
  return rows.flatMap(({ cells }, row) =>
    [...cells].flatMap(([column, span]) => (isWithin(wording, span) ? [{ table, row, column }] : [])),
  );
}
