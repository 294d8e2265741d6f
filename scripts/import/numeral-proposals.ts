import { readNumeralClasses } from '../../src/provenance/numeral-class.ts';
import { findNumeralWords } from '../../src/quantity/numeral-words.ts';
import { EVERYWHERE, type NumeralDeclaration } from '../../src/content/schemas/numerals.ts';
import { indexesOf } from '../../src/lib/text.ts';
import { isOnce } from '../../src/rules/numeral-proposal.ts';
import { isWithin, type Span } from '../../src/lib/folded.ts';
import type { Source } from './types.ts';

/** A numeral of the source that is certainly no statistic. */
export type NumeralProposal = NumeralDeclaration & { readonly line: number; readonly accept: boolean };

/** Numbers of pages, and what another year declared in the same words (`earlier`), each on its line with words that stand there once. What explains itself needs no declaration; the others are the audit's to ask for. */
export function proposeNumerals(
  { lines }: Source,
  furniture: readonly number[],
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
  /** What another year declared, where this line says it once. */
  readonly earlier: readonly Classified[];
}

function classify({ text, isFurniture }: ReadLine): Classified | undefined {
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
