import type { ContentTree } from '../content/content-tree.ts';
import { NUMERAL_KINDS, type NumeralKind } from '../content/schemas/numerals.ts';
import type { ObservationId } from '../content/observation-id.ts';
import { numeralAuditsOf } from './numeral-audit.ts';
import type { NumeralClass } from './numeral-class.ts';
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
  readonly kind: 'observation' | 'table' | NumeralKind | 'unaccounted';
  readonly observation?: ObservationId;
  /** Why it is no statistic, in Chinese. */
  readonly reason?: string;
  /** Whether its words say so by themselves, and no declaration does. */
  readonly isByRule?: true;
  /** The line that this numeral's line says again, word for word. */
  readonly repeats?: number;
}

/** How many numerals of a source belong to what. */
export type Coverage = Readonly<Record<NumeralAccount['kind'] | 'total' | 'byRule', number>>;

/** Every numeral of a report's source in order, with its account; none where the report has no source. */
export function accountNumerals(tree: ContentTree, year: number): readonly NumeralAccount[] {
  const audit = numeralAuditsOf(tree).get(year);
  if (!audit) return [];
  return audit.numerals.map(({ start, end, text, claims, byRule, repeats }) => ({
    ...positionAt(audit.source, start),
    start,
    end,
    text,
    ...(claims[0]?.account ?? accountOf(byRule)),
    ...(repeats !== undefined && { repeats }),
  }));
}

function accountOf(found: NumeralClass | undefined): Pick<NumeralAccount, 'kind' | 'reason' | 'isByRule'> {
  return found ? { kind: found.kind, reason: found.reason, isByRule: true } : { kind: 'unaccounted' };
}

/** Counts the numerals by what they belong to; those that explain themselves are in their kinds too. */
export function coverageOf(accounts: readonly NumeralAccount[]): Coverage {
  const count = (wanted: NumeralAccount['kind']): number =>
    accounts.filter(({ kind }) => kind === wanted).length;
  return {
    total: accounts.length,
    observation: count('observation'),
    table: count('table'),
    date: count('date'),
    time: count('time'),
    name: count('name'),
    phone: count('phone'),
    address: count('address'),
    code: count('code'),
    figure: count('figure'),
    ordinal: count('ordinal'),
    earlier: count('earlier'),
    title: count('title'),
    unaccounted: count('unaccounted'),
    byRule: accounts.filter(({ isByRule }) => isByRule).length,
  };
}

/** 原文数字 134 处：数值 60、日期 12、名称 20、修辞 38、序数 4，其中 70 处按规则归类，未说明 0 */
export function formatCoverage(coverage: Coverage): string {
  const kinds = Object.entries(NUMERAL_KINDS)
    .filter(([kind]) => coverage[kind as NumeralKind] > 0)
    .map(([kind, name]) => `、${name} ${coverage[kind as NumeralKind]}`);
  const tables = coverage.table > 0 ? `、表格 ${coverage.table}` : '';
  const ofKinds = `数值 ${coverage.observation}${tables}${kinds.join('')}`;
  return `原文数字 ${coverage.total} 处：${ofKinds}，其中 ${coverage.byRule} 处按规则归类，未说明 ${coverage.unaccounted}`;
}
