import { foldWidth } from '../lib/text.ts';
import { readWordedNumber, type Refusal, type WordedNumber, type Wording } from './quantity-wording.ts';
import { readPeriod } from './quantity-words.ts';
import type { Quantity } from './quantity.ts';
import { conversion, isUnit, periodOf, readSurface, surfaceOf, type Unit } from './unit.ts';

/** What the wording does not say itself: the indicator's unit. It completes or confirms the unit and is the result's. */
export interface QuantityHint {
  readonly unit?: Unit;
}

export type QuantityReading =
  { readonly ok: true; readonly quantity: Quantity; readonly wording: Wording } | Refusal;

const LONGEST_VERB = 12;
const THOUSANDS = /^\D*\d{1,3}(?:\s\d{3})+(?!\s*\d)/;

/** The quantity that the whole of `text` states, or null; the result keeps `text` as its wording. */
export function parseQuantity(text: string, hint: QuantityHint = {}): Quantity | null {
  const reading = readQuantity(text, hint);
  return reading.ok ? reading.quantity : null;
}

/** As parseQuantity, but with what formatting must keep of the wording, or the reason in Chinese why the text is refused. */
export function readQuantity(text: string, hint: QuantityHint = {}): QuantityReading {
  const { body, period } = splitPeriod(closeUp(foldWidth(text)));
  const number = readBare(body, hint.unit);
  const found = !number.ok && period !== undefined ? (readBehindVerb(body, hint.unit) ?? number) : number;
  if (!found.ok) return refuse(text, found.reason);
  const unit = resolveUnit(found.surface, period, hint.unit);
  if (!unit.ok) return refuse(text, unit.reason);
  const [value, high] = [found.value, found.high].map((end) => end && toPlain(end * unit.times));
  const quantity = {
    value: value ?? 0,
    ...(high !== undefined && { high }),
    unit: unit.unit,
    qualifier: found.qualifier,
    text,
  };
  return { ok: true, quantity, wording: found.wording };
}

/** A cell of a table leaves its unit to the head: 12余 under 服务点（个） is 12余个. */
function readBare(body: string, unit: Unit | undefined): ReturnType<typeof readWordedNumber> {
  const number = readWordedNumber(body, unit);
  const mark = /(?<=\d)[余多]$/.exec(body)?.[0];
  if (number.ok || unit === undefined || (mark !== '余' && mark !== '多')) return number;
  const open = readWordedNumber(body.slice(0, -1) + surfaceOf(unit) + mark, unit);
  return open.ok ? { ...open, wording: { ...open.wording, mark: { word: mark, at: 'end' } } } : number;
}

/** Without the last bits in which a product of decimals is wrong. */
function toPlain(value: number): number {
  return Number(value.toPrecision(15));
}

/** White space inside a wording means nothing, but between digits it must part thousands: 1 200, never 2018 120. */
function closeUp(folded: string): string {
  const isApart = /\d\s+\d/.test(folded) && !THOUSANDS.test(folded);
  return isApart ? folded : folded.replace(/\s+/g, '');
}

function splitPeriod(folded: string): { readonly body: string; readonly period: string | undefined } {
  const found = readPeriod(folded);
  return { body: folded.slice(found?.words.length ?? 0), period: found?.period };
}

/** 每月上门走访联系一次以上: what is done stands between the period and the number. */
function readBehindVerb(body: string, hint: Unit | undefined): WordedNumber | null {
  const verb = /^[\p{Script=Han}]*/u.exec(body)?.[0].slice(0, LONGEST_VERB) ?? '';
  for (let skip = 1; skip <= verb.length; skip += 1) {
    const number = readWordedNumber(body.slice(skip), hint);
    if (number.ok) return number;
  }
  return null;
}

/** `times`: by what the number is multiplied to be one of the unit. */
type ResolvedUnit = { readonly ok: true; readonly unit: Unit; readonly times: number } | Refusal;

function resolveUnit(surface: string, period: string | undefined, hint: Unit | undefined): ResolvedUnit {
  if (hint !== undefined && period !== undefined && periodOf(hint)?.words !== period) {
    return { ok: false, reason: `写的是“${period}”，指标的单位却是“${hint}”` };
  }
  if (surface === '')
    return hint === undefined
      ? { ok: false, reason: `没有写单位；例如 10名、10万元、10个` }
      : { ok: true, unit: hint, times: 1 };
  const units = readSurface(surface, hint)?.units ?? [];
  if (hint !== undefined) return confirmHint(surface, units, hint);
  if (period === undefined) return toPlainUnit(surface, units);
  const rates = units.flatMap((unit) => [unit, `${unit}/${period.slice(1)}`]);
  const rate = rates.find((unit) => isUnit(unit) && periodOf(unit)?.words === period);
  return rate === undefined
    ? { ok: false, reason: `“${period}”不能和单位“${surface}”一起用` }
    : { ok: true, unit: rate, times: 1 };
}

/** 拨 is said only of a day: without 每天 before it, it is no unit. */
function toPlainUnit(surface: string, units: readonly Unit[]): ResolvedUnit {
  const unit = /[/每]/.test(surface) ? units[0] : units.find((candidate) => !periodOf(candidate));
  if (unit !== undefined) return { ok: true, unit, times: 1 };
  const wanted = units.map((candidate) => `${periodOf(candidate)?.words ?? ''}…${surfaceOf(candidate)}`);
  return { ok: false, reason: `单位“${surface}”只能这样用：${wanted.join('、')}` };
}

function confirmHint(surface: string, units: readonly Unit[], hint: Unit): ResolvedUnit {
  if (surface === surfaceOf(hint)) return { ok: true, unit: hint, times: 1 };
  const times = units.map((unit) => conversion(unit, hint)).find((factor) => factor !== undefined);
  if (times !== undefined) return { ok: true, unit: hint, times };
  return {
    ok: false,
    reason: `写的单位是“${surface}”，指标的单位是“${hint}”，不是同一种量；例如 10${surfaceOf(hint)}`,
  };
}

function refuse(text: string, reason: string): Refusal {
  return { ok: false, reason: `“${text}”：${reason}` };
}
