import type { NumeralDeclaration } from '../../src/content/schemas/numerals.ts';
import { toStated } from '../../src/quantity/stated-words.ts';
import { findNumeralWords, type NumeralWord } from '../../src/quantity/numeral-words.ts';
import { readDates } from '../../src/rules/numeral-proposal.ts';
import { isUnitOfRow } from '../../src/quantity/table-unit.ts';
import { getUnitNames, type Unit } from '../../src/quantity/unit.ts';
import { isWithin, type Span } from '../../src/lib/folded.ts';
import { foldWidth, sentencesOf } from '../../src/lib/text.ts';
import { isText } from './chapter-index.ts';
import { parseMarker } from './lines.ts';
import { isNoStatistic } from './not-statistic.ts';
import { coverPassages } from './passage-cover.ts';
import { cellsOf, clauseAround, quoteOf, type Text } from './quote.ts';
import type { Chapter, Element } from './types.ts';
import { findWording, lengthOfContext, type FoundWording } from '../../src/quantity/find-wording.ts';

/** A quantity that a chapter states and no observation accounts for, in the words of the chapter. */
export interface FoundQuantity {
  readonly chapter: string;
  readonly elements: readonly Element[];
  /** In the source. */
  readonly line: number;
  /** Its wording: 2500多名, 近200名, 1.5个亿. */
  readonly text: string;
  /** The wording with the words that a list hands on to it: 下降8.3% for the second of 下降12.5%、8.3%. */
  readonly stated: string;
  /** Undefined where neither the wording nor its table names a unit: 1.5个亿. */
  readonly unit: Unit | undefined;
  /** What stands before and after the wording in its paragraph, for comparison with other years' words. */
  readonly before: string;
  readonly after: string;
  /** The clause or the row that states it; it stands once in its chapter and holds the wording once. */
  readonly quote: string;
  /** Whether no such clause could be found, so that staff must write the quote. */
  readonly isUncertain: boolean;
}

/** Every quantity of the chapters that no statistic is bound to, that no declaration speaks for, and that is neither date nor ordinal. */
export function findQuantities(
  chapters: readonly Chapter[],
  declared: readonly Pick<NumeralDeclaration, 'passage'>[],
): readonly FoundQuantity[] {
  const cover = coverPassages(declared.map(({ passage }) => foldWidth(passage)));
  return chapters.flatMap((chapter) => {
    const headOf = headsOf(chapter);
    return chapter.elements.filter(isText).flatMap((element) => {
      const numerals = findNumeralWords(element.text);
      if (numerals.length === 0) return [];
      const isCovered = cover(foldWidth(element.text));
      const dateAround = readDates(element.text);
      const text: Text = { chapter, element, sentences: sentencesOf(element.text), head: headOf(element) };
      const open = numerals.filter(
        (numeral) => isOpen(element, numeral) && !dateAround(numeral) && !isCovered(numeral),
      );
      return readAll(text, open);
    });
  });
}

function headsOf({ elements }: Chapter): (element: Element) => readonly string[] {
  const heads = new Map<number, readonly string[]>();
  for (const { kind, table, text } of elements)
    if (kind === 'row' && table !== undefined && !heads.has(table)) heads.set(table, text.split('\t'));
  return ({ table }) => heads.get(table ?? 0) ?? [];
}

function isOpen({ text, spans }: Element, numeral: NumeralWord): boolean {
  if (numeral.kind !== 'arabic' && numeral.kind !== 'chinese') return false;
  if (numeral.end <= (parseMarker(text)?.marker.length ?? 0)) return false;
  if (isNoStatistic(text, numeral)) return false;
  return !spans.some((span) => span.kind === 'stat' && isWithin(numeral, span));
}

/** Each quantity once: a numeral inside the wording of the one before is a part of it (3至5人, 5.6 万元). */
function readAll(source: Text, numerals: readonly NumeralWord[]): readonly FoundQuantity[] {
  let taken = 0;
  return numerals.flatMap((numeral) => {
    const wording =
      numeral.start < taken
        ? undefined
        : findWording(source.element.text, numeral, source.element.kind === 'row');
    if (!wording) return [];
    taken = wording.end;
    return [toQuantity(source, wording)];
  });
}

function toQuantity(source: Text, wording: FoundWording): FoundQuantity {
  const { chapter, element } = source;
  const text = element.text.slice(wording.start, wording.end);
  const before = element.text.slice(0, wording.start);
  const unit = wording.unit ?? unitOfCell(source, wording);
  const start = wording.start - lengthOfContext(before);
  const quote = quoteOf(source, { ...wording, start }, text);
  return {
    chapter: chapter.slug,
    elements: chapter.elements,
    line: element.line,
    text,
    stated: toStated(before, text, { unit: unit ?? '元' }),
    unit,
    before,
    after: element.text.slice(wording.end),
    quote: quote ?? cellsOf(clauseAround(element.text, wording)),
    isUncertain: quote === undefined,
  };
}

/** The unit that a number's row or its column's head names. */
function unitOfCell({ element: { text, table }, head }: Text, { start }: Span): Unit | undefined {
  if (table === undefined) return undefined;
  const column = text.slice(0, start).split('\t').length - 1;
  const cells = text.split('\t');
  return getUnitNames().find((unit) => isUnitOfRow(unit, cells, head[column] ?? ''));
}
