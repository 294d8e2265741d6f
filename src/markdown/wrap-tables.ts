import { cellClass, regionAttributes } from '../content/text/table-region.ts';
import { wordsOf, type MarkdownNode } from '../content/text/mdx-document.ts';

const TABLE = '表格';
/** The node around a table. */
export const TABLE_REGION = 'tableRegion';

/** Puts every table into its region, which is called after the heading above it, and gives every cell its class. */
export function wrapTables(root: MarkdownNode): MarkdownNode {
  const counts = new Map<string, number>();
  let heading = '';
  const visit = (node: MarkdownNode): MarkdownNode => {
    if (node.type === 'heading') heading = wordsOf(node);
    if (node.type === 'table') {
      const count = (counts.get(heading) ?? 0) + 1;
      counts.set(heading, count);
      const name = `${heading === '' ? '' : `${heading}：`}${TABLE}${count === 1 ? '' : count}`;
      return toRegion(node, name);
    }
    return node.children ? { ...node, children: node.children.map(visit) } : node;
  };
  return visit(root);
}

function toRegion(table: MarkdownNode, name: string): MarkdownNode {
  const { children: rows = [] } = table;
  const columns = rows[0]?.children?.length ?? 0;
  const children = rows.map((row) => ({ ...row, children: (row.children ?? []).map(toClassed) }));
  return {
    type: TABLE_REGION,
    data: { hName: 'div', hProperties: regionAttributes(name, columns) },
    children: [{ ...table, children }],
  };
}

function toClassed(cell: MarkdownNode, column: number): MarkdownNode {
  return { ...cell, data: { hProperties: { class: cellClass(wordsOf(cell), column === 0) } } };
}
