import type { DataTable } from '../../src/content/schemas/data-table.ts';
import { isMerged, rowsOf } from '../../src/content/table-grid.ts';
import { shapeFault } from '../../src/provenance/table-cells.ts';
import { isUnitSurface } from '../../src/quantity/table-cell.ts';
import { foldForCompare } from '../../src/lib/text.ts';
import type { Chapter, Element, SourceLine } from './types.ts';

/** A table as the import proposes it; `line` is its first in the source. */
export type TableProposal = DataTable & { readonly line: number };

const CAPTION = /^(?:附?表|表格)\s*[\d一二三四五六七八九十]/;
const UNIT = /[（(]?单位\s*[:：]\s*([^\s（）()]+)[）)]?\s*$/;
const UNIT_ALONE = /^[（(]?单位\s*[:：]\s*[^\s（）()]+[）)]?$/;

/** Whether a line stands over a table: 表1　职工服务站分布情况. */
export function isTableCaption(text: string): boolean {
  return CAPTION.test(text) && !/[。；]/.test(text);
}

/** Each table of the chapters that is none yet, whole, to be decided on at once. */
export function proposeTables(
  chapters: readonly Chapter[],
  lines: readonly SourceLine[],
  taken: readonly string[],
): readonly TableProposal[] {
  const found = chapters.flatMap((chapter) =>
    tablesIn(chapter.elements).flatMap(({ first, rows }) => {
      const cells = withMerges(rows.map((row) => cellsOf(row, lines)));
      const heads = countHeads(cells);
      const above = captionAbove(chapter.elements, first);
      const title = above?.title ?? chapter.title;
      const unit = above?.unit;
      const table = { chapter: chapter.slug, title, ...(unit !== undefined && { unit }) };
      const line = rows[0]?.line ?? 1;
      if (cells.length <= heads || !cells.flat().some((cell) => /\d/.test(cell))) return [];
      return [{ id: '', ...table, head: cells.slice(0, heads), rows: cells.slice(heads), line }];
    }),
  );
  const ids = new Set(taken);
  return found
    .filter((table) => shapeFault(table) === undefined)
    .map((table) => {
      const id = freeId(table.chapter, ids);
      ids.add(id);
      return { ...table, id };
    });
}

/** The chapters with an element `table` in place of the rows, and of the caption, of each recorded table. */
export function placeTables(chapters: readonly Chapter[], tables: readonly DataTable[]): readonly Chapter[] {
  return chapters.map((chapter) => {
    const own = tables.filter((table) => table.chapter === chapter.slug);
    const runs = tablesIn(chapter.elements).flatMap(({ first, rows }) => {
      const table = own.find((one) => isSame(one, rows));
      const above = captionAbove(chapter.elements, first);
      const from =
        above && table && foldForCompare(above.title) === foldForCompare(table.title) ? above.from : first;
      return table ? [{ id: table.id, from, to: first + rows.length }] : [];
    });
    const elements = chapter.elements.flatMap((element, index): readonly Element[] => {
      const run = runs.find(({ from, to }) => index >= from && index < to);
      if (!run) return [element];
      return index === run.from ? [{ kind: 'table', text: run.id, line: element.line, spans: [] }] : [];
    });
    return { ...chapter, elements };
  });
}

interface Run {
  /** Of its first row among the elements. */
  readonly first: number;
  readonly rows: readonly Element[];
}

function tablesIn(elements: readonly Element[]): readonly Run[] {
  const runs: { first: number; rows: Element[] }[] = [];
  for (const [index, element] of elements.entries()) {
    if (element.kind !== 'row') continue;
    const last = runs.at(-1);
    const isNext = last && last.first + last.rows.length === index && last.rows[0]?.table === element.table;
    if (isNext) last.rows.push(element);
    else runs.push({ first: index, rows: [element] });
  }
  return runs;
}

/** The cells of a row, with the merges that a document tells of. */
function cellsOf({ text, line }: Element, lines: readonly SourceLine[]): readonly string[] {
  const mark = lines[line - 1]?.mark;
  return (mark?.kind === 'row' ? mark.cells : undefined) ?? text.split('\t').map((cell) => cell.trim());
}

/** Rows of one length: what is missing at an end is empty. */
function withMerges(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
}

/** Two where the second row goes on below merged cells of the first. */
function countHeads([first = [], second = []]: readonly (readonly string[])[]): number {
  const isUnder = second.includes('^') || first.includes('<');
  return isUnder && !second.some((cell) => /^[-－]?\d/.test(cell)) ? 2 : 1;
}

function captionAbove(
  elements: readonly Element[],
  first: number,
): { readonly title: string; readonly unit: string | undefined; readonly from: number } | undefined {
  const [near, far] = [elements[first - 1], elements[first - 2]];
  const isUnitLine = near !== undefined && UNIT_ALONE.test(near.text);
  const [caption, from] = isUnitLine ? [far, first - 2] : [near, first - 1];
  if (!caption || !isTableCaption(caption.text)) return undefined;
  const unit = UNIT.exec(isUnitLine ? near.text : caption.text)?.[1];
  return { title: caption.text, unit: unit !== undefined && isUnitSurface(unit) ? unit : undefined, from };
}

function isSame(table: DataTable, rows: readonly Element[]): boolean {
  const [own, read] = [rowsOf(table), rows.map(({ text }) => foldForCompare(text))];
  if (own.length !== read.length) return false;
  return own.every(
    (cells, row) => foldForCompare(cells.filter((cell) => !isMerged(cell)).join('\t')) === read[row],
  );
}

function freeId(chapter: string, taken: ReadonlySet<string>): string {
  const base = `${chapter}-table`;
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.has(id)) return id;
  }
}
