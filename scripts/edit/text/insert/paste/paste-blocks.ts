import { toScript } from '../../../../import/docx/scripts.ts';
import { cellsOf } from './paste-cells.ts';
import { fakeMarkOf } from './paste-marks.ts';
import { styleOf, wordsBelow, type PasteNode } from './paste-node.ts';
import { plainOf, tidyRuns, type Run } from './paste-runs.ts';
import { isLeftOut, isPicture } from './paste-skip.ts';

/** A piece of pasted text that stands between others. Levels of headings are those of the source, of items from 0. */
export type Block =
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      readonly depth: number;
      readonly isQuoted: boolean;
    }
  | { readonly kind: 'heading'; readonly runs: readonly Run[]; readonly level: number }
  | {
      readonly kind: 'item';
      readonly runs: readonly Run[];
      readonly level: number;
      readonly number: number | undefined;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Run[])[])[] }
  | { readonly kind: 'rule' };

/** What was read, and how many pictures were left out. */
export interface Read {
  readonly blocks: readonly Block[];
  readonly pictures: number;
}

/** What the text below a node inherits. */
interface State {
  readonly bold: boolean;
  readonly href: string | undefined;
  readonly isPre: boolean;
  readonly isQuoted: boolean;
  /** How many lists it lies in. */
  readonly depth: number;
  readonly heading: number | undefined;
  /** Counts the items of a numbered list. */
  readonly numbers: { next: number } | undefined;
}

const START: State = {
  bold: false,
  href: undefined,
  isPre: false,
  isQuoted: false,
  depth: 0,
  heading: undefined,
  numbers: undefined,
};
const BLOCKS =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|html|li|main|nav|ol|p|pre|section|table|tbody|td|th|tr|ul)$/;
const SAFE_HREF = /^(?:https?:\/\/[^\s\\/?#@]+(?=[/?#]|$)|mailto:|tel:)/i;

/** The blocks of pasted HTML, with what readers do not see left out. */
export function readBlocks(root: PasteNode): Read {
  const reader: Reader = { blocks: [], runs: [], pictures: 0, state: START, item: undefined };
  const state = stateIn(root, START);
  for (const child of root.children) visit(reader, child, state);
  close(reader);
  return reader;
}

interface Reader {
  readonly blocks: Block[];
  pictures: number;
  /** Words since the last end of a block, and of what kind they are. */
  runs: Run[];
  state: State;
  /** The mark of a list that the next words belong to. */
  item: Pick<Extract<Block, { kind: 'item' }>, 'level' | 'number'> | undefined;
}

function close(reader: Reader): void {
  const { state, item } = reader;
  const runs = tidyRuns(reader.runs);
  reader.runs = [];
  if (runs.length === 0) return;
  reader.item = undefined;
  const { heading, depth, isQuoted } = state;
  if (item) reader.blocks.push({ kind: 'item', runs, ...item });
  else if (heading !== undefined) reader.blocks.push({ kind: 'heading', runs, level: heading });
  else reader.blocks.push({ kind: 'paragraph', runs, depth, isQuoted });
}

function visit(reader: Reader, node: PasteNode, state: State): void {
  const { tag } = node;
  if (tag === '') addText(reader, node.text, state);
  else if (isPicture(node)) reader.pictures += 1;
  else if (tag === 'br') nextLine(reader, state);
  else if (tag === 'hr') {
    close(reader);
    reader.blocks.push({ kind: 'rule' });
  } else if (isLeftOut(node) || styleOf(node, 'mso-list') === 'ignore') return;
  else if (tag === 'sup' || tag === 'sub') addScript(reader, node, state);
  else visitElement(reader, node, stateIn(node, state));
}

function visitElement(reader: Reader, node: PasteNode, state: State): void {
  const isBlock = BLOCKS.test(node.tag);
  const before = reader.state;
  if (isBlock) {
    close(reader);
    reader.state = state;
    setMark(reader, node, state);
  }
  if (node.tag === 'table') readTable(reader, node, state);
  else for (const child of node.children) visit(reader, child, state);
  if (!isBlock) return;
  close(reader);
  if (node.tag === 'li' || styleOf(node, 'mso-list') !== '') reader.item = undefined;
  reader.state = before;
}

/** What stands before an item of a list: the mark of Markdown, or words where it has none such. */
function setMark(reader: Reader, node: PasteNode, state: State): void {
  // Word in a browser puts each item into a list of its own, and says how deep it lies.
  const said = Number(node.attributes['data-aria-level'] ?? node.attributes['aria-level'] ?? state.depth);
  const level = Number.isInteger(said) ? Math.max(0, said - 1) : 0;
  const mark = node.tag === 'li' ? { number: nextNumber(node, state), words: undefined } : fakeMarkOf(node);
  if (!mark) return;
  const isBullet = mark.number === undefined && mark.words === undefined;
  const words =
    mark.words ?? (state.heading === undefined || isBullet ? undefined : `${mark.number ?? ''}. `);
  if (words !== undefined) addText(reader, words, { ...state, bold: false });
  else if (state.heading === undefined) reader.item = { level, number: mark.number };
}

function nextNumber({ attributes }: PasteNode, { numbers }: State): number | undefined {
  if (!numbers) return undefined;
  const given = Number(attributes.value);
  if (Number.isInteger(given) && given > 0) numbers.next = given;
  numbers.next += 1;
  return numbers.next - 1;
}

function stateIn(node: PasteNode, state: State): State {
  const { tag, attributes } = node;
  const weight = styleOf(node, 'font-weight');
  const isBold = /^(?:bold|[6-9]00)/.test(weight) || (/^(?:b|strong)$/.test(tag) && weight === '');
  const href = (attributes.href ?? '').trim();
  const level = headingOf(node);
  const listed = /level(\d)/.exec(styleOf(node, 'mso-list'))?.[1];
  return {
    bold: isBold || (state.bold && !/^(?:normal|lighter|[1-5]00)/.test(weight)),
    href: tag === 'a' && SAFE_HREF.test(href) ? hrefOf(href) : state.href,
    isPre: state.isPre || tag === 'pre',
    isQuoted: state.isQuoted || tag === 'blockquote',
    depth: listed === undefined ? state.depth + (/^[ou]l$/.test(tag) ? 1 : 0) : Number(listed),
    heading: level ?? state.heading,
    numbers: /^[ou]l$/.test(tag) ? numbersOf(node) : state.numbers,
  };
}

function numbersOf({ tag, attributes }: PasteNode): State['numbers'] {
  if (tag === 'ul') return undefined;
  const start = Number(attributes.start ?? 1);
  return { next: Number.isInteger(start) && start > 0 ? start : 1 };
}

/** An address as Markdown takes it between round brackets. */
function hrefOf(href: string): string {
  return href.replaceAll(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The level of a heading as the source has it; 0 is the title of a document. */
function headingOf(node: PasteNode): number | undefined {
  const level = /^h([1-6])$/.exec(node.tag)?.[1];
  if (level !== undefined) return Number(level);
  if (node.tag !== 'p') return undefined;
  const { role, 'aria-level': said = '' } = node.attributes;
  if (role === 'heading' && /^[1-6]$/.test(said)) return Number(said);
  if (/(?:^|\s)MsoTitle(?:\s|$)/i.test(node.attributes.class ?? '')) return 0;
  const outline = /^[1-6]$/.exec(styleOf(node, 'mso-outline-level'))?.[0];
  return outline === undefined ? undefined : Number(outline);
}

function addText(reader: Reader, text: string, { bold, href, isPre }: State): void {
  const lines = isPre ? text.split('\n') : [text];
  for (const [index, line] of lines.entries()) {
    if (index > 0) close(reader);
    reader.runs.push({ text: line, bold, href });
  }
}

/** A heading has one line. */
function nextLine(reader: Reader, state: State): void {
  if (reader.state.heading === undefined) close(reader);
  else addText(reader, '\n', { ...state, isPre: false });
}

/** Raised and lowered words, where there are characters for them; the mark of a note goes. */
function addScript(reader: Reader, node: PasteNode, state: State): void {
  const words = wordsBelow(node);
  if (/^\s*[[〔]?注?\d{1,3}[\]〕]\s*$/.test(words)) return;
  const form = toScript(words, node.tag === 'sup' ? 'superscript' : 'subscript');
  if (form !== undefined) addText(reader, form, state);
  else for (const child of node.children) visit(reader, child, stateIn(node, state));
}

/** A table of one row or one column lays a page out, and is read as the text that it holds. */
function readTable(reader: Reader, table: PasteNode, state: State): void {
  const rows = cellsOf(table);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (rows.length < 2 || width < 2) {
    for (const cell of rows.flat()) if (cell) visitElement(reader, cell, state);
    return;
  }
  const read = rows.map((cells) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      return cell ? readCell(reader, cell) : [];
    }),
  );
  const full = read.filter((cells) => cells.some((runs) => runs.length > 0));
  if (full.length > 0) reader.blocks.push({ kind: 'table', rows: full });
}

/** All that stands in a cell, on one line. */
function readCell(reader: Reader, cell: PasteNode): readonly Run[] {
  const { blocks, pictures } = readBlocks(cell);
  reader.pictures += pictures;
  const lines = blocks.flatMap((block): readonly (readonly Run[])[] => {
    if (block.kind === 'rule') return [];
    return block.kind === 'table' ? block.rows.flat() : [block.runs];
  });
  const space: Run = { text: ' ', bold: false, href: undefined };
  return tidyRuns(lines.filter((runs) => plainOf(runs) !== '').flatMap((runs) => [...runs, space]));
}
