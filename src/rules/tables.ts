import { addDecimals } from '../lib/decimal.ts';
import type { Entry } from '../content/content-entry.ts';
import type { ContentTree, ReportTree } from '../content/content-tree.ts';
import { referencesTo } from '../content/component.ts';
import type { Issue } from '../content/issue.ts';
import { errorAt } from '../content/report-issue.ts';
import type { DataTable, TablesFile } from '../content/schemas/data-table.ts';
import { rowsOf } from '../content/table-grid.ts';
import type { DataPath } from '../content/text/yaml-document.ts';
import { sourceTablesOf, type SourceTable } from '../provenance/source-tables.ts';
import { cellsOf, shapeFault, type TableCell } from '../provenance/table-cells.ts';
import { isExact, rangeOf } from '../quantity/quantity-arithmetic.ts';
import { isUnitSurface } from '../quantity/table-cell.ts';
import { unknown } from './references.ts';

const TOTAL = /^(?:合计|总计|共计|总数)$/;
const SUBTOTAL = /小计|其中/;

/** Tables: whole, once, in the chapter that they name, every row as the source has it, sums that add up. */
export function checkTables(tree: ContentTree): readonly Issue[] {
  const all = tree.reports.flatMap(({ tables }) => tables?.data?.tables ?? []);
  return tree.reports.flatMap((report) => {
    const { tables: entry } = report;
    const found = sourceTablesOf(tree).get(report.year) ?? [];
    return (entry?.data?.tables ?? []).flatMap((table, index) => {
      if (!entry) return [];
      const path = ['tables', index];
      const isFirst = all.find(({ id }) => id === table.id) === table;
      const shape = shapeFault(table);
      return [
        ...(isFirst ? [] : [sameId(entry, path, table)]),
        ...checkChapter(entry, path, table, report),
        ...checkUnit(entry, path, table),
        ...(shape
          ? [shapeIssue(entry, path, table, shape)]
          : found.filter((one) => one.table === table).flatMap(checkSource)),
        ...(shape ? [] : checkTotals(entry, path, table)),
      ];
    });
  });
}

function sameId(entry: Entry<TablesFile>, path: DataPath, { id }: DataTable): Issue {
  const words = { found: `表格编号 ${id} 已经用过`, allowed: '编号全站只有一个，换一个' };
  return errorAt(entry, [...path, 'id'], 'table/duplicate', words);
}

function checkChapter(
  entry: Entry<TablesFile>,
  path: DataPath,
  { id, chapter: slug }: DataTable,
  { chapters }: ReportTree,
): readonly Issue[] {
  const chapter = chapters.find((candidate) => candidate.slug === slug);
  if (!chapter) {
    const words = unknown(
      '章',
      slug,
      chapters.map((candidate) => candidate.slug),
      '本年度的章',
    );
    return [errorAt(entry, [...path, 'chapter'], 'reference/chapter', words)];
  }
  if (!chapter.body || referencesTo(chapter.body, 'table').some((named) => named.id === id)) return [];
  const words = {
    found: `章 ${slug} 里没有放表格 ${id}`,
    allowed: `在 ${chapter.file} 里原来是表格的地方写上它`,
    example: `<DataTable id="${id}" />`,
  };
  return [errorAt(entry, [...path, 'id'], 'table/unused', words)];
}

function checkUnit(entry: Entry<TablesFile>, path: DataPath, { unit }: DataTable): readonly Issue[] {
  if (unit === undefined || isUnitSurface(unit)) return [];
  const words = { found: `unit“${unit}”读不出是什么单位`, allowed: '照原文写单位', example: 'unit: 万元' };
  return [errorAt(entry, [...path, 'unit'], 'table/unit', words)];
}

function shapeIssue(
  entry: Entry<TablesFile>,
  path: DataPath,
  table: DataTable,
  { row, found }: { readonly row: number; readonly found: string },
): Issue {
  const words = {
    found,
    allowed: '每一行的格数相同；空格写 ""，和上面一格合并写 ^，和左面一格合并写 <',
    example: '[虎山街道, "2", ""]',
  };
  return errorAt(entry, [...path, ...rowPath(table, row)], 'table/shape', words);
}

function rowPath({ head }: DataTable, row: number): DataPath {
  return row < head.length ? ['head', row] : ['rows', row - head.length];
}

function checkSource({ entry, path, table, rows }: SourceTable): readonly Issue[] {
  const all = rowsOf(table);
  if (rows.length === all.length) return [];
  const row = rows.length;
  const after = rows.at(-1);
  const found = `原文里${after ? `第 ${after.line.number} 行的下一行` : `章 ${table.chapter} 这一部分`}没有这一行：${(all[row] ?? []).join('｜')}`;
  const words = { found, allowed: '表格的每一行、每一格照抄原文，一字不改，先后也照原文；合并的格写 ^ 或 <' };
  return [errorAt(entry, [...path, ...rowPath(table, row)], 'table/source', words)];
}

/** A total that is not the sum of its column is as the source has it: a reminder. */
function checkTotals(entry: Entry<TablesFile>, path: DataPath, table: DataTable): readonly Issue[] {
  const cells = cellsOf(table);
  if (cells.some(({ rowName }) => SUBTOTAL.test(rowName))) return [];
  const isTotal = ({ rowName }: TableCell): boolean => TOTAL.test(rowName.replaceAll(/\s/g, ''));
  return cells.filter(isTotal).flatMap((total) => {
    const parts = cells.filter((cell) => cell.column === total.column && !isTotal(cell));
    const [sum, stated] = [sumOf(parts), valueOf(total)];
    if (sum === undefined || stated === undefined || sum === stated) return [];
    const words = {
      found: `“${table.title}”里${total.columnName}的${total.rowName}是 ${total.text}，各行相加却是 ${sum}`,
      allowed: '核对原文；原文就是这样，不用改',
    };
    const issue = errorAt(entry, [...path, ...rowPath(table, total.row)], 'table/total', words);
    return [{ ...issue, severity: 'warning' as const }];
  });
}

/** Undefined where a part is inexact or in another unit, or where it is a share, which does not add up. */
function sumOf(parts: readonly TableCell[]): number | undefined {
  const numbers = parts.filter(({ reading }) => reading.kind !== 'none');
  const values = numbers.map(valueOf);
  const units = new Set(
    numbers.map(({ reading }) => (reading.kind === 'number' ? reading.quantity.unit : '')),
  );
  if (values.length < 2 || units.size > 1 || units.has('%')) return undefined;
  return values.reduce((sum, value) =>
    sum === undefined || value === undefined ? undefined : addDecimals(sum, value),
  );
}

function valueOf({ reading }: TableCell): number | undefined {
  return reading.kind === 'number' && isExact(rangeOf(reading.quantity)) ? reading.quantity.value : undefined;
}
