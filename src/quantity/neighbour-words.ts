import { foldWidth } from '../lib/text.ts';
import { isCutOut } from './longer-unit.ts';
import { readSurface } from './unit.ts';

const LONGEST_UNIT = 12;

/** A dash behind a Chinese character is a sign before these units only: 为-2.3%, but 二等奖-5名. */
const SIGNED = /^(?:元|%|‰|个?百分点)$/;
const HAN_BEFORE = /\p{Script=Han}\s*$/u;

/** What makes a word behind a unit the beginning of another one: 多次 (but 2年多的), 上下游, 以上级, 以下简称. */
const OTHER_TRAILS: readonly (readonly [trail: RegExp, after: RegExp])[] = [
  [/[多余]$/, /^(?!$|[\s，。；：、！？,;:!?）)”]|的|了|来|以|前|后|里|时间|小时|学时|月|天)/],
  [/[人家件场]次$/, /^(?:[要日生序]|年(?!均))/],
  [/上下$/, /^(?:游|联动|级|齐|功夫|一|班|同|衔接|贯通|互)/],
  [/以上$/, /^(?:级|述|率|下)/],
  [/以下$/, /^(?:沉|简称|称|访|辖)/],
  [/左右$/, /^(?:手|两|岸)/],
];

/** What begins like a unit behind a number that names none, where money would be meant: 2.5亿支持. */
const NO_UNIT =
  /^(?:人(?:民币(?![/／])|[才均])|名[优牌]|家装|个人|项目|条件|份额|套现|支[持付援出农]|场[馆地所]|次贷|年度|天然|[/／]\s*\d)/;

/** Where the words before a number begin for which a scan found `start`; words that are the end of others are left out. `surface` is the number's unit. */
export function ownLeadStart(text: string, start: number, numeral: number, surface: string): number {
  const isDash =
    /^[-−－]/.test(text.slice(start, numeral)) &&
    HAN_BEFORE.test(text.slice(0, start)) &&
    !SIGNED.test(surface);
  return isDash ? start + 1 : start;
}

/** Whether a reading ends with a word that what follows makes another one: 8人多 of 8人多次. */
export function endsInOtherWord(words: string, after: string): boolean {
  return OTHER_TRAILS.some(([trail, pattern]) => trail.test(words) && pattern.test(after));
}

/** Whether a unit, or the number itself where `surface` is empty, goes on in what follows. */
export function goesOn(surface: string, after: string): boolean {
  if (surface !== '') return /^·\p{Script=Han}/u.test(after) || isCutOut(surface, after);
  if (/^[/／](?!\s*\d)/.test(after)) return true;
  const unit = NO_UNIT.test(after) ? undefined : readSurface(foldWidth(after.slice(0, LONGEST_UNIT)));
  return unit !== undefined && !isCutOut(unit.text, after.slice(unit.text.length));
}
