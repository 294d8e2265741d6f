import { z } from 'astro/zod';
import type { Unit } from './unit.ts';

/**
 * How exactly a source states a number: `name` for staff, `words` in front of the number, and `told`, what readers learn
 * of the source. A number without any such word is not said to be exact: the source only gives it.
 */
export const QUALIFIERS = {
  exact: { name: '确数', words: '', told: '原文未加约数词' },
  over: { name: '多、余', words: '多于', told: '原文未给确数' },
  near: { name: '近', words: '将近', told: '原文未给确数' },
  about: { name: '约', words: '大约', told: '原文未给确数' },
  'at-least': { name: '以上', words: '不少于', told: '原文给出下限' },
  'at-most': { name: '以内', words: '不超过', told: '原文给出上限' },
  range: { name: '范围', words: '', told: '原文给出范围' },
} as const;

export type Qualifier = keyof typeof QUALIFIERS;

export const QUALIFIER_NAMES = Object.keys(QUALIFIERS) as readonly Qualifier[];

export const qualifierSchema = z.enum(Object.keys(QUALIFIERS) as [Qualifier, ...Qualifier[]]);

/**
 * A number as a source states it: `value` in the base unit (1.5个亿 → 150000000 元), how exact it is, and the wording.
 * `high` is the upper end where the wording gives two ends (`range`: 三四拨 → 3 to 4), also behind 约 or before 左右, or
 * leaves a digit open (`about`: 十几 → 11 to 19); `value` is then the lower end.
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
