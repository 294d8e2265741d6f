import { decimalPlaces } from '../lib/decimal.ts';
import { formatObservationId } from '../content/observation-id.ts';
import { addRanges, compareRanges, rangeOf } from '../quantity/quantity-arithmetic.ts';
import { dimensionOf, type Unit } from '../quantity/unit.ts';
import type { ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { ObservationRecord, ObservationsEntry, RelationRecord } from '../content/observation-record.ts';
import type { Relation } from '../content/schemas/observation.ts';
import { isObserved, observationsById } from '../content/observed.ts';
import { errorAt } from '../content/report-issue.ts';

interface Context {
  readonly tree: ContentTree;
  readonly entry: ObservationsEntry;
  readonly year: number;
}

/** Two quotients of decimals that are equal but for binary rounding. */
const ROUNDING = 1e-9;

/** Relations that do not hold, compare different units, or name what is not observed. */
export function checkRelations(tree: ContentTree): readonly Issue[] {
  return tree.reports.flatMap((report) => checkReport(tree, report));
}

function checkReport(tree: ContentTree, { observations: entry, year }: ReportTree): readonly Issue[] {
  if (!entry) return [];
  const context = { tree, entry, year };
  return entry.relations.flatMap((record) => checkRelation(context, record));
}

function checkRelation(context: Context, record: RelationRecord): readonly Issue[] {
  const { relation } = record;
  const members = membersOf(relation, context.year);
  const unknown = members.filter(({ indicator, year }) => !isObserved(context.tree, indicator, year));
  if (unknown.length > 0) return unknown.map((member) => toUnknown(context, record, member));
  const byId = observationsById(context.tree);
  const observed = members.flatMap((member) => byId.get(formatObservationId(member)) ?? []);
  if (observed.length < members.length) return [];
  const units = observed.map(({ indicator }) => context.tree.indicators.get(indicator)?.data?.unit);
  const wrong = unitFault(relation, units) ?? valueFault(relation, observed);
  if (wrong === undefined) return [];
  const allowed = '先核对原文和 value，再核对这条关系；不成立的关系不能写';
  return [errorAt(context.entry, record.path, `relation/${relation.kind}`, { found: wrong, allowed })];
}

interface Member {
  readonly indicator: string;
  readonly year: number;
}

function membersOf(relation: Relation, year: number): readonly Member[] {
  if (relation.kind === 'ratio')
    return [relation.part, relation.whole, relation.rate].map((indicator) => ({ indicator, year }));
  if (relation.kind !== 'growth')
    return [relation.whole, ...relation.parts].map((indicator) => ({ indicator, year }));
  return [
    { indicator: relation.of, year },
    { indicator: relation.of, year: relation.base },
    { indicator: relation.rate, year },
  ];
}

function toUnknown({ entry }: Context, { path }: RelationRecord, { indicator, year }: Member): Issue {
  const found = `关系里的 ${indicator} 没有 ${year} 年的数`;
  return errorAt(entry, path, 'relation/unknown', { found, allowed: '只能写已有数值的指标编号' });
}

function unitFault(relation: Relation, units: readonly (Unit | undefined)[]): string | undefined {
  const known = units.filter((unit) => unit !== undefined);
  const hasRate = relation.kind === 'growth' || relation.kind === 'ratio';
  const compared = hasRate ? known.slice(0, 2) : known;
  const names = [...new Set(compared)];
  if (new Set(names.map(dimensionOf)).size > 1) return `单位不同，不能比较：${names.join('、')}`;
  return hasRate && units[2] !== undefined && units[2] !== '%' ? `${relation.rate} 的单位不是 %` : undefined;
}

function valueFault(relation: Relation, observed: readonly ObservationRecord[]): string | undefined {
  const [whole, ...parts] = observed;
  if (!whole) return undefined;
  if (relation.kind === 'sum') return sumFault(whole, parts);
  if (relation.kind === 'growth') return growthFault(observed);
  if (relation.kind === 'ratio') return ratioFault(observed);
  const larger = parts.find((part) => compareRanges(rangeOf(part), rangeOf(whole)) === 'greater');
  return larger && `部分比整体大：${larger.indicator} 是 ${larger.text}，${whole.indicator} 是 ${whole.text}`;
}

function sumFault(whole: ObservationRecord, parts: readonly ObservationRecord[]): string | undefined {
  const comparison = compareRanges(parts.map(rangeOf).reduce(addRanges), rangeOf(whole));
  if (comparison === 'equal' || comparison === 'unknown') return undefined;
  const total = parts.reduce((total, { value }) => total + value, 0);
  return `各部分相加不等于整体：${parts.map(({ text }) => text).join(' + ')}（共 ${total}）≠ ${whole.text}（${whole.value}）`;
}

/** The rate is stated to so many decimals, so it may be off by half of the last one. */
function ratioFault([part, whole, rate]: readonly ObservationRecord[]): string | undefined {
  if (!part || !whole || !rate || whole.value === 0) return undefined;
  const computed = (part.value / whole.value) * 100;
  const decimals = decimalPlaces(rate.value);
  if (Math.abs(computed - rate.value) <= 0.5 * 10 ** -decimals + ROUNDING) return undefined;
  return `比例对不上：${part.text} 占 ${whole.text} 的 ${computed.toFixed(decimals + 1)}%，这里写的是 ${rate.text}`;
}

/** The rate is stated to a whole percent, so it may be off by half of one, and by what the base's wording leaves open. */
function growthFault([of, base, rate]: readonly ObservationRecord[]): string | undefined {
  if (!of || !base || !rate || base.value === 0) return undefined;
  const computed = (of.value / base.value - 1) * 100;
  const decimals = String(rate.value).split('.')[1]?.length ?? 0;
  const tolerance = 0.5 * 10 ** -decimals + ROUNDING;
  if (Math.abs(computed - rate.value) <= tolerance) return undefined;
  return `增幅对不上：${of.text} 比 ${base.text} 增 ${computed.toFixed(decimals + 1)}%，这里写的是 ${rate.text}`;
}
