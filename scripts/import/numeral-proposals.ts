import { readNumeralClasses } from '../../src/provenance/numeral-class.ts';
import { findNumeralWords } from '../../src/quantity/numeral-words.ts';
import { EVERYWHERE, type NumeralDeclaration } from '../../src/content/schemas/numerals.ts';
import { foldForCompare, indexesOf } from '../../src/lib/text.ts';
import { isOnce } from '../../src/rules/numeral-passage.ts';
import { isWithin, type Span } from '../../src/lib/folded.ts';
import type { Chapter, Source } from './types.ts';

/** A numeral of the source that is certainly no statistic. */
export type NumeralProposal = NumeralDeclaration & { readonly line: number; readonly accept: boolean };

/** The line of each heading, with its words besides their mark. */
export type Headings = ReadonlyMap<number, string>;

/** The report's title and its chapters' headings, where a line says one. */
export function headingsIn({ lines }: Source, chapters: readonly Chapter[]): Headings {
  const titles = new Map(
    chapters.map(({ numeral = '', title }) => [foldForCompare(`${numeral}${title}`), title]),
  );
  return new Map(
    lines.flatMap(({ number, text }, index) => {
      const title = index === 0 ? text.trim() : titles.get(foldForCompare(text));
      return title === undefined ? [] : [[number, title]];
    }),
  );
}

/** Numbers of pages and of headings, and what another year declared in the same words (`earlier`), each on its line with words that stand there once. What explains itself needs no declaration; the others are the audit's to ask for. */
export function proposeNumerals(
  { lines }: Source,
  { furniture, headings }: { readonly furniture: readonly number[]; readonly headings: Headings },
  declared: readonly NumeralDeclaration[],
  earlier: readonly NumeralDeclaration[],
): readonly NumeralProposal[] {
  const pages = new Set(furniture);
  const byLine = Map.groupBy(declared, ({ line }) => line);
  return lines.flatMap(({ number, text }) => {
    const own = [...(byLine.get(number) ?? []), ...(byLine.get(EVERYWHERE) ?? [])];
    const covered: Span[] = own.flatMap(({ passage }) =>
      indexesOf(text, passage).map((start) => ({ start, end: start + passage.length })),
    );
    const classOf = readNumeralClasses(text);
    const numerals = findNumeralWords(text).filter((numeral) => !classOf(numeral));
    if (numerals.length === 0) return [];
    const line: ReadLine = {
      text,
      isFurniture: pages.has(number),
      title: headings.get(number),
      earlier: asBefore(text, earlier),
    };
    return numerals.flatMap((numeral): readonly NumeralProposal[] => {
      if (covered.some((span) => isWithin(numeral, span))) return [];
      const found = classify(line) ?? longestAround(line.earlier, numeral);
      const span = found && uniqueAround(text, found.span);
      if (!span) return [];
      covered.push(span);
      const { kind, reason } = found;
      return [{ accept: false, line: number, passage: text.slice(span.start, span.end), kind, reason }];
    });
  });
}

interface Classified {
  readonly span: Span;
  readonly kind: NumeralDeclaration['kind'];
  readonly reason: string;
}

/** A line read once for all numerals in it. */
interface ReadLine {
  readonly text: string;
  readonly isFurniture: boolean;
  readonly title: string | undefined;
  /** What another year declared, where this line says it once. */
  readonly earlier: readonly Classified[];
}

function classify({ text, isFurniture, title }: ReadLine): Classified | undefined {
  const at = title === undefined ? -1 : text.indexOf(title);
  if (title !== undefined && at >= 0)
    return { span: { start: at, end: at + title.length }, kind: 'title', reason: '标题里的数' };
  if (!isFurniture) return undefined;
  const start = text.length - text.trimStart().length;
  return { span: { start, end: start + text.trim().length }, kind: 'ordinal', reason: '页码或页眉' };
}

/** The words of other years' declarations, where they stand here too. */
function asBefore(text: string, earlier: readonly NumeralDeclaration[]): readonly Classified[] {
  return earlier.flatMap(({ passage, kind, reason }) => {
    const start = text.indexOf(passage);
    if (start < 0 || !isOnce(text, passage)) return [];
    return [{ span: { start, end: start + passage.length }, kind, reason }];
  });
}

/** The longest words with which another year's declaration explains a numeral. */
function longestAround(earlier: readonly Classified[], numeral: Span): Classified | undefined {
  return earlier
    .filter(({ span }) => isWithin(numeral, span))
    .toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0];
}

/** A passage counts only where it stands once in its line: undefined where even the words beside it do not help. */
function uniqueAround(text: string, span: Span): Span | undefined {
  const isUnique = ({ start, end }: Span): boolean => isOnce(text, text.slice(start, end));
  if (isUnique(span)) return span;
  for (let more = 1; more <= 12; more += 1) {
    const wider = { start: Math.max(0, span.start - more), end: span.end };
    const hasOther = findNumeralWords(text.slice(wider.start, span.start)).length > 0;
    if (hasOther) return undefined;
    if (isUnique(wider)) return wider;
  }
  return undefined;
}
