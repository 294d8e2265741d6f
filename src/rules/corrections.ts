import type { ContentTree, CorrectionEntry } from '../content/content-tree.ts';
import { isStep, type Correction } from '../content/schemas/correction.ts';
import type { Issue } from '../content/issue.ts';
import type { Published } from '../content/schemas/ledger.ts';
import { formatObservationId } from '../content/observation-id.ts';
import { readQuantity } from '../quantity/quantity-text.ts';
import type { Unit } from '../quantity/unit.ts';
import { unknownIndicator } from './references.ts';
import { observationsById } from '../content/observed.ts';
import { errorAt } from '../content/report-issue.ts';

/** Each correction by itself: it is about a published value, and leads from what was published to what came next. */
export function checkCorrections(tree: ContentTree): readonly Issue[] {
  return tree.corrections.flatMap((entry) =>
    entry.data ? [...checkName(entry, entry.data), ...checkCorrection(tree, entry, entry.data)] : [],
  );
}

function checkName(entry: CorrectionEntry, { date }: Correction): readonly Issue[] {
  if (entry.date === date) return [];
  const words = {
    found: `文件名里的日期是 ${entry.date}，date 写的是 ${date}`,
    allowed: '两处日期要一样',
    example: `date: ${entry.date}`,
  };
  return [errorAt(entry, ['date'], 'correction/date', words)];
}

function checkCorrection(
  tree: ContentTree,
  entry: CorrectionEntry,
  correction: Correction,
): readonly Issue[] {
  const { indicator, year, was, is, qualifier } = correction;
  const unit = unitOf(tree, indicator);
  if (unit === undefined) {
    if (tree.indicators.has(indicator)) return [];
    return [errorAt(entry, ['indicator'], 'correction/indicator', unknownIndicator(tree, indicator))];
  }
  if (was === is && qualifier?.was === qualifier?.is) {
    const words = {
      found: `was 和 is 都是“${was}”`,
      allowed: '没有改动就不是更正：改对，或删去这个还没有发布的文件',
    };
    return [errorAt(entry, ['is'], 'correction/same', words)];
  }
  const unread = (['was', 'is'] as const).flatMap((field) =>
    checkText(entry, field, correction[field], unit),
  );
  return unread.length > 0 ? unread : checkPlace(tree, entry, correction, publishedOf(tree, indicator, year));
}

function checkText(entry: CorrectionEntry, field: 'was' | 'is', text: string, unit: Unit): readonly Issue[] {
  const reading = readQuantity(text, { unit });
  if (reading.ok) return [];
  const words = { found: `${field}“${text}”读不出以${unit}计的数`, allowed: reading.reason };
  return [errorAt(entry, [field], 'correction/text', words)];
}

/** `was` must have been published, and `is` must be what came after it: in the ledger, or else in the report now. */
function checkPlace(
  tree: ContentTree,
  entry: CorrectionEntry,
  correction: Correction,
  history: readonly Published[],
): readonly Issue[] {
  const { was, is } = correction;
  const id = formatObservationId(correction);
  if (!history.some(({ text }) => text === was)) {
    const known = history.map(({ text }) => text).join('、');
    const words = {
      found: `${id} 没有发布过“${was}”`,
      allowed:
        known === '' ? '没有发布过的数不用更正，直接改 observations.yaml' : `was 照抄发布过的写法：${known}`,
    };
    return [errorAt(entry, ['was'], 'correction/was', words)];
  }
  const current = observationsById(tree).get(id);
  if (!current || history.some((before, index) => isStep(correction, before, history[index + 1] ?? current)))
    return [];
  if (was === is) {
    const words = {
      found: `更正说 ${id} 的精确程度改为 ${correction.qualifier?.is ?? ''}，现在的数是 ${current.qualifier}`,
      allowed: 'qualifier 的 was 照抄 published.yaml，is 照抄 observations.yaml',
    };
    return [errorAt(entry, ['qualifier'], 'correction/is', words)];
  }
  const words = {
    found: `更正说 ${id} 改为“${is}”，现在的数是“${current.text}”`,
    allowed: 'is 照抄 observations.yaml 里改好的 text',
    example: `is: ${current.text}`,
  };
  return [errorAt(entry, ['is'], 'correction/is', words)];
}

/** The unit of an indicator, also of one that is gone; undefined where nothing says it. */
function unitOf(tree: ContentTree, indicator: string): Unit | undefined {
  const entry = tree.indicators.get(indicator);
  if (entry) return entry.data?.unit;
  return tree.ledger?.data?.published.find((row) => row.indicator === indicator)?.unit;
}

function publishedOf(tree: ContentTree, indicator: string, year: number): readonly Published[] {
  return (tree.ledger?.data?.published ?? []).filter(
    (row) => row.indicator === indicator && row.year === year,
  );
}
