import type { ContentTree } from '../content/content-tree.ts';
import type { Indicator } from '../content/schemas/indicator.ts';
import type { Issue } from '../content/issue.ts';
import { formatObservationId, parseObservationId } from '../content/observation-id.ts';
import type { ObservationRecord, ObservationsEntry } from '../content/observation-record.ts';
import { QUALIFIERS, type Quantity } from '../quantity/quantity.ts';
import { isRestated } from './earlier-years.ts';
import { isMisread, readObserved } from './neighbours.ts';
import { unknownIndicator } from './references.ts';
import { isObserved, observationsById, reportOf } from '../content/observed.ts';
import { errorAt } from '../content/report-issue.ts';

/** Each observation by itself: its indicator exists, its value is what its text states, and it is the year's only one. */
export function checkObservations(tree: ContentTree): readonly Issue[] {
  const entries = tree.reports.flatMap(({ observations }) => observations ?? []);
  return [
    ...entries.flatMap((entry) => entry.records.flatMap((record) => checkRecord(tree, entry, record))),
    ...entries.flatMap((entry) => checkDuplicates(tree, entry)),
  ];
}

/** Indicators that no report gives a value. */
export function checkUnobserved(tree: ContentTree): readonly Issue[] {
  const entries = tree.reports.flatMap(({ observations }) => observations ?? []);
  if (entries.some(({ declared }) => declared === undefined)) return [];
  const observed = new Set(
    entries.flatMap(({ declared, records }) => [
      ...[...(declared ?? [])].map((id) => parseObservationId(id).indicator),
      ...records.map(({ indicator }) => indicator),
    ]),
  );
  return [...tree.indicators].flatMap(([id, { file }]) => {
    if (observed.has(id)) return [];
    const allowed = '在 observations.yaml 里写上它的数；没有数就先不要这个文件';
    return [
      {
        file,
        line: 1,
        column: 1,
        severity: 'warning',
        rule: 'indicator/unobserved',
        found: `指标 ${id} 哪一年都没有数`,
        allowed,
      },
    ];
  });
}

function checkRecord(
  tree: ContentTree,
  entry: ObservationsEntry,
  record: ObservationRecord,
): readonly Issue[] {
  const indicator = tree.indicators.get(record.indicator);
  if (!indicator)
    return [
      errorAt(
        entry,
        [...record.path, 'indicator'],
        'observation/indicator',
        unknownIndicator(tree, record.indicator),
      ),
    ];
  return [
    ...(indicator.data && !isMisread(tree, record) ? checkValue(tree, entry, record, indicator.data) : []),
    ...checkFrom(tree, entry, record),
  ];
}

/** The value, upper end and qualifier must be what the wording says at its place, read in the indicator's unit. */
function checkValue(
  tree: ContentTree,
  entry: ObservationsEntry,
  record: ObservationRecord,
  { unit, name }: Omit<Indicator, 'id'>,
): readonly Issue[] {
  const reading = readObserved(tree, record, unit);
  if (!reading.ok) {
    const words = { found: `${name}的 text“${record.text}”读不出以${unit}计的数`, allowed: reading.reason };
    return [errorAt(entry, [...record.path, 'text'], 'observation/text', words)];
  }
  const { quantity } = reading;
  const issues: Issue[] = [];
  const report = (
    key: 'text' | 'value' | 'high' | 'qualifier',
    given: string,
    stated: string,
    example: string,
  ): void => {
    const words = {
      found: `${name}的 ${key} 是 ${given}，text“${record.text}”说的却是 ${stated}`,
      allowed: `${key} 要和 text 一致；先核对原文，再改其中一个`,
      example,
    };
    issues.push(errorAt(entry, [...record.path, key], `observation/${key}`, words));
  };
  if (quantity.unit !== unit) report('text', `以${unit}计`, `以${quantity.unit}计`, `unit: ${quantity.unit}`);
  if (quantity.value !== record.value)
    report('value', String(record.value), String(quantity.value), `value: ${quantity.value}`);
  if (quantity.high !== record.high)
    report(
      'high',
      record.high === undefined ? '空着的' : String(record.high),
      highWords(quantity),
      highExample(quantity),
    );
  if (quantity.qualifier !== record.qualifier) {
    report(
      'qualifier',
      qualifierWords(record.qualifier),
      qualifierWords(quantity.qualifier),
      `qualifier: ${quantity.qualifier}`,
    );
  }
  return issues;
}

function highWords({ high }: Quantity): string {
  return high === undefined ? '一个数，不是范围' : `到 ${high} 为止的范围`;
}

function highExample({ high }: Quantity): string {
  return high === undefined ? '删去 high 这一行' : `high: ${high}`;
}

function qualifierWords(qualifier: ObservationRecord['qualifier']): string {
  return `${qualifier}（${QUALIFIERS[qualifier].name}）`;
}

function checkFrom(tree: ContentTree, entry: ObservationsEntry, record: ObservationRecord): readonly Issue[] {
  const { from = [], path } = record;
  const year = reportOf(tree, record);
  return from.flatMap((id, index) => {
    if (isObserved(tree, id, year)) return [];
    const words = {
      found: `推算用的指标 ${id} 没有 ${year} 年的数`,
      allowed: 'from 里只能写本年度已有数的指标编号',
    };
    return [errorAt(entry, [...path, 'from', index], 'observation/from', words)];
  });
}

function checkDuplicates(tree: ContentTree, entry: ObservationsEntry): readonly Issue[] {
  const first = observationsById(tree);
  return entry.records.flatMap((record) => {
    const other = first.get(formatObservationId(record));
    if (other === undefined || other === record || isRestated(other, record)) return [];
    const found = `${record.indicator} 在 ${record.year} 年已经有一个数（${other.file} 的 ${other.text}）`;
    const words = { found, allowed: '一个指标一年只有一个数；原文再次说到同一个数，写在它的 also 里' };
    return [errorAt(entry, [...record.path, 'indicator'], 'observation/duplicate', words)];
  });
}
