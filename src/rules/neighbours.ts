import { stringify } from 'yaml';
import type { Span } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { ObservationRecord, ObservationsEntry, PlaceRecord } from '../content/observation-record.ts';
import { errorAt } from '../content/report-issue.ts';
import { readQuantity, type QuantityReading } from '../quantity/quantity-text.ts';
import { readStated } from '../quantity/stated-words.ts';
import type { Unit } from '../quantity/unit.ts';
import { passagesOf, type Passage } from './passages.ts';
import { findMisreading, type Misreading } from '../quantity/whole-wording.ts';

type Words = Pick<Issue, 'found' | 'allowed' | 'example'>;

/** A place of an observation where the words around the wording say something else. */
interface Misread {
  readonly place: PlaceRecord;
  readonly passage: Passage;
  readonly misreading: Misreading;
}

/** Each observation against the words around its passage in the source: they may make it another quantity, one in another unit, or none. */
export function checkNeighbours(tree: ContentTree): readonly Issue[] {
  return tree.reports.flatMap(({ observations: entry }) =>
    entry === undefined
      ? []
      : entry.records.flatMap((record) => toIssues(entry, record, misreadOf(tree).get(record) ?? [])),
  );
}

/** Whether the words around an observation already say that it is misread, so that its numbers need no word of their own. */
export function isMisread(tree: ContentTree, record: ObservationRecord): boolean {
  return misreadOf(tree).has(record);
}

/** An observation's text read with what the words before it in the source hand on to it. */
export function readObserved(tree: ContentTree, record: ObservationRecord, unit: Unit): QuantityReading {
  const [place] = record.places;
  const passage = place && passagesOf(tree).get(place);
  return passage
    ? readStated(passage.text.slice(0, passage.wording.start), record.text, { unit })
    : readQuantity(record.text, { unit });
}

const misreadOf = perObject((tree: ContentTree): ReadonlyMap<ObservationRecord, readonly Misread[]> => {
  const records = tree.reports.flatMap(({ observations }) => observations?.records ?? []);
  return new Map(
    records.flatMap((record) => {
      const unit = tree.indicators.get(record.indicator)?.data?.unit;
      const found =
        unit === undefined ? [] : record.places.flatMap((place) => findMisread(tree, place, unit));
      return found.length === 0 ? [] : [[record, found] as const];
    }),
  );
});

function findMisread(tree: ContentTree, place: PlaceRecord, unit: Unit): readonly Misread[] {
  const passage = passagesOf(tree).get(place);
  const misreading = passage && findMisreading(passage.text, passage.wording, unit);
  return misreading ? [{ place, passage, misreading }] : [];
}

function toIssues(
  entry: ObservationsEntry,
  record: ObservationRecord,
  misread: readonly Misread[],
): readonly Issue[] {
  const [first] = misread;
  if (first === undefined) return [];
  // Where the first place is right, the others say something else than it.
  if (first.place !== record.places[0])
    return misread.map(({ place, passage, misreading }) =>
      errorAt(entry, [...place.path, 'quote'], 'quote/cut', {
        found: `原文的这一处说的是“${wordsOf(passage, misreading)}”，不是“${record.text}”`,
        allowed: '从 also 里删去这一处；它是另一个统计数字，就另写一条',
      }),
    );
  const path = [...record.path, 'text'];
  switch (first.misreading.kind) {
    case 'quantity':
      return [errorAt(entry, path, 'quote/cut', cutWords(record, misread, first))];
    case 'unit':
      return [errorAt(entry, path, 'quote/unit', unitWords(record, first.misreading))];
    case 'unreadable':
      return [errorAt(entry, path, 'quote/cut', unreadableWords(record, first.misreading))];
    case 'no-count':
      return [errorAt(entry, path, 'quote/no-count', noCountWords(record, first))];
  }
}

function wordsOf({ text }: Passage, misreading: Misreading): string {
  return misreading.kind === 'quantity'
    ? text.slice(misreading.span.start, misreading.span.end)
    : misreading.words;
}

function cutWords(
  record: ObservationRecord,
  misread: readonly Misread[],
  { passage, misreading }: Misread,
): Words {
  const whole = wordsOf(passage, misreading);
  const found = whole.includes(record.text)
    ? `text“${record.text}”只取了原文“${whole}”的一部分`
    : `text“${record.text}”在原文里说的是“${whole}”`;
  const allowed = '数字前后表示增减、程度、范围的词是数的一部分，要写全：用下面这一行换掉这一条';
  return { found, allowed, example: toRow(record, misread) };
}

/** The observation as the source states it, on one line of YAML; places that state something else are left out. */
function toRow(record: ObservationRecord, misread: readonly Misread[]): string {
  const stated = misread.flatMap(({ place, passage, misreading }) =>
    misreading.kind === 'quantity'
      ? [
          {
            place,
            quote: widened(passage, misreading.span),
            text: wordsOf(passage, misreading),
            ...misreading,
          },
        ]
      : [],
  );
  const [first] = stated;
  if (!first) throw new Error(`${record.indicator} is not misread`);
  const { value, high, qualifier } = first.quantity;
  const also = stated
    .slice(1)
    .flatMap(({ place, quote, text }) => (text === first.text ? [{ chapter: place.chapter, quote }] : []));
  const row = {
    indicator: record.indicator,
    text: first.text,
    value,
    ...(high !== undefined && { high }),
    ...(qualifier !== 'exact' && { qualifier }),
    chapter: first.place.chapter,
    quote: first.quote,
    ...(also.length > 0 && { also }),
  };
  return `- ${stringify(row, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}

function widened({ text, quote }: Passage, { start, end }: Span): string {
  return text.slice(Math.min(start, quote.start), Math.max(end, quote.end));
}

function unitWords(
  { indicator, text }: ObservationRecord,
  { words, unit }: Misreading & { kind: 'unit' },
): Words {
  const found = `text“${text}”只取了原文“${words}”的一部分，单位不是原文的单位`;
  const allowed =
    unit === undefined
      ? `单位不能截短：text 和指标的 unit 都照原文写全；“${words}”是名称、等级，不是数量，就删去这一条，在 numerals.yaml 里说明`
      : `text 写“${words}”，content/indicators/${indicator}.yaml 的 unit 写 ${unit}；${indicator} 本来不以${unit}计，就另立一个指标`;
  return { found, allowed };
}

function unreadableWords({ text }: ObservationRecord, { words }: Misreading & { kind: 'unreadable' }): Words {
  return {
    found: `text“${text}”只取了原文“${words}”的一部分，合起来又读不出一个数`,
    allowed: '这样的数还写不进来：删去这一条，在 numerals.yaml 里说明这个数字，并告诉维护网站的人',
  };
}

function noCountWords({ text }: ObservationRecord, { passage: { line }, misreading }: Misread): Words {
  if (misreading.kind !== 'no-count') throw new Error(`“${text}” is a count`);
  const { words, as } = misreading;
  const found = `text“${text}”在原文里是${as === 'date' ? '年份' : `“${words}”`}，不是数量`;
  const allowed = '删去这一条，章里的 <Stat> 换回原文的字，在 numerals.yaml 里说明这个数字';
  if (as === undefined || line === undefined) return { found, allowed };
  const reason = as === 'date' ? '年份' : '序数';
  return {
    found,
    allowed,
    example: `- { line: ${line}, passage: ${words}, kind: ${as}, reason: ${reason} }`,
  };
}
