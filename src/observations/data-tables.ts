import { assertFound, getTableEntries } from '../content/entries.ts';
import { MERGED, type DataTable } from '../content/schemas/data-table.ts';
import { getContentTree } from '../content/shown-tree.ts';
import { filledRows, gridOf, rowsOf, type GridCell } from '../content/table-grid.ts';
import { formatObservationId, type ObservationId } from '../content/observation-id.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { sourcePlacesOf } from '../provenance/observation-places.ts';
import { sourceTablesOf, tablePlacesOf } from '../provenance/source-tables.ts';
import { cellsOf } from '../provenance/table-cells.ts';
import { getObservations, type ObservationView } from './observation-views.ts';

/** A cell as a page prints it. */
interface CellView extends GridCell {
  /** Of the head, or the name of its row. */
  readonly isHead: boolean;
  readonly isNumber: boolean;
  /** The observation that it is, with the id of its place. */
  readonly observation: { readonly view: ObservationView; readonly anchor: string | undefined } | undefined;
}

interface RowView {
  /** In the source, from 1. */
  readonly line: number;
  readonly cells: readonly CellView[];
  /** One that is merged down says the same in each row that it takes. */
  readonly texts: readonly string[];
}

/** A table of a report as pages show it. */
export interface DataTableView {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly unit: string | undefined;
  /** Rows of several heads joined. */
  readonly columns: readonly { readonly name: string; readonly isNumeric: boolean }[];
  readonly head: readonly RowView[];
  readonly rows: readonly RowView[];
  /** Address of its first line on the page of sources. */
  readonly source: string;
  readonly table: DataTable;
}

/** All tables by id, oldest report first. */
export const getDataTables = once(async (): Promise<ReadonlyMap<string, DataTableView>> => {
  const observations = await getObservations();
  const views = getTableEntries().map(({ year, table }) => toView(year, table, observations));
  return new Map(views.map((view) => [view.id, view]));
});

function toView(
  year: number,
  table: DataTable,
  observations: ReadonlyMap<string, ObservationView>,
): DataTableView {
  const found = assertFound(
    sourceTablesOf(getContentTree())
      .get(year)
      ?.find((one) => one.table === table),
    `${year} 年原文里的表格 ${table.id}`,
  );
  const cells = cellsOf(table);
  const [raw, filled] = [rowsOf(table), filledRows(table)];
  const places = observationsIn(table, year);
  const rows = gridOf(table).map((row, index): RowView => ({
    line: assertFound(found.rows[index]?.line.number, `表格 ${table.id} 第 ${index + 1} 行`),
    texts: (filled[index] ?? []).map((text, column) => (raw[index]?.[column] === MERGED.left ? '' : text)),
    cells: row.map((cell) => {
      const read = cells.find((one) => one.row === cell.row && one.column === cell.column);
      const place = places.get(`${cell.row}/${cell.column}`);
      const view = place && assertFound(observations.get(place.id), `数值 ${place.id}`);
      return {
        ...cell,
        isHead: read === undefined || read.isName,
        isNumber: read?.reading.kind === 'number',
        observation: view && { view, anchor: tableAnchor(view, year, table.id, place.nth) },
      };
    }),
  }));
  const width = filled[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column);
    const isNumeric = own.some(({ reading }) => reading.kind === 'number');
    return { name: own[0]?.columnName ?? '', isNumeric };
  });
  return {
    id: table.id,
    year,
    title: table.title,
    unit: table.unit,
    columns,
    head: rows.slice(0, table.head.length),
    rows: rows.slice(table.head.length),
    source: `${href(paths.sources(year))}#l${rows[0]?.line ?? 1}`,
    table,
  };
}

/** The observations that are cells of a table, by row and column; `nth` of those of one id. */
function observationsIn(
  table: DataTable,
  year: number,
): ReadonlyMap<string, { readonly id: ObservationId; readonly nth: number }> {
  const tree = getContentTree();
  const seen = new Map<string, number>();
  return new Map(
    (sourcePlacesOf(tree).get(year) ?? []).flatMap(({ record, place }) => {
      const at = tablePlacesOf(tree).get(place);
      if (at?.table !== table) return [];
      const id = formatObservationId(record);
      const nth = seen.get(id) ?? 0;
      seen.set(id, nth + 1);
      return [[`${at.row}/${at.column}`, { id, nth }] as const];
    }),
  );
}

function tableAnchor({ places }: ObservationView, year: number, id: string, nth: number): string | undefined {
  return places.filter(({ report, table }) => report === year && table === id)[nth]?.anchor;
}
