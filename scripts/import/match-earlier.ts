import { findEarlierValue, type EarlierValue } from '../../src/quantity/earlier-value.ts';
import { parseObservationId, toObservationId } from '../../src/content/observation-id.ts';
import type { KnownIndicator } from './known.ts';
import type { Judgement, Pair } from './match-reasons.ts';
import type { FoundQuantity } from './quantities.ts';
import { LIKELY } from './rank.ts';
import type { Statement } from './statement.ts';

/** Whether a quantity is an earlier year's, as its sentence says. */
export function earlierOf({ before, text, after }: FoundQuantity, report: number): EarlierValue | undefined {
  const span = { start: before.length, end: before.length + text.length };
  return findEarlierValue(before + text + after, span, report);
}

/** What a statement would say of its own year. */
export function withoutTime(statement: Statement): Statement {
  return { ...statement, facets: { ...statement.facets, time: 'own' } };
}

/** The indicator of this year's value that follows an earlier one: matched, or bound already. */
export function followerOf(
  { elements, line }: FoundQuantity,
  { now }: EarlierValue,
  matched: ReadonlyMap<FoundQuantity, Pair>,
  known: readonly KnownIndicator[],
): KnownIndicator | undefined {
  if (!now) return undefined;
  const pair = [...matched.values()].find(
    ({ quantity }) =>
      quantity.elements === elements && quantity.line === line && quantity.before.length === now.start,
  );
  if (pair) return pair.known;
  const bound = elements
    .find((element) => element.line === line)
    ?.spans.find((span) => span.kind === 'stat' && span.start === now.start);
  const id = bound?.kind === 'stat' ? parseObservationId(toObservationId(bound.id, 0)).indicator : undefined;
  return known.find((candidate) => candidate.id === id);
}

/** An earlier year's value, proposed for its year and never for the report's; for nothing where the year, or another value of that year, stands against it. */
export function describeEarlier(
  quantity: FoundQuantity,
  { words, year, now }: EarlierValue,
  follower: KnownIndicator | undefined,
  pairs: readonly Pair[],
): Judgement {
  const best = pairs.find(({ fit }) => fit.score >= LIKELY)?.known;
  const indicator = follower ?? best;
  const none = { quantity, certainty: 'none', indicator: undefined } as const;
  if (year === undefined)
    return {
      ...none,
      reason: `以前的数（“${words}”），哪一年的没有说：知道就写上 indicator 和 year，不收就在 numerals.yaml 里说明（kind: earlier）`,
    };
  const last = indicator?.last?.year === year ? indicator.last : undefined;
  if (last && last.text !== quantity.text)
    return {
      ...none,
      year,
      reason: `${year} 年的数（“${words}”），${year} 年年报写作“${last.text}”：在 numerals.yaml 里说明（kind: earlier）`,
    };
  const isProposed = indicator !== undefined && !quantity.isUncertain;
  return {
    ...none,
    ...(isProposed && { certainty: 'likely', indicator }),
    year,
    now: now?.start,
    reason: `${year} 年的数：原文说“${words}”${isProposed ? `，和 ${indicator.id} 今年的数在一句话里` : ''}`,
  };
}
