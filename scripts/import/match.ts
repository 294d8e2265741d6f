import type { ContentTree } from '../../src/domain/content-tree.ts';
import { readQuantity } from '../../src/domain/quantity-text.ts';
import { surfaceOf, type Unit } from '../../src/domain/unit.ts';
import { foldForCompare } from '../../src/lib/text.ts';
import { likeness } from './likeness.ts';
import type { FoundQuantity } from './quantities.ts';

/** What is known of an indicator from other years. */
export interface KnownIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  /** Its wording and the clauses that stated it, in the year next to this one. */
  readonly last?: { readonly year: number; readonly text: string; readonly quotes: readonly string[] };
  /** What this year's observations already say of it. */
  readonly stated?: { readonly text: string; readonly value: number };
}

/** How sure a match is: `sure` same words and unit, `likely` alike, `again` the same value said once more, `none`. */
export type Certainty = 'sure' | 'likely' | 'again' | 'none';

export interface Match {
  readonly quantity: FoundQuantity;
  readonly certainty: Certainty;
  readonly indicator: KnownIndicator | undefined;
  /** In Chinese, for staff. */
  readonly reason: string;
}

const SURE = 0.9;
const LIKELY = 0.5;
/** By so much the best must be better than the second, or both are only likely. */
const MARGIN = 0.12;

interface Pair {
  readonly quantity: FoundQuantity;
  readonly known: KnownIndicator;
  readonly score: number;
  readonly isSameUnit: boolean;
}

/** What other years say of each indicator, newest years first. */
export function knownIndicators({ indicators, reports }: ContentTree, year: number): readonly KnownIndicator[] {
  const others = reports.filter((report) => report.year !== year).toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
  const own = reports.find((report) => report.year === year)?.observations?.records ?? [];
  return [...indicators].flatMap(([id, { data }]): readonly KnownIndicator[] => {
    if (!data) return [];
    const records = others.flatMap(({ observations }) => observations?.records ?? []);
    const last = records.find((record) => record.indicator === id && record.from === undefined);
    const stated = own.find((record) => record.indicator === id && record.from === undefined);
    return [
      {
        id,
        name: data.name,
        unit: data.unit,
        ...(last && { last: { year: last.year, text: last.text, quotes: last.places.map(({ quote }) => quote) } }),
        ...(stated && { stated: { text: stated.text, value: stated.value } }),
      },
    ];
  });
}

/** The indicator that each quantity most likely observes, each indicator once; what is not certain says why. */
export function matchQuantities(quantities: readonly FoundQuantity[], known: readonly KnownIndicator[]): readonly Match[] {
  const pairs = quantities
    .flatMap((quantity) => known.flatMap((indicator) => toPair(quantity, indicator) ?? []))
    .toSorted((a, b) => b.score - a.score);
  const byQuantity = new Map<FoundQuantity, Pair>();
  const taken = new Map<string, Pair>();
  for (const pair of pairs) {
    if (pair.score < LIKELY || byQuantity.has(pair.quantity) || taken.has(pair.known.id) || pair.known.stated) continue;
    byQuantity.set(pair.quantity, pair);
    taken.set(pair.known.id, pair);
  }
  return quantities.map((quantity) => {
    const own = pairs.filter((pair) => pair.quantity === quantity);
    const pair = byQuantity.get(quantity);
    return pair ? describePair(pair, own) : describeRest(quantity, own, taken);
  });
}

/** Undefined where the wording cannot be the indicator's: another kind of unit. */
function toPair(quantity: FoundQuantity, known: KnownIndicator): Pair | undefined {
  if (!readQuantity(quantity.text, { unit: known.unit }).ok) return undefined;
  const clause = wordsAround(quantity.quote, quantity.text);
  const quotes = known.last?.quotes.map((quote) => likeness(wordsAround(quote, known.last?.text ?? ''), clause)) ?? [];
  const name = likeness(foldForCompare(known.name), clause) * (quotes.length === 0 ? 1 : 0.8);
  const isSameUnit = quantity.unit === undefined || surfaceOf(quantity.unit) === surfaceOf(known.unit);
  return { quantity, known, isSameUnit, score: Math.max(name, ...quotes) * (isSameUnit ? 1 : 0.85) };
}

function describePair({ quantity, known, score, isSameUnit }: Pair, own: readonly Pair[]): Match {
  const rival = own.find((pair) => pair.known.id !== known.id);
  const isClear = score - (rival?.score ?? 0) >= MARGIN;
  const isSure = score >= SURE && isClear && isSameUnit && !quantity.isUncertain && quantity.unit !== undefined;
  const basis = known.last
    ? `${known.last.year} 年说的是“${known.last.quotes[0] ?? ''}”`
    : `和指标名称“${known.name}”相近，以前没有数`;
  const faults = [
    ...(isSameUnit ? [] : [`单位不同：指标是${known.unit}`]),
    ...(quantity.unit === undefined ? ['原文这里没有写单位'] : []),
    ...(rival && !isClear && rival.score >= LIKELY ? [`也像 ${rival.known.id}`] : []),
    ...(quantity.isUncertain ? ['quote 请写成这一章里只有一处的话'] : []),
  ];
  const words = `${basis}，像 ${String(Math.round(score * 100))}%`;
  return {
    quantity,
    certainty: isSure ? 'sure' : 'likely',
    indicator: known,
    reason: [words, ...faults].join('；'),
  };
}

function describeRest(quantity: FoundQuantity, own: readonly Pair[], taken: ReadonlyMap<string, Pair>): Match {
  const [best] = own;
  if (!best || best.score < LIKELY) {
    const near = own.filter(({ score }) => score >= LIKELY / 2).slice(0, 2);
    const hint = near.map(({ known }) => `${known.id}（${known.name}）`).join('、');
    const reason = hint === '' ? '没有相近的指标：新指标，还是不是统计数字？' : `没有把握；稍微像 ${hint}`;
    return { quantity, certainty: 'none', indicator: undefined, reason };
  }
  const value = valueOf(quantity, best.known.unit);
  const holder = taken.get(best.known.id);
  const other = best.known.stated ?? (holder && { text: holder.quantity.text, value: valueOf(holder.quantity, best.known.unit) });
  const where = holder ? `第 ${holder.quantity.line} 行的“${holder.quantity.text}”` : `observations.yaml 里的“${other?.text ?? ''}”`;
  if (other?.value === value && other?.text === quantity.text)
    return { quantity, certainty: 'again', indicator: best.known, reason: `${where}又说了一次，补在它的 also 里` };
  return { quantity, certainty: 'none', indicator: undefined, reason: `也像 ${best.known.id}，但那里已经是${where}，两个数不一样` };
}

function valueOf({ text }: FoundQuantity, unit: Unit): number | undefined {
  const reading = readQuantity(text, { unit });
  return reading.ok ? reading.quantity.value : undefined;
}

/** A clause without its number and without years, which change from report to report. */
function wordsAround(quote: string, text: string): string {
  return foldForCompare(quote.replace(text, '').replaceAll(/\d{4}年度?/g, ''));
}
