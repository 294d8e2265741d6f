import { readSection } from './chinese-section.ts';
import type { Unit } from './unit.ts';

/** A number that is worded as two: 三分之二, 1/3 and 八五折 are shares in %, 1:15 is a proportion, 翻一番 is twice as much. */
export interface Share {
  readonly value: number;
  readonly unit: Unit;
  readonly length: number;
}

const IN_DIGITS = /^(\d{1,3})\/(\d{1,3})(?![\d/.%百千万亿])/;
const PROPORTION = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?![\d:])/;
const DOUBLED = /^翻了?([一两二三四])?番/;
const DOUBLINGS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };
const HAN_DIGITS = '零一二三四五六七八九';
const DISCOUNT = /^(?:([一二三四五六七八九]{1,2})|([1-9](?:\.\d)?))折(?![合算旧叠线页射腾返回])/;
/** A share has no end of decimals, and six say more than any source means. */
const DIGITS = 6;

/** The share at the start of `text` (width folded), if there is one. */
export function readShare(text: string): Share | undefined {
  return (
    readFraction(text) ?? readDigits(text) ?? readProportion(text) ?? readDoubled(text) ?? readDiscount(text)
  );
}

function readFraction(text: string): Share | undefined {
  const whole = readSection(text);
  if (whole === null || !text.startsWith('分之', whole.length)) return undefined;
  const behind = whole.length + '分之'.length;
  const part = readSection(text.slice(behind));
  if (part === null || whole.low !== whole.high || part.low !== part.high || part.low >= whole.low)
    return undefined;
  return { value: toPercent(part.low, whole.low), unit: '%', length: behind + part.length };
}

function readDigits(text: string): Share | undefined {
  const [found = '', part, whole] = IN_DIGITS.exec(text) ?? [];
  const [above, below] = [Number(part), Number(whole)];
  return above > 0 && above < below
    ? { value: toPercent(above, below), unit: '%', length: found.length }
    : undefined;
}

function readProportion(text: string): Share | undefined {
  const [found = '', a, b] = PROPORTION.exec(text) ?? [];
  const value = Number(a) / Number(b);
  return value > 0 && Number.isFinite(value)
    ? { value: Number(value.toPrecision(DIGITS)), unit: '比', length: found.length }
    : undefined;
}

function readDoubled(text: string): Share | undefined {
  const [found, times = '一'] = DOUBLED.exec(text) ?? [];
  return found === undefined
    ? undefined
    : { value: 2 ** (DOUBLINGS[times] ?? 1), unit: '倍', length: found.length };
}

/** 八折 is 80 %, 八五折 and 8.5折 85 %. */
function readDiscount(text: string): Share | undefined {
  const [found, han = '', digits] = DISCOUNT.exec(text) ?? [];
  if (found === undefined) return undefined;
  const [tens = 0, ones = 0] = [...han].map((digit) => HAN_DIGITS.indexOf(digit));
  const value = digits === undefined ? tens * 10 + ones : Number((Number(digits) * 10).toPrecision(DIGITS));
  return { value, unit: '%', length: found.length };
}

function toPercent(part: number, whole: number): number {
  return Number(((part / whole) * 100).toPrecision(DIGITS));
}
