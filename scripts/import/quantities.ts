import type { NumeralDeclaration } from '../../src/content/schemas/numerals.ts';
import { findNumeralWords, type NumeralWord } from '../../src/quantity/numeral-words.ts';
import { readQuantity } from '../../src/quantity/quantity-text.ts';
import { readDates } from '../../src/rules/numeral-proposal.ts';
import { isUnitOfRow } from '../../src/quantity/table-unit.ts';
import { periodOf, surfaceOf, UNIT_NAMES, type Unit } from '../../src/quantity/unit.ts';
import { isWithin, type Span } from '../../src/lib/folded.ts';
import { foldWidth, sentencesOf, type Sentence } from '../../src/lib/text.ts';
import { isText, saysOnce } from './chapter-index.ts';
import { parseMarker } from './lines.ts';
import { coverPassages } from './passage-cover.ts';
import type { Chapter, Element } from './types.ts';

/** A quantity that a chapter states and no observation accounts for, in the words of the chapter. */
export interface FoundQuantity {
  readonly chapter: string;
  readonly elements: readonly Element[];
  /** In the source. */
  readonly line: number;
  /** Its wording: 2500多名, 近200名, 1.5个亿. */
  readonly text: string;
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

/** What is read as part of a wording before its number, unless it ends another word (附近, 节约). */
const LEAD =
  /(?:将近|接近|(?:^|[^附最])近|大约|(?:^|[^节预合])约|超过|超|逾|突破|不少于|不低于|不超过|不到|不足|至少|至多|下降|减少|降低)$/;
const LONGEST_UNIT = 8;
const LONGEST_LEAD = 3;
/** Longer clauses give way to their part between 、. */
const LONG_CLAUSE = 24;
/** A longer passage is none that a reader could find, and costs as many steps as it is long for every number in it. */
const LONGEST_QUOTE = 300;
const CLAUSES = /[，。；：！？]/;
const PARTS = /[，。；：！？、]/;

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
      return numerals
        .filter((numeral) => isOpen(element, numeral) && !dateAround(numeral) && !isCovered(numeral))
        .flatMap((numeral) => toQuantity(text, numeral) ?? []);
    });
  });
}

/** A text of a chapter, read once for all numerals in it. `head` is the first row of its table. */
interface Text {
  readonly chapter: Chapter;
  readonly element: Element;
  readonly sentences: readonly Sentence[];
  readonly head: readonly string[];
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
  if (text[numeral.start - 1] === '第') return false;
  return !spans.some((span) => span.kind === 'stat' && isWithin(numeral, span));
}

function toQuantity(source: Text, numeral: NumeralWord): FoundQuantity | undefined {
  const { chapter, element } = source;
  const wording = readWording(element, numeral);
  if (!wording) return undefined;
  const text = element.text.slice(wording.start, wording.end);
  const quote = quoteOf(source, wording, text);
  return {
    chapter: chapter.slug,
    elements: chapter.elements,
    line: element.line,
    text,
    unit: wording.unit ?? unitOfCell(source, wording),
    before: element.text.slice(0, wording.start),
    after: element.text.slice(wording.end),
    quote: quote ?? cellsOf(clauseAround(element.text, wording)),
    isUncertain: quote === undefined,
  };
}

interface Wording extends Span {
  readonly unit: Unit | undefined;
}

/** The longest reading around a numeral; without a unit only where one may be meant: in a row, or for 万 and 亿. */
function readWording({ text, kind }: Element, numeral: NumeralWord): Wording | undefined {
  const before = text.slice(Math.max(0, numeral.start - LONGEST_LEAD - 1), numeral.start);
  const lead = LEAD.exec(before)?.[0].replace(/^[^将接近大约超逾突不至下减降](?=近|约)/, '') ?? '';
  const start = numeral.start - lead.length;
  const clauseBefore = text.slice(clauseStart(text, start, CLAUSES), start);
  for (let end = Math.min(text.length, numeral.end + LONGEST_UNIT); end >= numeral.end; end -= 1) {
    const words = text.slice(start, end);
    if (words.includes('\t')) continue;
    const reading = readQuantity(words);
    const unit = reading.ok ? reading.quantity.unit : rateOf(clauseBefore, words);
    if (unit) return { start, end, unit };
  }
  const isBare =
    kind === 'row' ? numeral.kind === 'arabic' && isWholeCell(text, numeral) : /[万亿]$/.test(numeral.text);
  return isBare && readQuantity(text.slice(start, numeral.end), { unit: '元' }).ok
    ? { start, end: numeral.end, unit: undefined }
    : undefined;
}

/** 每天接待三四拨: a rate whose period stands before the number, in its clause. */
function rateOf(clause: string, words: string): Unit | undefined {
  return UNIT_NAMES.find((unit) => {
    const period = periodOf(unit)?.words;
    return (
      period !== undefined &&
      clause.includes(period) &&
      words.includes(surfaceOf(unit)) &&
      readQuantity(words, { unit }).ok
    );
  });
}

/** The unit that a number's row or its column's head names. */
function unitOfCell({ element: { text, table }, head }: Text, { start }: Span): Unit | undefined {
  if (table === undefined) return undefined;
  const column = text.slice(0, start).split('\t').length - 1;
  const cells = text.split('\t');
  return UNIT_NAMES.find((unit) => isUnitOfRow(unit, cells, head[column] ?? ''));
}

function isWholeCell(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const next = text.indexOf('\t', end);
  const after = text.slice(end, next < 0 ? undefined : next);
  return (before.slice(before.lastIndexOf('\t') + 1) + after).trim() === '';
}

/** The shortest of clause, enumeration part, two clauses, sentence that can serve as a quote. */
function quoteOf(
  { chapter, element: { text, kind }, sentences }: Text,
  at: Span,
  wording: string,
): string | undefined {
  const sentence = sentences.find(({ start, end }) => start <= at.start && at.end <= end);
  const clause = clauseAround(text, at);
  const from = text.lastIndexOf(clause, at.start);
  const wider = clauseAround(text, { start: Math.max(0, from - 2), end: at.end });
  const options =
    kind === 'row'
      ? [cellsOf(text)]
      : [
          ...(clause.length > LONG_CLAUSE ? [partAround(text, at), clause] : [clause, partAround(text, at)]),
          wider,
          ...(sentence && sentence.text.length <= LONGEST_QUOTE ? [sentence.text] : []),
        ];
  return options.find((option) => {
    const isOnce = option.split(wording).length === 2;
    return isOnce && sentencesOf(option).length < 2 && saysOnce(chapter.elements, option);
  });
}

/** A row as its filled cells with a space between. */
function cellsOf(row: string): string {
  return row.split('\t').filter(Boolean).join(' ');
}

function clauseAround(text: string, span: Span): string {
  return cut(text, span, CLAUSES);
}

function partAround(text: string, span: Span): string {
  return cut(text, span, PARTS);
}

/** The text around a span up to a boundary; at most a longest quote more on either side. */
function cut(text: string, span: Span, boundary: RegExp): string {
  const most = Math.min(text.length, span.end + LONGEST_QUOTE);
  let { end } = span;
  while (end < most && !boundary.test(text.charAt(end))) end += 1;
  return text.slice(clauseStart(text, span.start, boundary), end).trim();
}

function clauseStart(text: string, from: number, boundary: RegExp): number {
  const least = Math.max(0, from - LONGEST_QUOTE);
  let start = from;
  while (start > least && !boundary.test(text.charAt(start - 1))) start -= 1;
  return start;
}
