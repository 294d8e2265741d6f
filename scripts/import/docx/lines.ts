import type { SourceLine } from '../types.ts';
import type { Item } from './reader.ts';

/** Items as numbered lines, with an empty line between paragraphs; rows of a table and items of a list stand together. */
export function toSourceLines(items: readonly Item[]): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [index, { text, mark }] of items.entries()) {
    const last = items[index - 1]?.mark;
    const isTogether =
      (mark.kind === 'row' && last?.kind === 'row' && last.table === mark.table) ||
      (mark.kind === 'item' && last?.kind === 'item');
    if (last && !isTogether) lines.push({ number: lines.length + 1, text: '' });
    lines.push({ number: lines.length + 1, text, mark });
  }
  return lines;
}

/** The text of an extracted document: what `report.docx.txt` holds. */
export function toText(lines: readonly SourceLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}
