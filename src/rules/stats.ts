import { foldForCompare } from '../lib/text.ts';
import type { StatSpan, TextBlock } from '../content/text/chapter-text.ts';
import type { ChapterEntry, ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { formatObservationId, toTypedId } from '../content/observation-id.ts';
import type { ObservationRecord, PlaceRecord } from '../content/observation-record.ts';
import { tablePlacesOf } from '../provenance/source-tables.ts';
import { chapterBlocks } from './quotes.ts';

interface Declared {
  readonly record: ObservationRecord;
  readonly place: PlaceRecord;
  /** Its id as the chapter types it. */
  readonly typed: string;
}

/** Every Stat of a chapter stands at a place that its observation declares, in the same order; every declared place has its Stat. */
export function checkStats(tree: ContentTree): readonly Issue[] {
  return tree.reports.flatMap((report) =>
    report.chapters.flatMap((chapter) => checkChapter(tree, report, chapter)),
  );
}

function checkChapter(
  tree: ContentTree,
  { year, observations: entry }: ReportTree,
  chapter: ChapterEntry,
): readonly Issue[] {
  const blocks = chapterBlocks(tree, chapter);
  if (!blocks || !entry) return [];
  return entry.records.flatMap((record) => {
    const places = record.places.filter(
      (place) => place.chapter === chapter.slug && !tablePlacesOf(tree).has(place),
    );
    const id = formatObservationId(record);
    const stats = blocks.flatMap((block) =>
      block.stats.filter((stat) => stat.id === id).map((stat) => ({ block, stat })),
    );
    return [
      ...places.flatMap((place, index) =>
        checkDeclared(chapter, blocks, { record, place, typed: toTypedId(id, year) }, stats[index]),
      ),
      ...stats.slice(places.length).map(({ stat }) => undeclared(chapter, stat, places.length)),
    ];
  });
}

function checkDeclared(
  chapter: ChapterEntry,
  blocks: readonly TextBlock[],
  { record, place, typed }: Declared,
  found: { readonly block: TextBlock; readonly stat: StatSpan } | undefined,
): readonly Issue[] {
  const quote = foldForCompare(place.quote);
  const home = blocks.find((block) => block.folded.includes(quote));
  if (!home) return [];
  const example = `<Stat id="${typed}" />`;
  if (!found) {
    const words = {
      found: `“${place.quote}”里的“${record.text}”还没有换成 <Stat>`,
      allowed: '正文里的统计数字用 <Stat> 写',
      example,
    };
    return [toIssue(chapter, home.at, 'stat/missing', words)];
  }
  const start = home.folded.indexOf(quote) + quote.indexOf(foldForCompare(record.text));
  if (found.block === home && found.stat.start === start) return [];
  const words = {
    found: `<Stat id="${typed}" /> 不在 observations.yaml 说的地方：“${place.quote}”`,
    allowed: '把 <Stat> 放到那句话里的数字上，或者改 quote；几处的先后要一致',
    example,
  };
  return [toIssue(chapter, found.stat.at, 'stat/place', words)];
}

function undeclared(chapter: ChapterEntry, stat: StatSpan, declared: number): Issue {
  const words = {
    found: `第 ${stat.nth} 个 <Stat id="${toTypedId(stat.id, chapter.year)}" /> 没有出处，observations.yaml 只说了这一章的 ${declared} 处`,
    allowed: '在这个数的 also 里写上这一处的 chapter 和 quote；推算出来的数不能写进年报正文',
  };
  return toIssue(chapter, stat.at, 'stat/undeclared', words);
}

function toIssue(
  chapter: ChapterEntry,
  at: StatSpan['at'],
  rule: Issue['rule'],
  words: Pick<Issue, 'found' | 'allowed' | 'example'>,
): Issue {
  return { file: chapter.file, line: at.line, column: at.column, severity: 'error', rule, ...words };
}
