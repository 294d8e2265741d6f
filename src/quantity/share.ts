import { readSection } from './chinese-section.ts';
import type { Unit } from './unit.ts';

/** A number that is worded as two: 三分之二 and 1/3 are shares in %, 1:15 is a proportion, 翻一番 is twice as much. */
export interface Share {
  readonly value: number;
  readonly unit: Unit;
  readonly length: number;
}

const IN_DIGITS = /^(\d{1,3})\/(\d{1,3})(?![\d/.%百千万亿])/;
const PROPORTION = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?![\d:])/;
const DOUBLED = /^翻了?([一两二三四])?番/;
const DOUBLINGS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };
/** A share has no end of decimals, and six say more than any source means. */
const DIGITS = 6;

/** The share at the start of `text` (width folded), if there is one. */
export function readShare(text: string): Share | undefined {
  return readFraction(text) ?? readDigits(text) ?? readProportion(text) ?? readDoubled(text);
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

function toPercent(part: number, whole: number): number {
  return Number(((part / whole) * 100).toPrecision(DIGITS));
}
