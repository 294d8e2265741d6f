import { isWithin, overlaps, type Span } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import { foldWidth, indexesOf } from '../lib/text.ts';
import type { DataPath } from '../content/text/yaml-document.ts';
import type { Entry } from '../content/content-entry.ts';
import type { ContentTree } from '../content/content-tree.ts';
import { findNumeralWords, type NumeralWord } from '../quantity/numeral-words.ts';
import {
  EVERYWHERE,
  type NumeralDeclaration,
  type NumeralKind,
  type NumeralsFile,
} from '../content/schemas/numerals.ts';
import { formatObservationId, type ObservationId } from '../content/observation-id.ts';
import { readNumeralClasses, type NumeralClass } from './numeral-class.ts';
import { sourcePlacesOf, type SourcePlace } from './observation-places.ts';
import { sourceTablesOf, type SourceTable } from './source-tables.ts';
import { sourcesOf, type Source, type SourceLine } from './source-text.ts';

/** What a numeral of the source belongs to. */
interface Account {
  readonly kind: 'observation' | 'table' | NumeralKind;
  readonly observation?: ObservationId;
  readonly reason?: string;
}

/** Something that speaks for the numerals in a span of the source: a place of an observation or a declaration. */
export interface Claim extends Span {
  readonly account: Account;
  /** Where it is written. */
  readonly entry: Pick<Entry<unknown>, 'file' | 'locate'>;
  readonly path: DataPath;
  /** Said of every place of its words, or of a whole table: what is said of one place goes before it. */
  readonly isEverywhere?: true;
}

/** A numeral of the source with all that claims it. One claim is right; a numeral on a repeated line has those of the line that it repeats. */
export interface AuditedNumeral extends NumeralWord {
  readonly claims: readonly Claim[];
  /** What its words say by themselves, where nothing claims it. */
  readonly byRule?: NumeralClass;
  /** The line that this numeral's line repeats. */
  readonly repeats?: number;
}

/** A declaration looked for on its line, or on all lines that repeat no other. */
export interface SourceDeclaration {
  readonly declaration: NumeralDeclaration;
  readonly path: DataPath;
  /** Undefined where the source has no such line, or where any may be meant. */
  readonly line: SourceLine | undefined;
  /** Where the passage stands on that line. One is right; everywhere, one at least. */
  readonly spans: readonly Span[];
}

export interface NumeralAudit {
  readonly source: Source;
  readonly numerals: readonly AuditedNumeral[];
  readonly declarations: readonly SourceDeclaration[];
  /** The places of observations whose numerals could not be found. */
  readonly unfound: readonly SourcePlace[];
}

/** The audits of all reports that have a source, by year. */
export const numeralAuditsOf = perObject(
  (tree: ContentTree): ReadonlyMap<number, NumeralAudit> =>
    new Map(
      tree.reports.flatMap(({ year, numerals }) => {
        const source = sourcesOf(tree).get(year);
        if (!source) return [];
        const places = sourcePlacesOf(tree).get(year) ?? [];
        const tables = sourceTablesOf(tree).get(year) ?? [];
        return [[year, auditSource(source, { places, tables }, numerals)] as const];
      }),
    ),
);

function auditSource(
  source: Source,
  { places, tables }: { readonly places: readonly SourcePlace[]; readonly tables: readonly SourceTable[] },
  entry: Entry<NumeralsFile> | undefined,
): NumeralAudit {
  const declarations = (entry?.data?.numerals ?? []).map((declaration, index) =>
    findDeclaration(source, declaration, index),
  );
  const claims = [
    ...places.flatMap(toObservationClaim),
    ...tables.flatMap(toTableClaims),
    ...(entry ? declarations.flatMap((declaration) => toDeclarationClaim(entry, declaration)) : []),
  ].toSorted((a, b) => a.start - b.start);
  const byLine = source.lines.map((line) => numeralsOn(line, claims));
  const numerals = source.lines.flatMap(({ number }, index) => {
    const original = source.repeats.get(number);
    const own = byLine[index] ?? [];
    return original === undefined ? own : own.map((word, nth) => repeatOf(word, original, byLine, nth));
  });
  return { source, numerals, declarations, unfound: places.filter(({ wording }) => !wording) };
}

function findDeclaration(source: Source, declaration: NumeralDeclaration, index: number): SourceDeclaration {
  const path = ['numerals', index];
  if (declaration.line === EVERYWHERE)
    return { declaration, path, line: undefined, spans: placesOf(source, declaration.passage) };
  const line = source.lines[declaration.line - 1];
  return { declaration, path, line, spans: line ? spansOn(line, declaration.passage) : [] };
}

function spansOn(line: SourceLine, words: string): readonly Span[] {
  const [text, passage] = [foldWidth(line.text), foldWidth(words)];
  return indexesOf(text, passage).map((at) => ({
    start: line.start + at,
    end: line.start + at + passage.length,
  }));
}

/** Every place of a passage where it cuts no numeral (五名 stands not in 十五名). */
function placesOf({ lines, repeats }: Source, passage: string): readonly Span[] {
  return lines.flatMap((line) => {
    const spans = repeats.has(line.number) ? [] : spansOn(line, passage);
    const numerals =
      spans.length === 0 ? [] : findNumeralWords(line.text).map((word) => onSource(word, line));
    const isCut = (span: Span): boolean =>
      numerals.some((numeral) => overlaps(numeral, span) && !isWithin(numeral, span));
    return spans.filter((span) => !isCut(span));
  });
}

function toObservationClaim({ entry, record, place, wording }: SourcePlace): readonly Claim[] {
  const observation = formatObservationId(record);
  return wording
    ? [{ ...wording, account: { kind: 'observation', observation }, entry, path: [...place.path, 'quote'] }]
    : [];
}

/** A table speaks for its cells and its title, where nothing else does. */
function toTableClaims({ entry, path, table, rows, title }: SourceTable): readonly Claim[] {
  const account = { kind: 'table', reason: table.title } as const;
  const spans = [...(title ? [title] : []), ...rows.flatMap(({ cells }) => [...cells.values()])];
  return spans.map((span) => ({ ...span, account, entry, path: [...path, 'rows'], isEverywhere: true }));
}

function toDeclarationClaim(
  entry: Entry<NumeralsFile>,
  { declaration, path, spans }: SourceDeclaration,
): readonly Claim[] {
  const { kind, reason, line } = declaration;
  const claim = { account: { kind, reason }, entry, path: [...path, 'passage'] };
  if (line === EVERYWHERE) return spans.map((span) => ({ ...span, ...claim, isEverywhere: true }));
  return spans.length === 1 ? spans.map((span) => ({ ...span, ...claim })) : [];
}

function numeralsOn(line: SourceLine, claims: readonly Claim[]): readonly AuditedNumeral[] {
  const words = findNumeralWords(line.text);
  if (words.length === 0) return [];
  const onLine = claims.filter((claim) => overlaps(claim, line));
  const classOf = readNumeralClasses(line.text);
  return words.map((word) => {
    const numeral = onSource(word, line);
    const own = withoutWider(onLine.filter((claim) => isWithin(numeral, claim)));
    const found = own.length === 0 ? classOf(word) : undefined;
    return { ...numeral, claims: own, ...(found && { byRule: onSource(found, line) }) };
  });
}

function onSource<S extends Span>(span: S, line: Span): S {
  return { ...span, start: line.start + span.start, end: line.start + span.end };
}

/** What is said of everywhere comes last, and gives way to what is said of one line. */
function withoutWider(claims: readonly Claim[]): readonly Claim[] {
  const narrow = claims.filter(({ isEverywhere }) => isEverywhere !== true);
  if (narrow.some(({ account }) => account.kind !== 'observation')) return narrow;
  const wide = claims.filter(({ account, isEverywhere }) => isEverywhere && account.kind !== 'table');
  const own = [...narrow, ...wide];
  return own.length > 0 ? own : claims.slice(0, 1);
}

/** A repeated line says nothing of its own, so claims on it would be second ones. */
function repeatOf(
  word: AuditedNumeral,
  original: number,
  byLine: readonly (readonly AuditedNumeral[])[],
  nth: number,
): AuditedNumeral {
  const claims = byLine[original - 1]?.[nth]?.claims ?? [];
  return { ...word, claims: [...claims, ...word.claims], repeats: original };
}
