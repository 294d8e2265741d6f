import { foldWidth } from '../lib/text.ts';
import { readWordedNumber, type Refusal, type WordedNumber, type Wording } from './quantity-wording.ts';
import { readPeriod } from './quantity-words.ts';
import type { Quantity } from './quantity.ts';
import {
  dimensionOf,
  periodOf,
  SURFACES,
  surfaceOf,
  UNIT_NAMES,
  type DimensionOf,
  type Unit,
} from './unit.ts';

/** What the wording does not say itself: the indicator's unit. It completes or confirms the unit and is the result's. */
export interface QuantityHint<U extends Unit = Unit> {
  readonly unit?: U;
}

export type QuantityReading<U extends Unit = Unit> =
  { readonly ok: true; readonly quantity: Quantity<DimensionOf<U>>; readonly wording: Wording } | Refusal;

const LONGEST_VERB = 12;
const THOUSANDS = /^\D*\d{1,3}(?:\s\d{3})+(?!\s*\d)/;

/** The quantity that the whole of `text` states, or null; the result keeps `text` as its wording. */
export function parseQuantity<U extends Unit = Unit>(
  text: string,
  hint: QuantityHint<U> = {},
): Quantity<DimensionOf<U>> | null {
  const reading = readQuantity(text, hint);
  return reading.ok ? reading.quantity : null;
}

/** As parseQuantity, but with what formatting must keep of the wording, or the reason in Chinese why the text is refused. */
export function readQuantity<U extends Unit = Unit>(
  text: string,
  hint: QuantityHint<U> = {},
): QuantityReading<U> {
  const { body, period } = splitPeriod(closeUp(foldWidth(text)));
  const number = readWordedNumber(body);
  const found = !number.ok && period !== undefined ? (readBehindVerb(body) ?? number) : number;
  if (!found.ok) return refuse(text, found.reason);
  const unit = resolveUnit(found.surface, period, hint.unit);
  if (!unit.ok) return refuse(text, unit.reason);
  const { value, high, qualifier } = found;
  const quantity = { value, ...(high !== undefined && { high }), unit: unit.unit, qualifier, text };
  return { ok: true, quantity: quantity as Quantity<DimensionOf<U>>, wording: found.wording };
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
function readBehindVerb(body: string): WordedNumber | null {
  const verb = /^[\p{Script=Han}]*/u.exec(body)?.[0].slice(0, LONGEST_VERB) ?? '';
  for (let skip = 1; skip <= verb.length; skip += 1) {
    const number = readWordedNumber(body.slice(skip));
    if (number.ok) return number;
  }
  return null;
}

type ResolvedUnit = { readonly ok: true; readonly unit: Unit } | Refusal;

function resolveUnit(surface: string, period: string | undefined, hint: Unit | undefined): ResolvedUnit {
  if (hint !== undefined && period !== undefined && periodOf(hint)?.words !== period) {
    return { ok: false, reason: `写的是“${period}”，指标的单位却是“${hint}”` };
  }
  if (surface === '')
    return hint === undefined
      ? { ok: false, reason: `没有写单位；可用的单位：${listUnits()}` }
      : { ok: true, unit: hint };
  const units = SURFACES.find(({ text }) => text === surface)?.units ?? [];
  if (hint !== undefined) return confirmHint(surface, units, hint);
  const [unit] = units.filter((candidate) => periodOf(candidate)?.words === period);
  if (unit !== undefined) return { ok: true, unit };
  const wanted = units
    .map((candidate) => `${periodOf(candidate)?.words ?? ''}…${surfaceOf(candidate)}`)
    .join('、');
  return { ok: false, reason: `单位“${surface}”只能这样用：${wanted}` };
}

function confirmHint(surface: string, units: readonly Unit[], hint: Unit): ResolvedUnit {
  if (units.some((unit) => dimensionOf(unit) === dimensionOf(hint))) return { ok: true, unit: hint };
  return {
    ok: false,
    reason: `写的单位是“${surface}”，指标的单位是“${hint}”，不是同一种量；例如 10${surfaceOf(hint)}`,
  };
}

function listUnits(): string {
  return UNIT_NAMES.join('、');
}

function refuse(text: string, reason: string): Refusal {
  return { ok: false, reason: `“${text}”：${reason}` };
}
