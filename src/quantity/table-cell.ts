import { foldWidth } from '../lib/text.ts';
import { readQuantity } from './quantity-text.ts';
import type { Quantity } from './quantity.ts';

/** What a cell of a table says: a number, that there is none (－, 空), or words. */
export type CellReading =
  | { readonly kind: 'number'; readonly quantity: Quantity; readonly hasUnit: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'words' };

const NOTHING = /^[-—–―/／…·*＊]*$/;
const NUMBER = /^[约近超逾>≥<≤±]?\s*[-−+]?\s*\d/;
/** A label, and no count of years. */
const YEAR = /^(?:19|20)\d\d\s*年度?$/;
const TRAIL = /^(.*?)([余多]|以上|以下|以内|左右)?$/s;
const IN_BRACKETS = /[（(]([^（）()]+)[)）]\s*$/;
const BEHIND_COLON = /[:：]\s*([^:：]+)$/;
const HEAD_OF_UNITS = /^(?:计量)?单位$/;
/** Stands for the unit of a number that has none; nothing of it is published. */
const ANY = '个';

/** Where a cell's number may find the unit that it does not name. */
export interface CellPlace {
  /** Of its row, merged cells filled. */
  readonly cells: readonly string[];
  /** Of all columns, those of several rows joined. */
  readonly heads: readonly string[];
  readonly column: number;
  /** Of the whole table. */
  readonly unit: string | undefined;
}

/** Reads a cell with the unit of its head, its row or its table: 12余 under 服务点（个）. */
export function readCell(text: string, place: CellPlace): CellReading {
  const words = foldWidth(text).trim();
  if (NOTHING.test(words)) return { kind: 'none' };
  if (!NUMBER.test(words) || YEAR.test(words)) return { kind: 'words' };
  const own = readQuantity(text);
  if (own.ok) return { kind: 'number', quantity: own.quantity, hasUnit: true };
  const unit = unitOf(place);
  const [, number = '', trail = ''] = TRAIL.exec(words) ?? [];
  const reading = readQuantity(`${number}${unit ?? ANY}${trail}`);
  if (!reading.ok) return { kind: 'words' };
  return { kind: 'number', quantity: { ...reading.quantity, text }, hasUnit: unit !== undefined };
}

/** The unit that the head of the column, the row or the table names. */
function unitOf({ cells, heads, column, unit }: CellPlace): string | undefined {
  const inColumn = cells[heads.findIndex((head) => HEAD_OF_UNITS.test(head.trim()))];
  const candidates = [surfaceIn(heads[column] ?? ''), inColumn?.trim(), ...cells.map(surfaceIn), unit];
  return candidates.find((surface) => surface !== undefined && isUnitSurface(surface));
}

/** What a head says of its unit: 个 of 服务点（个）, 万元 of 单位：万元. */
function surfaceIn(head: string): string | undefined {
  const words = IN_BRACKETS.exec(head)?.[1] ?? head;
  return BEHIND_COLON.exec(words)?.[1] ?? (words === head ? undefined : words.trim());
}

/** Whether a number with these words behind it is a quantity. */
export function isUnitSurface(words: string): boolean {
  return words !== '' && !/\d/.test(words) && readQuantity(`1${words}`).ok;
}
