import type { PasteNode } from './paste-node.ts';

/** More columns than Word knows are none. */
const LARGEST_SPAN = 63;

/** The cells of a table's rows, each in its own column; undefined where a merged cell reaches. */
export function cellsOf(table: PasteNode): readonly (readonly (PasteNode | undefined)[])[] {
  const below: number[] = [];
  return rowsIn(table).map((row) => {
    const cells: (PasteNode | undefined)[] = [];
    const skipTaken = (): void => {
      for (let left = below[cells.length] ?? 0; left > 0; left = below[cells.length] ?? 0) {
        below[cells.length] = left - 1;
        cells.push(undefined);
      }
    };
    for (const cell of row.children.filter(({ tag }) => /^t[hd]$/.test(tag))) {
      skipTaken();
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let at = 0; at < across; at += 1) {
        below[cells.length] = down - 1;
        cells.push(at === 0 ? cell : undefined);
      }
    }
    skipTaken();
    return cells;
  });
}

function rowsIn({ children }: PasteNode): readonly PasteNode[] {
  return children.flatMap((child) => {
    if (child.tag === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tag) ? rowsIn(child) : [];
  });
}

function spanOf({ attributes }: PasteNode, name: string): number {
  const span = Number(attributes[name] ?? 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), LARGEST_SPAN) : 1;
}
