import type { ContentTree } from '../content/content-tree.ts';
import type { NumeralKind } from '../content/schemas/numerals.ts';
import type { ObservationId } from '../content/observation-id.ts';
import { numeralAuditsOf } from './numeral-audit.ts';
import { positionAt } from './source-text.ts';

/** A numeral of a report's source and what it belongs to. `unaccounted` stands only in content that the rules refuse. */
export interface NumeralAccount {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** Offsets in the source's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'observation' | NumeralKind | 'unaccounted';
  readonly observation?: ObservationId;
  /** Why it is no statistic, in Chinese. */
  readonly reason?: string;
  /** The line that this numeral's line says again, word for word. */
  readonly repeats?: number;
}

/** How many numerals of a source belong to what. */
export type Coverage = Readonly<Record<NumeralAccount['kind'] | 'total', number>>;

/** Every numeral of a report's source in order, with its account; none where the report has no source. */
export function accountNumerals(tree: ContentTree, year: number): readonly NumeralAccount[] {
  const audit = numeralAuditsOf(tree).get(year);
  if (!audit) return [];
  return audit.numerals.map(({ start, end, text, claims, repeats }) => ({
    ...positionAt(audit.source, start),
    start,
    end,
    text,
    ...(claims[0]?.account ?? { kind: 'unaccounted' }),
    ...(repeats !== undefined && { repeats }),
  }));
}

/** Counts the numerals by what they belong to. */
export function coverageOf(accounts: readonly NumeralAccount[]): Coverage {
  const count = (wanted: NumeralAccount['kind']): number =>
    accounts.filter(({ kind }) => kind === wanted).length;
  return {
    total: accounts.length,
    observation: count('observation'),
    date: count('date'),
    name: count('name'),
    figure: count('figure'),
    ordinal: count('ordinal'),
    unaccounted: count('unaccounted'),
  };
}

/** 原文数字 134 处：数值 60、日期 12、名称 20、修辞 38、序数 4，未说明 0 */
export function formatCoverage(coverage: Coverage): string {
  const { total, observation, date, name, figure, ordinal, unaccounted } = coverage;
  const kinds = `数值 ${observation}、日期 ${date}、名称 ${name}、修辞 ${figure}、序数 ${ordinal}`;
  return `原文数字 ${total} 处：${kinds}，未说明 ${unaccounted}`;
}
