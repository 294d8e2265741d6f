import type { ContentTree } from '../../src/content/content-tree.ts';
import { formatObservationId } from '../../src/content/observation-id.ts';
import { unknown, unknownIndicator } from '../../src/rules/references.ts';
import { observationsById } from '../../src/content/observed.ts';
import type { WorksheetRow } from '../../src/content/schemas/worksheet.ts';
import { doubtsAbout } from './doubts.ts';
import { pastOf } from './history.ts';
import { endedIndicators, endOf, liveIndicators } from './scope.ts';

export const STATES = {
  doubtful: '可疑',
  missing: '未填',
  filled: '已填',
  skipped: '今年没有',
  ended: '不再使用',
} as const;

export type State = keyof typeof STATES;

/** How far one indicator is. */
export interface Status {
  readonly indicator: string;
  readonly state: State;
  /** What there is to say of it, in Chinese. */
  readonly words: string;
  /** Of its row in the worksheet; undefined where it has none. */
  readonly row: number | undefined;
}

/** Every indicator of the year, live ones first: what observations.yaml already says counts as filled in. */
export function statusesOf(
  tree: ContentTree,
  year: number,
  rows: readonly WorksheetRow[],
): readonly Status[] {
  const live = liveIndicators(tree, year);
  const ended = [...new Set([...endedIndicators(tree), ...rows.map(({ indicator }) => indicator)])].filter(
    (id) => !live.includes(id),
  );
  return [...live, ...ended].map((indicator) => {
    const index = rows.findIndex((row) => row.indicator === indicator);
    const found = live.includes(indicator)
      ? judgeLive(tree, year, indicator, rows[index])
      : judgeEnded(tree, indicator);
    return { indicator, row: index < 0 ? undefined : index, ...found };
  });
}

type Judgement = Pick<Status, 'state' | 'words'>;

function judgeLive(
  tree: ContentTree,
  year: number,
  indicator: string,
  row: WorksheetRow | undefined,
): Judgement {
  const data = tree.indicators.get(indicator)?.data;
  const past = pastOf(tree, indicator, year)?.record;
  const record = observationsById(tree).get(formatObservationId({ indicator, year }));
  const text = record?.text ?? row?.text ?? '';
  const name = data?.name ?? '';
  if (text === '' && row?.skip) return { state: 'skipped', words: `${name}：${row.skip}` };
  const faults = record || !row ? [] : faultsOf(tree, year, row);
  if (text === '' || (faults.length > 0 && faults.every(({ isGap }) => isGap))) {
    const before = past ? `（${past.year} 年 ${past.text}）` : '（以前没有数）';
    const gaps = text === '' ? '' : `：${faults.map(({ words }) => words).join('；')}`;
    return { state: 'missing', words: `${name}${before}${gaps}` };
  }
  const doubts = data ? doubtsAbout({ unit: data.unit, text, past }) : [];
  const isAccepted = (record?.confirmed ?? row?.confirmed) === true && faults.length === 0;
  const wrong = [...faults.map(({ words }) => words), ...(isAccepted ? [] : doubts)];
  const place = record ? '（observations.yaml）' : '';
  if (wrong.length === 0) return { state: 'filled', words: `${name}：${text}${place}` };
  return { state: 'doubtful', words: `${name}：${wrong.join('；')}${place}` };
}

/** What a row lacks (a gap) or says wrongly. */
function faultsOf(
  tree: ContentTree,
  year: number,
  { text, chapter, quote }: WorksheetRow,
): readonly { readonly words: string; readonly isGap: boolean }[] {
  const gaps = [...(chapter ? [] : ['chapter 还没填']), ...(quote ? [] : ['quote 还没填'])];
  const chapters =
    tree.reports.find((report) => report.year === year)?.chapters.map(({ slug }) => slug) ?? [];
  const faults = [
    ...(text && quote && quote.split(text).length !== 2 ? [`quote 里要有一处“${text}”，一字不差`] : []),
    ...(chapter && !chapters.includes(chapter) ? [unknownChapter(chapter, chapters)] : []),
  ];
  return [
    ...gaps.map((words) => ({ words, isGap: true })),
    ...faults.map((words) => ({ words, isGap: false })),
  ];
}

function unknownChapter(chapter: string, chapters: readonly string[]): string {
  if (chapters.length === 0) return `今年的年报还没有章，没有 ${chapter}：先导入原文`;
  const { found, allowed } = unknown('章', chapter, chapters, '今年年报的章');
  return `${found}，${allowed}`;
}

function judgeEnded(tree: ContentTree, indicator: string): Judgement {
  const end = endOf(tree, indicator);
  if (end !== undefined) return { state: 'ended', words: end };
  const data = tree.indicators.get(indicator)?.data;
  if (data) return { state: 'ended', words: `${data.name}：${data.validFrom ?? ''} 年起才有` };
  const { found, allowed } = unknownIndicator(tree, indicator);
  return { state: 'doubtful', words: `${found}，${allowed}` };
}
