import type { ContentTree } from '../../src/content/content-tree.ts';
import { readQuantity } from '../../src/quantity/quantity-text.ts';
import { surfaceOf, type Unit } from '../../src/quantity/unit.ts';
import { foldForCompare, sentencesOf } from '../../src/lib/text.ts';
import { saysOnce } from './chapter-index.ts';
import { likeness, pairsOf, type Pairs } from './likeness.ts';
import type { FoundQuantity } from './quantities.ts';
import { readAround, toTemplate, type Template } from './template.ts';

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
type Certainty = 'sure' | 'likely' | 'again' | 'none';

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

/** 一个职工, 在一起: no quantity, unless another year counted it so. The audit of numerals asks for a word on it. */
const INDEFINITE = /^一[^\d百千万亿]*$/;

interface Pair {
  readonly quantity: FoundQuantity;
  readonly known: KnownIndicator;
  /** Above 1 where the words around the number are the very same: the more words, the higher. */
  readonly score: number;
  /** The same words with this year's number. */
  readonly same: string | undefined;
  readonly isSameUnit: boolean;
}

/** What other years say of each indicator, newest years first. */
export function knownIndicators(
  { indicators, reports }: ContentTree,
  year: number,
): readonly KnownIndicator[] {
  const others = reports
    .filter((report) => report.year !== year)
    .toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
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
        ...(last && {
          last: { year: last.year, text: last.text, quotes: last.places.map(({ quote }) => quote) },
        }),
        ...(stated && { stated: { text: stated.text, value: stated.value } }),
      },
    ];
  });
}

/** The indicator that each quantity most likely observes, each indicator once; what is not certain says why. */
export function matchQuantities(
  quantities: readonly FoundQuantity[],
  known: readonly KnownIndicator[],
): readonly Match[] {
  const prepared = known.map(prepare);
  const own = new Map(quantities.map((quantity) => [quantity, pairsFor(quantity, prepared)]));
  const pairs = [...own.values()].flat().sort(byScore);
  const byQuantity = new Map<FoundQuantity, Pair>();
  const taken = new Map<string, Pair>();
  for (const pair of pairs) {
    if (pair.score < LIKELY || byQuantity.has(pair.quantity) || taken.has(pair.known.id) || pair.known.stated)
      continue;
    byQuantity.set(pair.quantity, pair);
    taken.set(pair.known.id, pair);
  }
  return quantities.flatMap((quantity) => {
    const candidates = own.get(quantity) ?? [];
    const pair = byQuantity.get(quantity);
    const match = pair ? describePair(pair, candidates) : describeRest(quantity, candidates, taken);
    return match.certainty === 'none' && INDEFINITE.test(quantity.text) ? [] : [match];
  });
}

/** An indicator with its words as they are compared, which every quantity asks for. */
interface Prepared {
  readonly known: KnownIndicator;
  readonly name: Pairs;
  readonly quotes: readonly Pairs[];
  readonly templates: readonly Template[];
}

function prepare(known: KnownIndicator): Prepared {
  const { text = '', quotes = [] } = known.last ?? {};
  return {
    known,
    name: pairsOf(foldForCompare(known.name)),
    quotes: quotes.map((quote) => pairsOf(wordsAround(quote, text))),
    templates: quotes.flatMap((quote) => toTemplate(quote, text) ?? []),
  };
}

/** The likest first; none whose unit is of another kind than the wording. */
function pairsFor(quantity: FoundQuantity, prepared: readonly Prepared[]): readonly Pair[] {
  const clause = pairsOf(wordsAround(quantity.quote, quantity.text));
  const find = readAround(quantity);
  const units = new Map<Unit, boolean>();
  const fits = (unit: Unit): boolean => {
    const known = units.get(unit) ?? readQuantity(quantity.text, { unit }).ok;
    units.set(unit, known);
    return known;
  };
  return prepared
    .filter(({ known }) => fits(known.unit))
    .map(({ known, name, quotes, templates }): Pair => {
      const isSameUnit = quantity.unit === undefined || surfaceOf(quantity.unit) === surfaceOf(known.unit);
      const [same] = isSameUnit ? templates.flatMap((template) => find(template) ?? []) : [];
      if (same !== undefined) return { quantity, known, isSameUnit, same, score: 1 + same.length / 1000 };
      const alike = quotes.map((quote) => likeness(quote, clause));
      const alikeName = likeness(name, clause) * (quotes.length === 0 ? 1 : 0.8);
      const score = Math.max(alikeName, ...alike) * (isSameUnit ? 1 : 0.85);
      return { quantity, known, isSameUnit, same, score };
    })
    .sort(byScore);
}

function byScore(a: Pair, b: Pair): number {
  return b.score - a.score;
}

function describePair(
  { quantity: found, known, score, isSameUnit, same }: Pair,
  own: readonly Pair[],
): Match {
  const rival = own.find((pair) => pair.known.id !== known.id && pair.same === undefined);
  const isClear = same !== undefined || score - (rival?.score ?? 0) >= MARGIN;
  const quantity = same === undefined ? found : withQuote(found, same);
  const hasUnit = quantity.unit !== undefined || same !== undefined;
  const isSure = score >= SURE && isClear && isSameUnit && hasUnit && !quantity.isUncertain;
  const basis = known.last
    ? `${known.last.year} 年说的是“${known.last.quotes[0] ?? ''}”`
    : `和指标名称“${known.name}”相近，以前没有数`;
  const faults = [
    ...(isSameUnit ? [] : [`单位不同：指标是${known.unit}`]),
    ...(hasUnit ? [] : ['原文这里没有写单位']),
    ...(rival && !isClear && rival.score >= LIKELY ? [`也像 ${rival.known.id}`] : []),
    ...(quantity.isUncertain ? ['quote 请写成这一章里只有一处的话'] : []),
  ];
  const words = `${basis}，${same === undefined ? `像 ${String(Math.round(score * 100))}%` : '一样的话，只有数不同'}`;
  return {
    quantity,
    certainty: isSure ? 'sure' : 'likely',
    indicator: known,
    reason: [words, ...faults].join('；'),
  };
}

/** The words that also another year used, unless they stand twice in the chapter. */
function withQuote(quantity: FoundQuantity, quote: string): FoundQuantity {
  const { elements, text } = quantity;
  const isGood = quote.split(text).length === 2 && sentencesOf(quote).length < 2 && saysOnce(elements, quote);
  return isGood ? { ...quantity, quote, isUncertain: false } : quantity;
}

function describeRest(
  quantity: FoundQuantity,
  own: readonly Pair[],
  taken: ReadonlyMap<string, Pair>,
): Match {
  const [best] = own;
  if (!best || best.score < LIKELY) {
    const near = own.filter(({ score }) => score >= LIKELY / 2).slice(0, 2);
    const hint = near.map(({ known }) => `${known.id}（${known.name}）`).join('、');
    const reason = hint === '' ? '没有相近的指标：新指标，还是不是统计数字？' : `没有把握；稍微像 ${hint}`;
    return { quantity, certainty: 'none', indicator: undefined, reason };
  }
  const value = valueOf(quantity, best.known.unit);
  const again = best.same === undefined ? quantity : withQuote(quantity, best.same);
  const holder = taken.get(best.known.id);
  const other =
    best.known.stated ??
    (holder && { text: holder.quantity.text, value: valueOf(holder.quantity, best.known.unit) });
  const where = holder
    ? `第 ${holder.quantity.line} 行的“${holder.quantity.text}”`
    : ` observations.yaml 里的“${other?.text ?? ''}”`;
  if (other?.value === value && other?.text === quantity.text)
    return {
      quantity: again,
      certainty: 'again',
      indicator: best.known,
      reason: `${where}又说了一次，补在它的 also 里`,
    };
  return {
    quantity,
    certainty: 'none',
    indicator: undefined,
    reason: `也像 ${best.known.id}，但那里已经是${where}，两个数不一样`,
  };
}

function valueOf({ stated }: FoundQuantity, unit: Unit): number | undefined {
  const reading = readQuantity(stated, { unit });
  return reading.ok ? reading.quantity.value : undefined;
}

/** A clause without its number and without years, which change from report to report. */
function wordsAround(quote: string, text: string): string {
  return foldForCompare(quote.replace(text, '').replaceAll(/\d{4}年度?/g, ''));
}
