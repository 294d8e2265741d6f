import { foldWidth } from '../lib/text.ts';

/** What a row of the table of indicators is found and ordered by. */
export interface TableRow {
  readonly name: string;
  /** All words by which it is found. */
  readonly words: string;
  readonly theme: string;
  readonly chapter: string;
  readonly unit: string;
  readonly value: number;
}

/** What a reader asks for; an empty field asks for everything. */
export interface TableQuery {
  readonly text: string;
  readonly theme: string;
  readonly chapter: string;
}

/** How the rows are ordered; `theme` is the order of the page itself. */
export const TABLE_ORDERS = {
  theme: '按主题',
  name: '按名称',
  value: '按单位和大小',
} as const;

export type TableOrder = keyof typeof TABLE_ORDERS;

export function isTableOrder(text: string): text is TableOrder {
  return Object.keys(TABLE_ORDERS).includes(text);
}

/** Whether a row is what the reader asks for: every word of the text, wherever it stands. */
export function matchesQuery(row: TableRow, { text, theme, chapter }: TableQuery): boolean {
  if (theme !== '' && theme !== row.theme) return false;
  if (chapter !== '' && chapter !== row.chapter) return false;
  const words = fold(row.words);
  return fold(text)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** Compares two rows in an order; values only within their unit, for 元 and 人 have no order. */
export function compareRows(order: Exclude<TableOrder, 'theme'>, a: TableRow, b: TableRow): number {
  const byName = a.name.localeCompare(b.name, 'zh-CN');
  if (order === 'name') return byName;
  return a.unit.localeCompare(b.unit, 'zh-CN') || b.value - a.value || byName;
}

function fold(text: string): string {
  return foldWidth(text).trim().toLowerCase();
}
