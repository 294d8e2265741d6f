import { perObject } from '../lib/once.ts';
import { noteProgress } from '../content/disk/progress.ts';
import { foldForCompare } from '../lib/text.ts';
import type { DataPath } from '../content/text/yaml-document.ts';
import { textBlocksOf, type TextBlock } from '../content/text/chapter-text.ts';
import type { Entry } from '../content/content-entry.ts';
import type { ChapterEntry, ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { ObservationRecord, PlaceRecord } from '../content/observation-record.ts';
import { seedTextPath } from '../content/schemas/report.ts';
import { tablePlacesOf } from '../provenance/source-tables.ts';
import { unknown } from './references.ts';
import { observationsById } from '../content/observed.ts';
import { errorAt } from '../content/report-issue.ts';

/** Quotes: they hold their number's wording once, stand once in the chapter that they name, and in the seed. */
export function checkQuotes(tree: ContentTree): readonly Issue[] {
  return [...tree.reports.flatMap((report) => checkReport(tree, report)), ...checkStationQuotes(tree)];
}

/** A chapter's blocks with the observations' wordings in place of each Stat; undefined where it does not parse. */
export function chapterBlocks(tree: ContentTree, chapter: ChapterEntry): readonly TextBlock[] | undefined {
  return blocksIn(tree)(chapter);
}

const blocksIn = perObject((tree: ContentTree) =>
  perObject(({ file, body, year }: ChapterEntry) => {
    noteProgress('chapterBlocks', file);
    const byId = observationsById(tree);
    return body && textBlocksOf(body, year, (id) => byId.get(id)?.text);
  }),
);

function checkReport(tree: ContentTree, report: ReportTree): readonly Issue[] {
  const { observations: entry } = report;
  if (!entry) return [];
  const seed = report.report?.data && tree.seeds.get(`seeds/${seedTextPath(report.report.data.seed)}`);
  const foldedSeed = seed === undefined ? undefined : foldForCompare(seed);
  const chapters = new Map(report.chapters.map((chapter) => [chapter.slug, chapterBlocks(tree, chapter)]));
  const issues = entry.records.flatMap((record) =>
    record.places.flatMap((place) => [
      ...checkWording(entry, record, place),
      ...(tablePlacesOf(tree).has(place) ? [] : checkPlace(entry, place, chapters)),
      ...checkSeed(entry, place, foldedSeed, report),
    ]),
  );
  return issues.filter(isFirstOfChapter);
}

/** A chapter that is missing is said once, not for each of its numbers. */
function isFirstOfChapter({ rule, found }: Issue, index: number, issues: readonly Issue[]): boolean {
  return (
    rule !== 'reference/chapter' ||
    issues.findIndex((other) => other.rule === rule && other.found === found) === index
  );
}

function checkWording(
  entry: Entry<unknown>,
  { text }: ObservationRecord,
  { quote, path }: PlaceRecord,
): readonly Issue[] {
  const quotePath = [...path, 'quote'];
  const count = quote.split(text).length - 1;
  if (count === 1) return [];
  const found = count === 0 ? `quote 里没有“${text}”` : `quote 里有 ${count} 处“${text}”，分不清是哪一处`;
  const allowed = 'quote 照抄原文里说出这个数的一句或半句，text 在里面出现一次，一字不差';
  return [errorAt(entry, quotePath, 'quote/text', { found, allowed })];
}

function checkPlace(
  entry: Entry<unknown>,
  { chapter, quote, path }: PlaceRecord,
  chapters: ReadonlyMap<string, readonly TextBlock[] | undefined>,
): readonly Issue[] {
  if (!chapters.has(chapter)) {
    const words = unknown('章', chapter, [...chapters.keys()], '本年度的章');
    return [errorAt(entry, [...path, 'chapter'], 'reference/chapter', words)];
  }
  const blocks = chapters.get(chapter);
  const count = blocks && countIn(blocks, quote);
  if (count === undefined || count === 1) return [];
  const found =
    count === 0
      ? `章 ${chapter} 里没有这句话：“${quote}”`
      : `这句话在章 ${chapter} 里有 ${count} 处：“${quote}”`;
  const allowed =
    count === 0
      ? 'quote 照抄那一章里的话，一字不改（标点和空格不论）'
      : '把 quote 写长一些，让它在那一章里只有一处';
  return [errorAt(entry, [...path, 'quote'], 'quote/chapter', { found, allowed })];
}

function checkSeed(
  entry: Entry<unknown>,
  { quote, path }: PlaceRecord,
  seed: string | undefined,
  { report }: ReportTree,
): readonly Issue[] {
  if (seed === undefined || seed.includes(foldForCompare(quote))) return [];
  const words = {
    found: `原文里没有这句话：“${quote}”`,
    allowed: `quote 要在 seeds/${seedTextPath(report?.data?.seed ?? '')} 里找得到，一字不改（标点和空格不论）`,
  };
  return [errorAt(entry, [...path, 'quote'], 'quote/seed', words)];
}

function checkStationQuotes(tree: ContentTree): readonly Issue[] {
  return [...tree.stations.values()].flatMap((station) => {
    const { year, chapter: slug, quotes = [] } = station.data?.report ?? {};
    const chapter = tree.reports
      .find((report) => report.year === year)
      ?.chapters.find((candidate) => candidate.slug === slug);
    const blocks = chapter && chapterBlocks(tree, chapter);
    if (!blocks) return [];
    return quotes.flatMap((quote, index) => {
      if (countIn(blocks, quote) > 0) return [];
      const path: DataPath = ['report', 'quotes', index];
      const words = {
        found: `章 ${slug} 里没有这句话：“${quote}”`,
        allowed: 'quotes 照抄那一章里的话，一字不改（标点和空格不论）',
      };
      return [errorAt(station, path, 'quote/station', words)];
    });
  });
}

function countIn(blocks: readonly TextBlock[], quote: string): number {
  const folded = foldForCompare(quote);
  return folded === '' ? 0 : blocks.reduce((sum, block) => sum + block.folded.split(folded).length - 1, 0);
}
