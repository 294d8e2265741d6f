import { leadStart } from '../../src/quantity/lead-scan.ts';
import { isCutOut } from '../../src/quantity/longer-unit.ts';
import type { NumeralWord } from '../../src/quantity/numeral-words.ts';
import { readQuantity } from '../../src/quantity/quantity-text.ts';
import type { Quantity } from '../../src/quantity/quantity.ts';
import { getUnitNames, isUnit, periodOf, surfaceOf, type Unit } from '../../src/quantity/unit.ts';
import type { Span } from '../../src/lib/folded.ts';
import { CLAUSES, clauseStart } from './quote.ts';
import type { Element } from './types.ts';

const LONGEST_UNIT = 12;
/** Where a number of 万 or 亿 without a unit may end: 1.5个亿，; in 5亿美元 a unit follows that is not known. */
const NO_UNIT = /^(?:左右|上下|以上|以下|以内)?(?:[\s，。；：、！？）”]|$)/;
/** 由5%到8% is a change and no range. */
const FROM = /[由从自][^，。；、]{0,6}$/;
const TO = /[到至]/;
const YEAR = /^(?:19|20)\d\d$/;

const PER_MANY = /每(\d*[百千万]+[人名户])[^，。；：！？]*$/;

export interface Wording extends Span {
  readonly unit: Unit | undefined;
}

/** The longest reading around a numeral; without a unit only where one may be meant: in a row, or for 万 and 亿. */
export function readWording({ text, kind }: Element, numeral: NumeralWord): Wording | undefined {
  const start = leadStart(text, numeral.start);
  const clauseBefore = text.slice(clauseStart(text, start, CLAUSES), start);
  if (clauseBefore.endsWith('每')) return undefined;
  for (let end = Math.min(text.length, numeral.end + LONGEST_UNIT); end >= numeral.end; end -= 1) {
    const words = text.slice(start, end);
    if (words.includes('\t')) continue;
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
  const isBare =
    kind === 'row'
      ? numeral.kind === 'arabic' && isWholeCell(text, numeral)
      : /[万亿]$/.test(numeral.text) && NO_UNIT.test(text.slice(numeral.end));
  return isBare && readQuantity(text.slice(start, numeral.end), { unit: '元' }).ok
    ? { start, end: numeral.end, unit: undefined }
    : undefined;
}

/** 师生比为1:15; not 9:30, and no part of 5:45:50. */
function isProportion(clauseBefore: string, after: string): boolean {
  return /比[^\d]*$/.test(clauseBefore) && !/^[:：]/.test(after);
}

/** 每万人拥有86.5人: people for each ten thousand. */
function perMany(unit: Unit, clauseBefore: string): Unit {
  const many = PER_MANY.exec(clauseBefore)?.[1] ?? '';
  return isUnit(`${unit}/${many}`) ? `${unit}/${many}` : unit;
}

/** How far before a number the words begin that make it a rate of many, in its clause. */
export function lengthOfMany(before: string): number {
  return PER_MANY.exec(before)?.[0].length ?? 0;
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
