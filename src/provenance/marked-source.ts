import { isWithin, overlaps, type Span } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import { sentencesOf } from '../lib/text.ts';
import type { ContentTree } from '../content/content-tree.ts';
import { formatObservationId, type ObservationId } from '../content/observation-id.ts';
import { accountNumerals, type NumeralAccount } from './numeral-account.ts';
import { sourcePlacesOf } from './observation-places.ts';
import { sourceTablesOf } from './source-tables.ts';
import { lineAt, sourcesOf, type Source, type SourceLine } from './source-text.ts';

/** A numeral of the source, or the whole wording of an observation, with what it belongs to. */
export interface SourceMark {
  readonly text: string;
  readonly kind: NumeralAccount['kind'];
  readonly observation?: ObservationId;
  /** Why it is no statistic. */
  readonly reason?: string;
  /** Whether its words say so by themselves. */
  readonly isByRule?: true;
}

/** A sentence of a line; its pieces joined are the source's text. */
interface SourceSentence {
  /** `s25-2`: the second sentence of line 25. */
  readonly id: string;
  readonly pieces: readonly (string | SourceMark)[];
}

export interface MarkedLine {
  readonly number: number;
  readonly sentences: readonly SourceSentence[];
  /** The line that this one says again, word for word. */
  readonly repeats?: number;
}

/** A report's source as received, without its empty lines, each numeral marked; none where the report has no source. */
export function markSource(tree: ContentTree, year: number): readonly MarkedLine[] {
  const source = sourcesOf(tree).get(year);
  if (!source) return [];
  const marks = marksOf(tree, source);
  return source.lines
    .filter(({ text }) => text.trim() !== '')
    .map((line) => {
      const repeats = source.repeats.get(line.number);
      return {
        number: line.number,
        sentences: sentenceSpans(line).map((span, index) => ({
          id: sentenceId(line, index),
          pieces: cut(source, span, marks),
        })),
        ...(repeats !== undefined && { repeats }),
      };
    });
}

/** The sentences that state each observation of a year, by its id, in the order of its places. */
export function statingSentences(tree: ContentTree, year: number): ReadonlyMap<string, readonly string[]> {
  return statingSentencesOf(tree).get(year) ?? new Map();
}

const statingSentencesOf = perObject(
  (tree: ContentTree): ReadonlyMap<number, ReadonlyMap<string, readonly string[]>> =>
    new Map([...sourcesOf(tree)].map(([year, source]) => [year, toStating(tree, source)])),
);

function toStating(tree: ContentTree, source: Source): ReadonlyMap<string, readonly string[]> {
  const sentences = new Map<string, string[]>();
  for (const { record, wording } of sourcePlacesOf(tree).get(source.year) ?? []) {
    if (!wording) continue;
    const line = lineAt(source, wording.start);
    const index = sentenceSpans(line).findLastIndex(({ start }) => start <= wording.start);
    const id = formatObservationId(record);
    sentences.set(id, [...(sentences.get(id) ?? []), sentenceId(line, index)]);
  }
  return sentences;
}

interface Marked extends Span {
  readonly mark: Omit<SourceMark, 'text'>;
}

/** The wordings of observations, also where a line repeats them, the cells of tables, and the numerals that are in none of them. */
function marksOf(tree: ContentTree, source: Source): readonly Marked[] {
  const wordings = (sourcePlacesOf(tree).get(source.year) ?? []).flatMap(({ record, wording }) => {
    if (!wording) return [];
    const mark = { kind: 'observation', observation: formatObservationId(record) } as const;
    return [wording, ...repeatsOf(source, wording)].map((span) => ({ ...span, mark }));
  });
  const accounts = accountNumerals(tree, source.year);
  const cells = cellMarks(tree, source, accounts);
  const whole = [
    ...wordings,
    ...cells.filter((cell) => !wordings.some((wording) => overlaps(cell, wording))),
  ];
  const others = accounts
    .filter((numeral) => !whole.some((wording) => isWithin(numeral, wording)))
    .map(({ start, end, kind, observation, reason, isByRule }) => ({
      start,
      end,
      mark: {
        kind,
        ...(observation !== undefined && { observation }),
        ...(reason !== undefined && { reason }),
        ...(isByRule && { isByRule }),
      },
    }));
  return [...whole, ...others].toSorted((a, b) => a.start - b.start);
}

/** The cells for whose numerals nothing but their table speaks. */
function cellMarks(
  tree: ContentTree,
  { year }: Source,
  accounts: readonly NumeralAccount[],
): readonly Marked[] {
  return (sourceTablesOf(tree).get(year) ?? []).flatMap(({ table, rows }) =>
    rows
      .flatMap(({ cells }) => [...cells.values()])
      .filter((cell) => {
        const inside = accounts.filter((numeral) => isWithin(numeral, cell));
        return inside.length > 0 && inside.every(({ kind }) => kind === 'table');
      })
      .map((cell) => ({ ...cell, mark: { kind: 'table', reason: table.title } as const })),
  );
}

function repeatsOf(source: Source, span: Span): readonly Span[] {
  const line = lineAt(source, span.start);
  return [...source.repeats].flatMap(([copy, original]) => {
    const repeated = source.lines[copy - 1];
    if (original !== line.number || repeated?.text !== line.text) return [];
    const shift = repeated.start - line.start;
    return [{ start: span.start + shift, end: span.end + shift }];
  });
}

/** From one sentence's start to the next one's, so that no character of the line is lost. */
function sentenceSpans(line: SourceLine): readonly Span[] {
  const starts = sentencesOf(line.text).map(({ start }, index) => (index === 0 ? 0 : start));
  return starts.map((start, index) => ({
    start: line.start + start,
    end: line.start + (starts[index + 1] ?? line.text.length),
  }));
}

function sentenceId({ number }: SourceLine, index: number): string {
  return `s${number}-${index + 1}`;
}

function cut({ text }: Source, span: Span, marks: readonly Marked[]): readonly (string | SourceMark)[] {
  let at = span.start;
  const pieces = marks
    .filter((mark) => overlaps(mark, span))
    .flatMap(({ start, end, mark }) => {
      const before = text.slice(at, start);
      at = end;
      return [before, { ...mark, text: text.slice(start, end) }];
    });
  return [...pieces, text.slice(at, span.end)].filter((piece) => piece !== '');
}
