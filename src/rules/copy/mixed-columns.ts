import { findMixedCells } from './unit-columns.ts';
import { nodesOf, wordsOf, type MarkdownNode } from '../../content/text/mdx-document.ts';
import type { TextEntry } from '../../content/content-entry.ts';
import type { ContentTree } from '../../content/content-tree.ts';
import type { Issue } from '../../content/issue.ts';

/** Columns of tables that count people now in 人, now in 万人. */
export function checkMixedColumns({ reports, articles }: ContentTree): readonly Issue[] {
  const entries = [...reports.flatMap(({ chapters }) => chapters), ...articles];
  return entries.flatMap((entry: TextEntry<unknown>) => {
    const tables = entry.body ? [...nodesOf(entry.body)].filter(({ type }) => type === 'table') : [];
    return tables.flatMap((table) => checkTable(entry.file, table));
  });
}

function checkTable(file: string, { children: rows = [] }: MarkdownNode): readonly Issue[] {
  const width = rows[0]?.children?.length ?? 0;
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const cells = rows.flatMap(({ children = [] }) => children[column] ?? []);
    return findMixedCells(cells.map(wordsOf)).flatMap((index): readonly Issue[] => {
      const cell = cells[index];
      if (!cell) return [];
      const { line, column: at } = cell.position?.start ?? { line: 1, column: 1 };
      return [
        {
          file,
          line,
          column: at,
          severity: 'warning',
          rule: 'copy/mixed-units',
          found: `这一列里有的用人、有的用万人：${wordsOf(cell).trim()}`,
          allowed: '同一列用同一个单位，才好上下比较',
        },
      ];
    });
  });
}
