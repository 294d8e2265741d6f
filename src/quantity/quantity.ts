import { z } from 'astro/zod';
import type { Unit } from './unit.ts';

/** How exactly a source states a number. Each word has its Chinese name and the sign that tables and charts use. */
export const QUALIFIERS = {
  exact: { name: '确数', sign: '', words: '' },
  over: { name: '多、余', sign: '>', words: '多于' },
  near: { name: '近', sign: '≲', words: '将近' },
  about: { name: '约', sign: '≈', words: '大约' },
  'at-least': { name: '以上', sign: '≥', words: '不少于' },
  'at-most': { name: '以内', sign: '≤', words: '不超过' },
} as const;

export type Qualifier = keyof typeof QUALIFIERS;

export const QUALIFIER_NAMES = Object.keys(QUALIFIERS) as readonly Qualifier[];

export const qualifierSchema = z.enum(Object.keys(QUALIFIERS) as [Qualifier, ...Qualifier[]]);

/**
 * A number as a source states it: `value` in the base unit (1.5个亿 → 150000000 元), how exact it is, and the wording.
 * `high` is the upper end where the wording gives a range (三四拨 → 3 to 4); `value` is then the lower end.
 */
export interface Quantity {
  readonly value: number;
  readonly high?: number | undefined;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  readonly text: string;
}

/** A quantity without its unit, which its indicator gives. */
export type Amount = Omit<Quantity, 'unit'>;
