import { MERGED } from '../../../src/content/schemas/data-table.ts';
import { isMerged } from '../../../src/content/table-grid.ts';
import type { Mark, SourceLine } from '../types.ts';
import { attributeIn, elementsIn, isHtmlElement, parseHtml, type HtmlElement } from './html.ts';
import { readInline, type InlineLine, type Notes } from './inline.ts';

interface Draft {
  readonly lines: SourceLine[];
  readonly pictures: ReadonlyMap<string, string>;
  readonly notes: Notes;
  tables: number;
  merged: number;
}

/** Word's own limit; a cell cannot span more. */
const MOST_COLUMNS = 63;

/** What mammoth's HTML says, as numbered lines with an empty line between paragraphs; `merged` counts table cells that span others. */
export function toSourceLines(
  html: string,
  pictures: ReadonlyMap<string, string>,
): { readonly lines: readonly SourceLine[]; readonly merged: number } {
  const nodes = parseHtml(html).filter(isHtmlElement);
  const draft: Draft = { lines: [], pictures, notes: readNotes(nodes), tables: 0, merged: 0 };
  for (const node of nodes) addBlock(draft, node);
  return { lines: draft.lines, merged: draft.merged };
}

/** The text of an extracted document: what `report.docx.txt` holds. */
export function toText(lines: readonly SourceLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** mammoth puts all notes into a list at the end, each with a link back. */
function readNotes(nodes: readonly HtmlElement[]): Notes {
  const items = nodes.filter(isNoteList).flatMap((list) => elementsIn(list, 'li'));
  return new Map(
    items.map((item) => {
      const texts = elementsIn(item, 'p').flatMap((paragraph) =>
        readInline(paragraph).lines.map(({ text }) => text),
      );
      return [attributeIn(item, 'id') ?? '', texts.join(' ').replace(/\s*↑$/, '')];
    }),
  );
}

function isNoteList(node: HtmlElement): boolean {
  return (
    node.tagName === 'ol' &&
    elementsIn(node, 'li').some((item) => /^(?:foot|end)note-/.test(attributeIn(item, 'id') ?? ''))
  );
}

function addBlock(draft: Draft, node: HtmlElement): void {
  if (isNoteList(node)) return;
  if (node.tagName === 'table') {
    addTable(draft, node);
    return;
  }
  const { lines, notes } = readInline(node, draft.notes);
  for (const line of lines) addLine(draft, line, markOf(attributeIn(node, 'class'), line));
  for (const text of notes) push(draft, text, { kind: 'note' });
}

function addLine(draft: Draft, line: InlineLine, mark: Mark): void {
  if (line.picture === undefined) {
    push(draft, line.text, mark);
    return;
  }
  const file = draft.pictures.get(line.picture);
  if (file !== undefined) push(draft, '', { kind: 'picture', file });
}

function markOf(role: string | undefined, { bold }: InlineLine): Mark {
  const level = /^heading(\d)$/.exec(role ?? '')?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  if (role === 'title' || role === 'subtitle' || role === 'caption') return { kind: role };
  return { kind: role === 'bullet' ? 'item' : 'paragraph', bold };
}

function addTable(draft: Draft, table: HtmlElement): void {
  draft.tables += 1;
  const number = draft.tables;
  const notes: string[] = [];
  const pictures: InlineLine[] = [];
  const merges = new Merges();
  for (const row of elementsIn(table, 'tr')) {
    merges.nextRow();
    const cells = row.childNodes.filter(isHtmlElement).flatMap((cell) => {
      const read = [cell, ...elementsIn(cell, 'p')]
        .filter(({ tagName }) => tagName === 'p')
        .map((p) => readInline(p, draft.notes));
      for (const paragraph of read) for (const note of paragraph.notes) notes.push(note);
      const lines = read.flatMap((paragraph) => paragraph.lines);
      for (const line of lines) if (line.picture !== undefined) pictures.push(line);
      const text = lines
        .map((line) => line.text)
        .filter(Boolean)
        .join(' ');
      const span = Math.min(Number(attributeIn(cell, 'colspan') ?? 1), MOST_COLUMNS);
      if (span > 1 || attributeIn(cell, 'rowspan') !== undefined) draft.merged += 1;
      return merges.add(text, span, Number(attributeIn(cell, 'rowspan') ?? 1));
    });
    cells.push(...merges.restOfRow());
    const words = cells.map((cell) => (isMerged(cell) ? '' : cell));
    if (words.some((cell) => cell !== ''))
      push(draft, words.join('\t'), { kind: 'row', table: number, cells });
  }
  for (const picture of pictures) addLine(draft, picture, { kind: 'paragraph', bold: [] });
  for (const text of notes) push(draft, text, { kind: 'note' });
}

/** Puts `^` and `<` where cells of a table reach down and across. */
class Merges {
  /** How many rows more each column is taken from above. */
  readonly #below: number[] = [];
  #column = 0;

  nextRow(): void {
    this.#column = 0;
  }

  /** The places that a cell takes, after those that are taken from above. */
  add(text: string, across: number, down: number): readonly string[] {
    const before = this.restOfRow();
    for (let at = 0; at < across; at += 1) this.#below[this.#column + at] = down - 1;
    this.#column += across;
    return [...before, text, ...Array.from({ length: across - 1 }, () => MERGED.left)];
  }

  /** The places from here that are taken from above. */
  restOfRow(): readonly string[] {
    const taken: string[] = [];
    while ((this.#below[this.#column] ?? 0) > 0) {
      this.#below[this.#column] = (this.#below[this.#column] ?? 0) - 1;
      this.#column += 1;
      taken.push(MERGED.up);
    }
    return taken;
  }
}

/** Rows of a table and items of a list stand together; all else is set off by an empty line. */
function push({ lines }: Draft, text: string, mark: Mark): void {
  const last = lines.at(-1)?.mark;
  const isTogether =
    (mark.kind === 'row' && last?.kind === 'row' && last.table === mark.table) ||
    (mark.kind === 'item' && last?.kind === 'item');
  if (last && !isTogether) lines.push({ number: lines.length + 1, text: '' });
  lines.push({ number: lines.length + 1, text, mark });
}
