import type { Span } from '../lib/folded.ts';
import { leadStart } from './lead-scan.ts';
import { isCutOut } from './longer-unit.ts';
import type { NumeralWord } from './numeral-words.ts';
import { readQuantity } from './quantity-text.ts';
import { readManyBefore } from './quantity-words.ts';
import type { Quantity } from './quantity.ts';
import { wordsHandedOn } from './stated-words.ts';
import { getUnitNames, isUnit, periodOf, surfaceOf, type Unit } from './unit.ts';

const LONGEST_UNIT = 12;
/** How far back a clause is read. */
const LONGEST_CLAUSE = 300;
const CLAUSE = /[^，。；：！？]*$/;
/** Where a number of 万 or 亿 without a unit may end: 1.5个亿，. */
const NO_UNIT = /^(?:左右|上下|以上|以下|以内)?(?:[\s，。；：、！？）”]|$)/;
/** What tears a number in two: 2’500名, 1 2万元, 2。5万名; not 2019 120人. */
const TEAR = /(?<!(?<!\d)(?:19|20)\d)[\d０-９][\s'’‘`·･。](?<!\t)$/;
/** 由5%到8% is a change and no range. */
const FROM = /[由从自][^，。；、]{0,6}$/;
const TO = /[到至]/;
const YEAR = /^(?:19|20)\d\d$/;
/** 分别为47、55和55微克/立方米: the members between a number and the last, whose unit is that of all. */
const EACH = /分别|依次/;
const MEMBERS = /^(?:(?:[、和及与]|以及)\d[\d.,]*)*(?:[、和及与]|以及)(?=\d)/;
const LAST = /^\d[\d.,]*/;

/** Where a quantity is worded; `unit` is undefined where its words name none. */
export interface FoundWording extends Span {
  readonly unit: Unit | undefined;
}

/** The longest reading around a numeral of a paragraph or a table's row; without a unit only where one may be meant: in a row, or for 万 and 亿. */
export function findWording(text: string, numeral: NumeralWord, isRow: boolean): FoundWording | undefined {
  const start = leadStart(text, numeral.start);
  const clauseBefore = CLAUSE.exec(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))?.[0] ?? '';
  if (clauseBefore.endsWith('每') || isTorn(text, numeral)) return undefined;
  for (let end = Math.min(text.length, numeral.end + LONGEST_UNIT); end >= numeral.end; end -= 1) {
    const words = text.slice(start, end);
    if (words.includes('\t') || words !== words.trimEnd()) continue;
    const reading = readQuantity(words);
    if (reading.ok && isChange(clauseBefore, words, reading.quantity)) continue;
    const unit = reading.ok ? reading.quantity.unit : rateOf(clauseBefore, words);
    if (unit === undefined) continue;
    const isWhole =
      !isCutOut(surfaceOf(unit), text.slice(end)) &&
      !isYear(reading.ok && reading.quantity) &&
      (unit !== '比' || isProportion(clauseBefore, text.slice(end)));
    return isWhole ? { start, end, unit: perMany(unit, clauseBefore) } : undefined;
  }
  const lent = isRow ? undefined : unitOfList(text, numeral, clauseBefore);
  if (lent !== undefined) return { start, end: numeral.end, unit: lent };
  const isBare = isRow
    ? numeral.kind === 'arabic' && isWholeCell(text, numeral)
    : /[万亿]$/.test(numeral.text) && NO_UNIT.test(text.slice(numeral.end));
  return isBare && readQuantity(text.slice(start, numeral.end), { unit: '元' }).ok
    ? { start, end: numeral.end, unit: undefined }
    : undefined;
}

/** The unit that the last of a list lends to a number that has none of its own. */
function unitOfList(text: string, numeral: NumeralWord, clauseBefore: string): Unit | undefined {
  if (numeral.kind !== 'arabic' || !EACH.test(clauseBefore)) return undefined;
  const members = MEMBERS.exec(text.slice(numeral.end))?.[0];
  if (members === undefined) return undefined;
  const start = numeral.end + members.length;
  const last = LAST.exec(text.slice(start))?.[0] ?? '';
  const wording = findWording(text, { ...numeral, start, end: start + last.length, text: last }, false);
  return wording?.start === start ? wording.unit : undefined;
}

/** Whether a numeral may be the rest of a number only: 500 of 2’500, 000 of 3，000 000. */
function isTorn(text: string, { start, text: own }: NumeralWord): boolean {
  return TEAR.test(text.slice(0, start)) || /^[0０][\d０-９]/.test(own);
}

/** 师生比为1:15; not 9:30, and no part of 5:45:50. */
function isProportion(clauseBefore: string, after: string): boolean {
  return /比[^\d]*$/.test(clauseBefore) && !/^[:：]/.test(after);
}

/** 每万人拥有86.5人: people for each ten thousand. */
function perMany(unit: Unit, clauseBefore: string): Unit {
  const rate = `${unit}/${readManyBefore(clauseBefore)?.below ?? ''}`;
  return isUnit(rate) ? rate : unit;
}

/** How far before a wording the words begin that say something of it: 下降 of a list, 约 of a verb, 每万人. A passage that states the number holds them. */
export function lengthOfContext(before: string): number {
  return Math.max(wordsHandedOn(before)?.length ?? 0, readManyBefore(before)?.length ?? 0);
}

function isChange(clauseBefore: string, words: string, { high }: Quantity): boolean {
  return high !== undefined && TO.test(words) && FROM.test(clauseBefore);
}

/** 2018 年, 2018－2022年: no duration. */
function isYear(quantity: Quantity | false): boolean {
  return quantity !== false && quantity.unit === '年' && YEAR.test(String(quantity.value));
}

/** 每天接待三四拨: a rate whose period stands before the number, in its clause. */
function rateOf(clause: string, words: string): Unit | undefined {
  return getUnitNames().find((unit) => {
    const period = periodOf(unit)?.words;
    return (
      period !== undefined &&
      clause.includes(period) &&
      words.includes(surfaceOf(unit)) &&
      readQuantity(words, { unit }).ok
    );
  });
}

function isWholeCell(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const next = text.indexOf('\t', end);
  const after = text.slice(end, next < 0 ? undefined : next);
  return (before.slice(before.lastIndexOf('\t') + 1) + after).trim() === '';
}
