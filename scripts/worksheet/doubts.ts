import { readQuantity } from '../../src/quantity/quantity-text.ts';
import { QUALIFIERS, type Quantity } from '../../src/quantity/quantity.ts';
import { surfaceOf, type Unit } from '../../src/quantity/unit.ts';

/** A number that is this many times as large or as small as the last is most likely a slip of a digit or a unit. */
const TENFOLD = 10;

/** A wording of this year, and the newest one before it. */
export interface Comparison {
  readonly unit: Unit;
  readonly text: string;
  readonly past: { readonly text: string; readonly year: number } | undefined;
}

/** What makes a wording implausible, each in Chinese; none where nothing does. */
export function doubtsAbout({ unit, text, past }: Comparison): readonly string[] {
  const now = readQuantity(text, { unit });
  if (!now.ok) return [`“${text}”读不出以${unit}计的数：${now.reason}`];
  if (!past) return [];
  const before = readQuantity(past.text, { unit });
  if (!before.ok) return [];
  const than = `${past.year} 年是“${past.text}”`;
  return [
    sizeDoubt(now.quantity, before.quantity),
    unitDoubt(text, past.text),
    qualifierDoubt(now.quantity, before.quantity),
  ].flatMap((doubt) => (doubt === undefined ? [] : [`${doubt}（${than}）`]));
}

function sizeDoubt({ value: now }: Quantity, { value: before }: Quantity): string | undefined {
  if (Math.sign(now) !== Math.sign(before))
    return before === 0 || now === 0 ? '从有到无，或从无到有' : '正负变了';
  if (before === 0) return undefined;
  const ratio = now / before;
  if (ratio >= TENFOLD) return `大到 ${round(ratio)} 倍`;
  return ratio <= 1 / TENFOLD ? `小到 ${round(1 / ratio)} 分之一` : undefined;
}

/** 2500名 and 2500人 are the same count, but another word may be another count. */
function unitDoubt(now: string, before: string): string | undefined {
  const [a, b] = [readQuantity(now), readQuantity(before)];
  if (!a.ok || !b.ok) return undefined;
  const [unit, last] = [surfaceOf(a.quantity.unit), surfaceOf(b.quantity.unit)];
  return unit === last ? undefined : `单位从“${last}”变成“${unit}”`;
}

function qualifierDoubt({ qualifier: now }: Quantity, { qualifier: before }: Quantity): string | undefined {
  if (now === before) return undefined;
  return `从${QUALIFIERS[before].name}变成${QUALIFIERS[now].name}`;
}

function round(ratio: number): string {
  return String(Math.round(ratio * 10) / 10);
}
