import { findNumeralWords, type NumeralWord } from '../../src/quantity/numeral-words.ts';
import type { NumeralDeclaration } from '../../src/content/schemas/numerals.ts';
import { isOnce, readDates } from '../../src/rules/numeral-proposal.ts';
import { isWithin, type Span } from '../../src/lib/folded.ts';
import { parseHeading, parseMarker } from './lines.ts';
import type { Source } from './types.ts';

/** A numeral of the source that is certainly no statistic. */
export type NumeralProposal = NumeralDeclaration & { readonly accept: boolean };

const MORE_WORDS = 4;
/** So many characters tell whether a numeral begins within MORE_WORDS. */
const WINDOW = 16;
const BOUNDARY = /[，。；：、！？“”‘’（）,;:!?()\s〔〕]/;

/** Numbers of headings, items and pages, dates, 第一, and what another year declared in the same words (`earlier`), each on its line with words that stand there once. The others are the audit's to ask for. */
export function proposeNumerals(
  { lines }: Source,
  furniture: readonly number[],
  declared: readonly NumeralDeclaration[],
  earlier: readonly NumeralDeclaration[],
): readonly NumeralProposal[] {
  const pages = new Set(furniture);
  const byLine = Map.groupBy(declared, ({ line }) => line);
  return lines.flatMap(({ number, text }) => {
    const covered: Span[] = (byLine.get(number) ?? []).flatMap(({ passage }) => {
      const start = text.indexOf(passage);
      return start < 0 ? [] : [{ start, end: start + passage.length }];
    });
    const numerals = findNumeralWords(text);
    if (numerals.length === 0) return [];
    const line: ReadLine = {
      text,
      isFurniture: pages.has(number),
      dateAround: readDates(text),
      earlier: asBefore(text, earlier),
    };
    return numerals.flatMap((numeral): readonly NumeralProposal[] => {
      if (covered.some((span) => isWithin(numeral, span))) return [];
      const found = classify(line, numeral) ?? longestAround(line.earlier, numeral);
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
  readonly dateAround: (numeral: Span) => Span | undefined;
  /** What another year declared, where this line says it once. */
  readonly earlier: readonly Classified[];
}

function classify({ text, isFurniture, dateAround }: ReadLine, numeral: NumeralWord): Classified | undefined {
  const indent = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const date = dateAround(numeral);
  if (date) return { span: date, kind: 'date', reason: '日期' };
  if (isFurniture)
    return { span: { start: indent, end: indent + trimmed.length }, kind: 'ordinal', reason: '页码或页眉' };
  const chapter = parseHeading(trimmed);
  if (chapter && isWithin(numeral, { start: indent, end: indent + chapter.numeral.length }))
    return {
      span: growRight(text, { start: indent, end: indent + chapter.numeral.length + 1 }),
      kind: 'ordinal',
      reason: '章的序号',
    };
  const marker = parseMarker(trimmed)?.marker;
  if (marker !== undefined && numeral.end <= indent + marker.length)
    return {
      span: growRight(text, { start: indent, end: indent + marker.length }),
      kind: 'ordinal',
      reason: '小节或条目的序号',
    };
  if (text[numeral.start - 1] === '第')
    return {
      span: growRight(text, { start: numeral.start - 1, end: numeral.end }),
      kind: 'ordinal',
      reason: '序数',
    };
  return numeral.kind === 'ordinal'
    ? { span: growRight(text, numeral), kind: 'ordinal', reason: '序数' }
    : undefined;
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

/** A few more words, up to a mark or another numeral, so that the passage is readable. */
function growRight(text: string, { start, end }: Span): Span {
  const next = findNumeralWords(text.slice(end, end + WINDOW))[0]?.start ?? text.length;
  let to = end;
  while (to < Math.min(text.length, end + MORE_WORDS, end + next) && !BOUNDARY.test(text.charAt(to))) to += 1;
  return { start, end: to };
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
