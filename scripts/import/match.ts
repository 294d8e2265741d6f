import { readQuantity } from '../../src/quantity/quantity-text.ts';
import { surfaceOf, type Unit } from '../../src/quantity/unit.ts';
import { perObject } from '../../src/lib/once.ts';
import type { KnownIndicator } from './known.ts';
import type { FoundQuantity } from './quantities.ts';
import { fitOf, LIKELY, prepare, type Fit, type Prepared } from './rank.ts';
import {
  reasonAgain,
  reasonForNone,
  reasonForPair,
  type Certainty,
  type Judgement,
  type Match,
  type Pair,
} from './match-reasons.ts';
import { describeEarlier, earlierOf, followerOf, withoutTime } from './match-earlier.ts';
import { toStatement, type Statement } from './statement.ts';
import type { Chapter } from './types.ts';

/** The report whose quantities are matched. */
export interface MatchedReport {
  readonly year: number;
  readonly chapters: readonly Chapter[];
}

/** What a word for another unit of the same kind takes from a score: 名 for 人次 is no match, 名 for 人 is. */
const OTHER_UNIT = 0.85;
/** A number this many times another year's is another number more often than not. */
const TENFOLD = 10;

/** 一个职工, 在一起: no quantity, unless another year counted it so. The audit of numerals asks for a word on it. */
const INDEFINITE = /^一[^\d百千万亿]*$/;

/** The indicator that each quantity most likely observes, each indicator once; what is not certain says why. */
export function matchQuantities(
  quantities: readonly FoundQuantity[],
  known: readonly KnownIndicator[],
  report: MatchedReport,
): readonly Match[] {
  const prepared = known.map(prepare);
  const state = statementReader(report);
  const statements = new Map(quantities.map((quantity) => [quantity, state(quantity)]));
  const earlier = new Map(quantities.map((quantity) => [quantity, earlierOf(quantity, report.year)]));
  const own = new Map(
    [...statements].map(([quantity, statement]) => [
      quantity,
      earlier.get(quantity) ? [] : pairsFor(quantity, statement, prepared),
    ]),
  );
  const taken = assign([...own.values()].flat());
  const byQuantity = new Map([...taken.values()].map((pair) => [pair.quantity, pair]));
  const same = Map.groupBy(
    [...own.values()].flat().filter(({ fit }) => fit.isSame),
    ({ known: { id } }) => id,
  );
  return [...statements].flatMap(([quantity, statement]) => {
    const before = earlier.get(quantity);
    if (before) {
      const timeless = withoutTime(statement);
      const follower = followerOf(quantity, before, byQuantity, known);
      const judged = describeEarlier(quantity, before, follower, pairsFor(quantity, timeless, prepared));
      // It has the indicator of the value that follows it, and asks for none of its own.
      return [{ ...judged, statement, nearest: follower, isLike: true }];
    }
    const candidates = own.get(quantity) ?? [];
    const pair = byQuantity.get(quantity);
    const match = pair
      ? describePair(pair, candidates, same.get(pair.known.id) ?? [])
      : describeRest(quantity, candidates, taken);
    return match.certainty === 'none' && INDEFINITE.test(quantity.text)
      ? []
      : [
          {
            ...match,
            statement,
            nearest: candidates.find(({ fit }) => fit.score > 0)?.known,
            isLike: candidates.some(isLikely),
          },
        ];
  });
}

/** Best first: each quantity to one indicator, each indicator to one quantity. By indicator. */
function assign(pairs: readonly Pair[]): ReadonlyMap<string, Pair> {
  const quantities = new Set<FoundQuantity>();
  const taken = new Map<string, Pair>();
  for (const pair of pairs.toSorted(byFit)) {
    const { quantity, known } = pair;
    if (!isLikely(pair) || quantities.has(quantity) || taken.has(known.id) || known.stated) continue;
    quantities.add(quantity);
    taken.set(known.id, pair);
  }
  return taken;
}

/** Reads what a quantity says, in its paragraph and under its headings. */
function statementReader({ year, chapters }: MatchedReport): (quantity: FoundQuantity) => Statement {
  const titles = new Map(chapters.map(({ elements, title }) => [elements, title]));
  return ({ before, stated, after, elements, line }) => {
    const heading = `${titles.get(elements) ?? ''}\n${headsOf(elements).get(line) ?? ''}`;
    return toStatement({ before, text: stated, after, year }, heading);
  };
}

/** The last subhead before each line of a chapter. */
const headsOf = perObject((elements: Chapter['elements']): ReadonlyMap<number, string> => {
  let head = '';
  return new Map(
    elements.map(({ kind, text, line }) => {
      if (kind === 'head') head = text;
      return [line, head];
    }),
  );
});

/** The likest first; none whose unit is of another kind than the wording. */
function pairsFor(
  quantity: FoundQuantity,
  statement: Statement,
  prepared: readonly Prepared[],
): readonly Pair[] {
  const values = new Map<Unit, number | undefined>();
  const valueIn = (unit: Unit): number | undefined => {
    if (!values.has(unit)) values.set(unit, valueOf(quantity, unit));
    return values.get(unit);
  };
  const pairs = prepared.flatMap((candidate): readonly Pair[] => {
    const { known } = candidate;
    const value = valueIn(known.unit);
    if (value === undefined) return [];
    const fit = fitOf(statement, candidate);
    const isSameUnit = quantity.unit === undefined || surfaceOf(quantity.unit) === surfaceOf(known.unit);
    return [
      { quantity, known, value, isSameUnit, fit: isSameUnit ? fit : lower(fit, fit.score * OTHER_UNIT) },
    ];
  });
  const sentence = Math.max(...pairs.filter(({ fit }) => fit.isFromSentence).map(({ fit }) => fit.score));
  return pairs.map((pair) => (sentence >= LIKELY ? belowSentence(pair, sentence) : pair)).toSorted(byFit);
}

/** A name alone never beats another year's own sentence. */
function belowSentence(pair: Pair, sentence: number): Pair {
  const isNameOnly = pair.known.last === undefined;
  return isNameOnly ? { ...pair, fit: lower(pair.fit, Math.min(pair.fit.score, sentence - 0.01)) } : pair;
}

function lower(fit: Fit, score: number): Fit {
  return { ...fit, score };
}

function isLikely({ fit }: Pair): boolean {
  return fit.isSame || fit.score >= LIKELY;
}

function byFit(a: Pair, b: Pair): number {
  return Number(b.fit.isSame) - Number(a.fit.isSame) || b.fit.score - a.fit.score;
}

function describePair(pair: Pair, own: readonly Pair[], same: readonly Pair[]): Judgement {
  const { quantity, known, fit, value, isSameUnit } = pair;
  const rivals = own.filter((other) => other.known.id !== known.id && other.fit.isSame === fit.isSame);
  const isOnly =
    rivals.every(({ fit: { isSame } }) => !isSame) &&
    same.every((other) => other.quantity.text === quantity.text);
  const isPlausible = isNear(value, known.last?.value ?? value);
  const isSure = fit.isSame && isSameUnit && isOnly && isPlausible;
  return {
    quantity,
    ...proposed(quantity, isSure ? 'sure' : 'likely', known),
    reason: reasonForPair(pair, rivals.find(isLikely), { isOnly, isPlausible }),
  };
}

function describeRest(
  quantity: FoundQuantity,
  own: readonly Pair[],
  taken: ReadonlyMap<string, Pair>,
): Judgement {
  const [best] = own;
  if (!best || !isLikely(best)) {
    const near = own.filter(({ fit }) => fit.score >= LIKELY / 2);
    return { quantity, certainty: 'none', indicator: undefined, reason: reasonForNone(near) };
  }
  const holder = taken.get(best.known.id);
  const other = best.known.stated ?? (holder && { text: holder.quantity.text, value: holder.value });
  const isAgain = other?.value === best.value && other.text === quantity.text;
  return {
    quantity,
    ...proposed(quantity, isAgain ? 'again' : 'none', best.known),
    reason: reasonAgain(best.known, holder?.quantity, isAgain),
  };
}

/** A quantity without a quote that stands once is proposed for nothing, as the check would refuse it. */
function proposed(
  { isUncertain }: FoundQuantity,
  certainty: Certainty,
  known: KnownIndicator,
): Pick<Match, 'certainty' | 'indicator'> {
  const isNone = isUncertain || certainty === 'none';
  return isNone ? { certainty: 'none', indicator: undefined } : { certainty, indicator: known };
}

function isNear(value: number, last: number): boolean {
  if (value === 0 || last === 0 || Math.sign(value) !== Math.sign(last)) return value === last;
  const ratio = value / last;
  return ratio < TENFOLD && ratio > 1 / TENFOLD;
}

function valueOf({ stated }: FoundQuantity, unit: Unit): number | undefined {
  const reading = readQuantity(stated, { unit });
  return reading.ok ? reading.quantity.value : undefined;
}
