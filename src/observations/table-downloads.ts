import { getSite } from '../content/site-view.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { cellsOf } from '../provenance/table-cells.ts';
import { QUALIFIER_NAMES } from '../quantity/quantity.ts';
import { formatCsv } from './csv.ts';
import { getDataTables } from './data-tables.ts';
import { headingOf, type Column, type PublicTable } from './download-columns.ts';

/** A cell of a table as it is published for reuse: each that is no name of its row. `value`, `high` in the base unit. */
interface CellRecord {
  readonly table: string;
  readonly title: string;
  readonly year: number;
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly value?: number | undefined;
  readonly high?: number | undefined;
  /** Undefined where the table names none. */
  readonly unit?: string | undefined;
  readonly qualifier?: string | undefined;
  /** Of the source. */
  readonly line: number;
  readonly url: string;
}

const COLUMNS = [
  { name: 'table', title: '表格编号', type: 'string' },
  { name: 'title', title: '表题', type: 'string' },
  { name: 'year', title: '年报', type: 'year' },
  { name: 'row', title: '行', type: 'string', isOptional: true },
  { name: 'column', title: '列', type: 'string', isOptional: true },
  { name: 'text', title: '原文写法', type: 'string', isOptional: true },
  { name: 'value', title: '数值', type: 'number', description: '以基本单位计', isOptional: true },
  { name: 'high', title: '上限', type: 'number', description: '原文给的是范围时才有', isOptional: true },
  { name: 'unit', title: '单位', type: 'string', isOptional: true },
  { name: 'qualifier', title: '精确程度', type: 'string', values: QUALIFIER_NAMES, isOptional: true },
  { name: 'line', title: '原文行号', type: 'integer' },
  { name: 'url', title: '网址', type: 'string', format: 'uri' },
] as const satisfies readonly (Column & { readonly name: keyof CellRecord })[];

/** The cells of all tables of a year's report. */
export async function getCellRecords(year: number): Promise<readonly CellRecord[]> {
  return (await getAllRecords()).filter((record) => record.year === year);
}

/** The years whose reports have tables. */
export async function getTableYears(): Promise<readonly number[]> {
  return [...new Set([...(await getDataTables()).values()].map(({ year }) => year))];
}

/** The cells as a table for Excel and WPS, one cell a row. */
export function toCellsCsv(records: readonly CellRecord[]): string {
  return formatCsv([
    COLUMNS.map(headingOf),
    ...records.map((record) => COLUMNS.map(({ name }) => record[name] ?? '')),
  ]);
}

/** What the data package says of the tables of a year. */
export function describeTables(year: number): PublicTable {
  const name = `tables-${year}`;
  return { name, title: `${year}年年报的表格`, path: `${name}.csv`, columns: COLUMNS };
}

const getAllRecords = once(async (): Promise<readonly CellRecord[]> => {
  const { url: origin } = await getSite();
  return [...(await getDataTables()).values()].flatMap(({ id, year, title, rows, head, table }) =>
    cellsOf(table)
      .filter(({ isName }) => !isName)
      .map(({ row, rowName, columnName, text, reading }) => ({
        table: id,
        title,
        year,
        row: rowName,
        column: columnName,
        text,
        ...(reading.kind === 'number' && {
          value: reading.quantity.value,
          high: reading.quantity.high,
          unit: reading.hasUnit ? reading.quantity.unit : undefined,
          qualifier: reading.quantity.qualifier,
        }),
        line: [...head, ...rows][row]?.line ?? 0,
        url: new URL(`${href(paths.sources(year))}#l${[...head, ...rows][row]?.line ?? 0}`, origin).href,
      })),
  );
});
