import type { Qualifier } from './quantity.ts';

/** What a word around a number says: how exact it is, or that the number is a decrease. */
export type Meaning = Qualifier | 'decrease';

/** Words in front of the number, longest first. `exact` words say nothing about exactness (达, 共) or only name an increase (增). */
const LEADS: readonly (readonly [string, Meaning])[] = byLength({
  达到: 'exact',
  达: 'exact',
  共计: 'exact',
  累计: 'exact',
  总计: 'exact',
  共: 'exact',
  增长: 'exact',
  增加: 'exact',
  增: 'exact',
  上升: 'exact',
  提高: 'exact',
  下降: 'decrease',
  减少: 'decrease',
  降低: 'decrease',
  下滑: 'decrease',
  降: 'decrease',
  减: 'decrease',
  超过: 'over',
  超: 'over',
  逾: 'over',
  多于: 'over',
  突破: 'over',
  将近: 'near',
  接近: 'near',
  近: 'near',
  大约: 'about',
  约: 'about',
  大概: 'about',
  至少: 'at-least',
  最少: 'at-least',
  不少于: 'at-least',
  不低于: 'at-least',
  最多: 'at-most',
  至多: 'at-most',
  不超过: 'at-most',
  不多于: 'at-most',
  不到: 'at-most',
  不足: 'at-most',
});

/** Words behind the unit, longest first. */
const TRAILS: readonly (readonly [string, Qualifier])[] = byLength({
  及以上: 'at-least',
  以上: 'at-least',
  以内: 'at-most',
  以下: 'at-most',
  左右: 'about',
  上下: 'about',
});

/** What may also stand behind a written unit, after a small number: 2年多. */
const UNIT_MARKS: readonly (readonly [string, Qualifier])[] = [
  ['多', 'over'],
  ['余', 'over'],
];

const PERIODS = ['每月', '每天', '每日', '每周', '每年'] as const;
const PERIOD_SYNONYMS: Readonly<Record<string, string>> = { 每日: '每天' };

/** The word in front of a number at the start of `text`, if it is one. */
export function readLead(text: string): readonly [string, Meaning] | undefined {
  return LEADS.find(([word]) => text.startsWith(word));
}

/** The word behind the number at the start of `text`, if it is one; 多 and 余 only behind a written unit. */
export function readTrail(text: string, hasUnit: boolean): readonly [string, Qualifier] | undefined {
  return (hasUnit ? [...TRAILS, ...UNIT_MARKS] : TRAILS).find(([word]) => text.startsWith(word));
}

/** The period in front of a rate: its words and the form that units use (每日 → 每天). */
export function readPeriod(text: string): { readonly words: string; readonly period: string } | undefined {
  const words = PERIODS.find((period) => text.startsWith(period));
  return words && { words, period: PERIOD_SYNONYMS[words] ?? words };
}

function byLength<T>(words: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(words).sort(([a], [b]) => b.length - a.length);
}
