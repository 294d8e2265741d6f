import type { Entry } from '../content/content-entry.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { isStep } from '../content/schemas/correction.ts';
import { changedField, isSameValue, sealOf, type Ledger, type Published } from '../content/schemas/ledger.ts';
import { formatObservationId, type ObservationId } from '../content/observation-id.ts';
import type { Amount } from '../quantity/quantity.ts';
import type { ObservationRecord } from '../content/observation-record.ts';
import { readQuantity } from '../quantity/quantity-text.ts';
import { getUnpublished } from './unpublished.ts';
import { observationsById } from '../content/observed.ts';
import { errorAt, errorIn } from '../content/report-issue.ts';

const LEDGER = 'content/published.yaml';

/** A published value with its place in the ledger. */
interface Row {
  readonly published: Published;
  readonly index: number;
}

/** What was published stays: no value changes without a correction, no correction disappears, no id disappears without a tombstone. */
export function checkLedger(tree: ContentTree): readonly Issue[] {
  const { ledger } = tree;
  if (!ledger) {
    const words = { found: '缺少这个文件', allowed: '它记着发布过的每一个数，不能删：从版本库里恢复它' };
    return [errorIn(LEDGER, 'file/missing', words)];
  }
  if (!ledger.data) return [];
  const rows = ledger.data.published.map((published, index) => ({ published, index }));
  const edited = rows.filter(
    ({ published }) => published.seal !== undefined && published.seal !== sealOf(published),
  );
  // A row that was edited accuses what it is compared with.
  if (edited.length > 0) return edited.map((row) => editedIssue(ledger, row));
  const histories = Map.groupBy(rows, ({ published }) => formatObservationId(published));
  return [
    ...checkIndicators(tree, ledger, rows),
    ...[...histories].flatMap(([id, history]) => checkHistory(tree, ledger, id, history)),
    ...checkUnpublished(tree, ledger),
  ];
}

function editedIssue(ledger: Entry<Ledger>, { published, index }: Row): Issue {
  return errorAt(ledger, ['published', index], 'ledger/edited', {
    found: `${formatObservationId(published)} 这一行被手改过（现在写着“${published.text}”）`,
    allowed: '这里记的是发布过的数，只由 npm run publish-ledger 续写：从版本库里恢复这一行',
  });
}

function checkIndicators(tree: ContentTree, ledger: Entry<Ledger>, rows: readonly Row[]): readonly Issue[] {
  const gone = new Set((tree.tombstones?.data?.removed ?? []).map(({ id }) => id));
  const first = [...Map.groupBy(rows, ({ published }) => published.indicator)];
  return first.flatMap(([id, [row]]) => {
    const indicator = tree.indicators.get(id);
    if (!row || gone.has(id)) return [];
    if (!indicator) {
      const words = {
        found: `指标 ${id} 发布过，现在没有它的文件`,
        allowed: `恢复 content/indicators/${id}.yaml；确实取消或改名的，写进 content/tombstones.yaml 并说明原因`,
        example: `- { id: ${id}, name: 原来的名称, date: 2019-03-01, replacedBy: 新编号, reason: 为什么 }`,
      };
      return [errorAt(ledger, ['published', row.index], 'ledger/indicator', words)];
    }
    if (!indicator.data || indicator.data.unit === row.published.unit) return [];
    const words = {
      found: `单位从 ${row.published.unit} 改成了 ${indicator.data.unit}，而以 ${row.published.unit} 计的数已经发布`,
      allowed: '指标的单位发布以后不能改：另立一个指标，在这里写 replacedBy',
      example: `unit: ${row.published.unit}`,
    };
    return [errorAt(indicator, ['unit'], 'ledger/unit', words)];
  });
}

function checkHistory(
  tree: ContentTree,
  ledger: Entry<Ledger>,
  id: ObservationId,
  history: readonly Row[],
): readonly Issue[] {
  const steps = history.slice(1).flatMap((row, index) => {
    const before = history[index];
    if (!before || isCorrected(tree, id, before.published, row.published)) return [];
    const words = {
      found: `${id} 从“${before.published.text}”改成过“${row.published.text}”，却没有这次更正的记录`,
      allowed: '更正记录不能删：恢复 content/corrections/ 里的那个文件',
    };
    return [errorAt(ledger, ['published', row.index], 'correction/removed', words)];
  });
  const last = history.at(-1);
  return last ? [...steps, ...checkCurrent(tree, ledger, id, last)] : steps;
}

function checkCurrent(
  tree: ContentTree,
  ledger: Entry<Ledger>,
  id: ObservationId,
  { published, index }: Row,
): readonly Issue[] {
  const { indicator, year } = published;
  if (!tree.indicators.has(indicator)) return [];
  const current = observationsById(tree).get(id);
  if (!current) {
    // It may be one of the items that could not be read, which is reported there.
    if (tree.reports.some(({ observations }) => observations && !observations.data)) return [];
    const words = {
      found: `${id} 发布过（${published.text}），现在没有这个数`,
      allowed: `把它写回说出它的那一年的 observations.yaml（content/reports/${year}/，或者以后的年报里写着 year: ${year} 的那一条）；写错了的用更正，不能删`,
    };
    return [errorAt(ledger, ['published', index], 'ledger/observation', words)];
  }
  const field = changedField(current, published);
  if (field === undefined || isCorrected(tree, id, published, current)) return [];
  // Its own wording still says what was published: that it differs from its wording is said there.
  if (field !== 'text' && saysStill(published)) return [];
  return uncorrected(tree, current, published, field);
}

function saysStill(published: Published): boolean {
  const read = readQuantity(published.text, { unit: published.unit });
  return read.ok && isSameValue(read.quantity, published);
}

function uncorrected(
  tree: ContentTree,
  current: ObservationRecord,
  published: Published,
  field: NonNullable<ReturnType<typeof changedField>>,
): readonly Issue[] {
  const { indicator, year } = published;
  const [from, to] = [published[field], current[field]].map((value) => String(value ?? '空着的'));
  const words = {
    found: `${formatObservationId(published)} 的 ${field} 发布时是“${from}”，现在是“${to}”，没有更正记录`,
    allowed: '改动发布过的数要写更正：新建 content/corrections/日期-名字.yaml',
    example: `indicator: ${indicator} ⏎ year: ${year} ⏎ was: ${published.text} ⏎ is: ${current.text}${qualifierLine(published, current)}`,
  };
  return tree.reports.flatMap(({ observations }) =>
    observations?.records.includes(current) === true
      ? [errorAt(observations, [...current.path, field], 'correction/missing', words)]
      : [],
  );
}

/** New values are no fault: the ledger is told when they are published. Those whose pages were published are none. */
function checkUnpublished(tree: ContentTree, ledger: Entry<Ledger>): readonly Issue[] {
  const { file } = ledger;
  const unpublished = getUnpublished(tree);
  const lost = unpublished.find((row) => isLost(tree, ledger, row));
  if (lost) {
    const words = {
      found: `${formatObservationId(lost)} 发布过（addresses.yaml 里有它的网页），这里却没有它那一行`,
      allowed: '记过的数不能删：从版本库里恢复那一行，不要重新记账',
    };
    return [errorIn(file, 'ledger/removed', words)];
  }
  const [first] = unpublished;
  if (!first) return [];
  const found = `有 ${unpublished.length} 个数还没有记进来（${formatObservationId(first)}${unpublished.length > 1 ? ' 等' : ''}）`;
  const allowed = '发布时运行 npm run publish-ledger，把改动一起提交';
  return [{ file, line: 1, column: 1, severity: 'warning', rule: 'ledger/unpublished', found, allowed }];
}

function isLost({ addresses }: ContentTree, { data }: Entry<Ledger>, row: Published): boolean {
  const id = formatObservationId(row);
  const isKnown = data?.published.some((known) => formatObservationId(known) === id) ?? false;
  return !isKnown && (addresses?.data?.addresses.includes(`/data/${id}/`) ?? false);
}

/** What a correction of the same wording must say: how exact it was and is. */
function qualifierLine(before: Amount, after: Amount): string {
  if (before.text !== after.text) return '';
  return ` ⏎ qualifier: { was: ${before.qualifier}, is: ${after.qualifier} }`;
}

function isCorrected(tree: ContentTree, id: ObservationId, before: Amount, after: Amount): boolean {
  return tree.corrections.some(
    ({ data }) => data && formatObservationId(data) === id && isStep(data, before, after),
  );
}
