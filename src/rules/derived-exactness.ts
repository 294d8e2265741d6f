import type { ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { formatObservationId, type ObservationId } from '../content/observation-id.ts';
import type { ObservationRecord, ObservationsEntry } from '../content/observation-record.ts';
import type { Relation } from '../content/schemas/observation.ts';
import { observationsById } from '../content/observed.ts';
import { isExact, rangeOf } from '../quantity/quantity-arithmetic.ts';
import { errorAt } from '../content/report-issue.ts';

/** What is computed from inexact quantities is inexact itself: a sum, a share, a rate and a derived value need their mark. */
export function checkExactness(tree: ContentTree): readonly Issue[] {
  return tree.reports.flatMap((report) => {
    const { observations: entry } = report;
    return entry ? [...checkRelations(tree, entry, report), ...checkDerived(tree, entry, report)] : [];
  });
}

function checkRelations(tree: ContentTree, entry: ObservationsEntry, { year }: ReportTree): readonly Issue[] {
  const byId = observationsById(tree);
  return entry.relations.flatMap(({ relation, path }) => {
    const members = computationOf(relation, year);
    const result = members && byId.get(members.result);
    const inputs = members?.inputs.flatMap((id) => byId.get(id) ?? []) ?? [];
    // A value of last year that we derived from the rate is not what the rate was computed from.
    const inexact = inputs.find((input) => input.from === undefined && !isExact(rangeOf(input)));
    if (!result || !inexact || !isExact(rangeOf(result))) return [];
    const words = {
      found: `${result.indicator} 的“${result.text}”是确数，它却由不确切的“${inexact.text}”（${inexact.indicator}）算出`,
      allowed: '由多、近、约、以上这样的数算出来的和、比例、增幅也不确切：写明程度词，否则删去这条关系',
    };
    return [errorAt(entry, path, 'relation/inexact', words)];
  });
}

interface Computation {
  readonly result: ObservationId;
  readonly inputs: readonly ObservationId[];
}

/** What a relation computes from what. `within` only compares. */
function computationOf(relation: Relation, year: number): Computation | undefined {
  const id = (indicator: string, of = year): ObservationId => formatObservationId({ indicator, year: of });
  switch (relation.kind) {
    case 'sum':
      return { result: id(relation.whole), inputs: relation.parts.map((part) => id(part)) };
    case 'ratio':
      return { result: id(relation.rate), inputs: [id(relation.part), id(relation.whole)] };
    case 'growth':
      return { result: id(relation.rate), inputs: [id(relation.of), id(relation.of, relation.base)] };
    case 'within':
      return undefined;
  }
}

function checkDerived(tree: ContentTree, entry: ObservationsEntry, { year }: ReportTree): readonly Issue[] {
  const byId = observationsById(tree);
  return entry.records.flatMap((record) => {
    if (record.from === undefined || !isExact(rangeOf(record))) return [];
    const inputs = record.from.flatMap(
      (indicator) => byId.get(formatObservationId({ indicator, year })) ?? [],
    );
    const reason = inputs.flatMap((input) => reasonOf(tree, input)).at(0);
    if (reason === undefined) return [];
    const words = {
      found: `推算出的“${record.text}”写成了确数，可是${reason}`,
      allowed: '推算的数不能比它的来源更确切：写上约，qualifier 写 about',
      example: `text: 约${record.text}`,
    };
    return [errorAt(entry, [...record.path, 'qualifier'], 'derived/inexact', words)];
  });
}

/** Why nothing exact can be computed from a quantity, if so. A percentage is rounded, also where it is stated as it is. */
function reasonOf(tree: ContentTree, record: ObservationRecord): readonly string[] {
  if (!isExact(rangeOf(record))) return [`“${record.text}”（${record.indicator}）不是确数`];
  const unit = tree.indicators.get(record.indicator)?.data?.unit;
  return unit === '%' ? [`“${record.text}”（${record.indicator}）是取整的百分数`] : [];
}
