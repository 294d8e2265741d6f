import { stringify } from 'yaml';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { ObservationRecord, ObservationsEntry, PlaceRecord } from '../content/observation-record.ts';
import { observationsById } from '../content/observed.ts';
import { formatObservationId } from '../content/observation-id.ts';
import { errorAt } from '../content/report-issue.ts';
import { isSameValue } from '../content/schemas/ledger.ts';
import { findEarlierValue, type EarlierValue } from '../quantity/earlier-value.ts';
import { readStated } from '../quantity/stated-words.ts';
import { passagesOf, type Passage } from './passages.ts';

/** Values of earlier years that a report states: each has the year that the words give it, and the value that the year's own report gave. */
export function checkEarlierYears(tree: ContentTree): readonly Issue[] {
  return tree.reports.flatMap(({ year, observations: entry }) =>
    (entry?.records ?? []).flatMap((record) =>
      entry && record.from === undefined
        ? [...checkYear(tree, entry, record, year), ...checkRestated(tree, entry, record)]
        : [],
    ),
  );
}

function checkYear(
  tree: ContentTree,
  entry: ObservationsEntry,
  record: ObservationRecord,
  report: number,
): readonly Issue[] {
  if (record.year > report || (record.year === report && hasYear(entry, record))) {
    const found = `${record.indicator} 的 year 写的是 ${record.year}，这是 ${report} 年年报`;
    const words = {
      found,
      allowed: 'year 只写以前的年份；本年的数不写 year',
      example: `year: ${report - 1}`,
    };
    return [errorAt(entry, [...record.path, 'year'], 'observation/year', words)];
  }
  for (const place of record.places) {
    const passage = passagesOf(tree).get(place);
    const earlier = passage && findEarlierValue(passage.text, passage.wording, report);
    if (!earlier || record.year === (earlier.year ?? (record.year < report ? record.year : undefined)))
      continue;
    const key = record.year === report ? 'indicator' : 'year';
    return [
      errorAt(
        entry,
        [...record.path, key],
        'observation/year',
        earlierWords(tree, { record, place, passage, earlier, report }),
      ),
    ];
  }
  return [];
}

function hasYear({ raw }: ObservationsEntry, { path: [, index] }: ObservationRecord): boolean {
  const { reported } = raw as { readonly reported: readonly { readonly year?: unknown }[] };
  return reported[Number(index)]?.year !== undefined;
}

interface Misdated {
  readonly record: ObservationRecord;
  readonly place: PlaceRecord;
  readonly passage: Passage;
  readonly earlier: EarlierValue;
  readonly report: number;
}

function earlierWords(tree: ContentTree, misdated: Misdated): Pick<Issue, 'found' | 'allowed' | 'example'> {
  const { record, passage, earlier, report } = misdated;
  const now = earlier.now && passage.text.slice(earlier.now.start, earlier.now.end);
  const found = `“${record.text}”不是 ${record.year} 年的数：原文说“${earlier.words}”`;
  const isOwn = record.year === report;
  const rest = isOwn && now !== undefined ? `；${report} 年的数是“${now}”，另写一条` : '';
  if (earlier.year !== undefined)
    return {
      found,
      allowed: `这一条写上 year: ${earlier.year}，章里写 <Stat id="${record.indicator}/${earlier.year}" />${rest}`,
      example: `year: ${earlier.year}`,
    };
  return {
    found,
    allowed: `${report} 年的数是“${now ?? ''}”，用下面这一行换掉这一条；“${record.text}”是哪一年的，原文没有说，不收，在 numerals.yaml 里说明（kind: earlier）`,
    example: nowRow(tree, misdated),
  };
}

/** This year's value as a line of `observations.yaml`. */
function nowRow(tree: ContentTree, { record, place, passage, earlier: { now } }: Misdated): string {
  const unit = tree.indicators.get(record.indicator)?.data?.unit;
  if (!now || unit === undefined) return `text: ……`;
  const text = passage.text.slice(now.start, now.end);
  const reading = readStated(passage.text.slice(0, now.start), text, { unit });
  if (!reading.ok) return `text: ${text}`;
  const { value, high, qualifier } = reading.quantity;
  const row = {
    indicator: record.indicator,
    text,
    value,
    ...(high !== undefined && { high }),
    ...(qualifier !== 'exact' && { qualifier }),
    chapter: place.chapter,
    quote: passage.text.slice(passage.quote.start, Math.max(passage.quote.end, now.end)),
  };
  return `- ${stringify(row, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}

/** A later report may state a year's value again, as it stands; another value or wording is no second observation. */
function checkRestated(
  tree: ContentTree,
  entry: ObservationsEntry,
  record: ObservationRecord,
): readonly Issue[] {
  const first = observationsById(tree).get(formatObservationId(record));
  if (!first || !isRestated(first, record) || isSameValue(first, record)) return [];
  const isSameNumber = isSameValue({ ...first, text: record.text }, record);
  const words = {
    found: `${record.indicator} 在 ${record.year} 年的数，${first.file} 已经照原文写作“${first.text}”，这里是“${record.text}”${isSameNumber ? '' : '，后来的年报改了它'}`,
    allowed: `一个指标一年只有一个数，以先说出它的年报为准：删去这一条，章里的 <Stat> 换回原文的字，在 numerals.yaml 里说明`,
    ...declaration(tree, record, first),
  };
  return [errorAt(entry, [...record.path, 'text'], 'observation/restated', words)];
}

/** Whether two observations of one id are stated by two reports. */
export function isRestated(first: ObservationRecord, record: ObservationRecord): boolean {
  return first.file !== record.file && first.from === undefined && record.from === undefined;
}

function declaration(
  tree: ContentTree,
  { places: [place], text, year }: ObservationRecord,
  first: ObservationRecord,
): Pick<Issue, 'example'> {
  const line = place && passagesOf(tree).get(place)?.line;
  if (line === undefined) return {};
  const row = {
    line,
    passage: text,
    kind: 'earlier',
    reason: `${year}年的数，${year}年年报写作${first.text}`,
  };
  return { example: `- ${stringify(row, { collectionStyle: 'flow', lineWidth: 0 }).trim()}` };
}
