import { findFolded, foldWithOffsets, isWithin, type FoldedText, type Span } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import { foldForCompare, foldWidth } from '../lib/text.ts';
import type { Position } from '../content/text/yaml-document.ts';
import type { ChapterEntry, ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Repeat } from '../content/schemas/numerals.ts';
import { seedTextPath } from '../content/schemas/report.ts';

/** A line of a source by its offsets; line ends belong to none. */
export interface SourceLine extends Span {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** A report's source with all that is needed to find places in it. */
export interface Source {
  /** `seeds/2017/report.txt`, `seeds/2018/report.docx.txt`. */
  readonly file: string;
  readonly year: number;
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly folded: FoldedText;
  /** Where each chapter's part stands, by slug; a chapter whose heading is not found has none. */
  readonly parts: ReadonlyMap<string, Span>;
  /** The report's title and subtitle, folded. */
  readonly titles: readonly string[];
  /** Lines that say again what another line says: their number → the other's. Only those that hold. */
  readonly repeats: ReadonlyMap<number, number>;
}

/** The sources of all reports, by year; a report whose source is missing or no text has none. */
export const sourcesOf = perObject(
  ({ reports, seeds }: ContentTree): ReadonlyMap<number, Source> =>
    new Map(
      reports.flatMap((report) => {
        const file = `seeds/${seedTextPath(report.report?.data?.seed ?? '')}`;
        const text = seeds.get(file);
        return text === undefined ? [] : [[report.year, readSource(file, text, report)] as const];
      }),
    ),
);

/** The line that holds an offset. */
export function lineAt({ lines }: Source, offset: number): SourceLine {
  const line = lines.findLast(({ start }) => start <= offset);
  if (!line) throw new RangeError(`offset ${offset} is before the text`);
  return line;
}

/** Line and column of an offset, both from 1. */
export function positionAt(source: Source, offset: number): Position {
  const { number, start } = lineAt(source, offset);
  return { line: number, column: offset - start + 1 };
}

/** Where a passage stands in a part of the source, white space and punctuation aside; repeated lines do not count. */
export function findInPart(source: Source, passage: string, part: Span): readonly Span[] {
  return findFolded(source.folded, foldForCompare(passage)).filter(
    (span) => isWithin(span, part) && !source.repeats.has(lineAt(source, span.start).number),
  );
}

/** The part of the source that a chapter renders; the whole source where its heading is not found. */
export function partOf({ parts, text }: Source, chapter: string): Span {
  return parts.get(chapter) ?? { start: 0, end: text.length };
}

/** Whether a line is the report's title or a chapter's heading, whose words stand in no text that a statistic could stand in. */
export function isHeadline({ parts, titles }: Source, { start, text }: SourceLine): boolean {
  const isHeading = start > 0 && [...parts.values()].some((part) => part.start === start);
  return isHeading || (text !== '' && titles.includes(foldForCompare(text)));
}

/** Why a repeat does not hold, in Chinese; undefined where it does. */
export function repeatFault(lines: readonly SourceLine[], { line, of }: Repeat): string | undefined {
  const [copy, original] = [lines[line - 1], lines[of - 1]];
  if (!copy || !original) return `原文只有 ${lines.length} 行，没有第 ${copy ? of : line} 行`;
  if (of >= line) return `第 ${line} 行不能重复后面的第 ${of} 行`;
  if (copy.text.trim() === '') return `第 ${line} 行是空行`;
  if (foldWidth(copy.text).trim() === foldWidth(original.text).trim()) return undefined;
  return `第 ${line} 行和第 ${of} 行不一样`;
}

function readSource(file: string, text: string, { year, report, chapters, numerals }: ReportTree): Source {
  const lines = linesOf(text);
  const repeats = (numerals?.data?.repeats ?? []).filter(
    (repeat) => repeatFault(lines, repeat) === undefined,
  );
  return {
    file,
    year,
    text,
    lines,
    folded: foldWithOffsets(text),
    parts: partsOf(lines, chapters, text.length),
    titles: [report?.data?.title, report?.data?.subtitle].flatMap((title) =>
      title === undefined ? [] : [foldForCompare(title)],
    ),
    repeats: new Map(repeats.map(({ line, of }) => [line, of])),
  };
}

function linesOf(text: string): readonly SourceLine[] {
  return [...text.matchAll(/(.*?)(\r\n|[\n\r]|$)/gsu)]
    .filter(({ 0: match, index }) => match !== '' || index === 0)
    .map(({ 1: line = '', index }, position) => ({
      number: position + 1,
      text: line,
      start: index,
      end: index + line.length,
    }));
}

/** What stands before a heading to mark it: ★聚焦中心. */
export const ORNAMENTS = /^[★☆◆◇●■□▲△▶►※]+\s*/u;

/** A chapter's part runs from its heading to the next one; the lead's from the beginning to the first. */
function partsOf(
  lines: readonly SourceLine[],
  chapters: readonly ChapterEntry[],
  length: number,
): ReadonlyMap<string, Span> {
  const byHeading = new Map(
    lines.map(({ text, start }) => [foldForCompare(text.trimStart().replace(ORNAMENTS, '')), start]),
  );
  const starts = chapters.flatMap((chapter) => {
    const heading = headingOf(chapter);
    const start = chapter.number === 0 ? 0 : heading === undefined ? undefined : byHeading.get(heading);
    return start === undefined ? [] : [{ slug: chapter.slug, start }];
  });
  const ordered = starts.toSorted((a, b) => a.start - b.start);
  return new Map(
    ordered.map(({ slug, start }, index) => [slug, { start, end: ordered[index + 1]?.start ?? length }]),
  );
}

/** A chapter's heading as the source prints it, folded: 一、聚焦中心 → 一聚焦中心. It is read though another field is wrong. */
export function headingOf({ raw }: ChapterEntry): string | undefined {
  const { title, numeral = '' } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  return typeof title === 'string' ? foldForCompare(`${String(numeral)}${title}`) : undefined;
}
