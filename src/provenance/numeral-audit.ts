import { isWithin, overlaps, type Span } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import { foldWidth, indexesOf } from '../lib/text.ts';
import type { DataPath } from '../content/text/yaml-document.ts';
import type { Entry } from '../content/content-entry.ts';
import type { ContentTree } from '../content/content-tree.ts';
import { findNumeralWords, type NumeralWord } from '../quantity/numeral-words.ts';
import type { NumeralDeclaration, NumeralKind, NumeralsFile } from '../content/schemas/numerals.ts';
import { formatObservationId, type ObservationId } from '../content/observation-id.ts';
import { sourcePlacesOf, type SourcePlace } from './observation-places.ts';
import { sourcesOf, type Source, type SourceLine } from './source-text.ts';

/** What a numeral of the source belongs to. */
interface Account {
  readonly kind: 'observation' | NumeralKind;
  readonly observation?: ObservationId;
  readonly reason?: string;
}

/** Something that speaks for the numerals in a span of the source: a place of an observation or a declaration. */
export interface Claim extends Span {
  readonly account: Account;
  /** Where it is written. */
  readonly entry: Pick<Entry<unknown>, 'file' | 'locate'>;
  readonly path: DataPath;
}

/** A numeral of the source with all that claims it. One claim is right; a numeral on a repeated line has those of the line that it repeats. */
export interface AuditedNumeral extends NumeralWord {
  readonly claims: readonly Claim[];
  /** The line that this numeral's line repeats. */
  readonly repeats?: number;
}

/** A declaration looked for on its line. */
export interface SourceDeclaration {
  readonly declaration: NumeralDeclaration;
  readonly path: DataPath;
  /** Undefined where the source has no such line. */
  readonly line: SourceLine | undefined;
  /** Where the passage stands on that line. One is right. */
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
        return [[year, auditSource(source, places, numerals)] as const];
      }),
    ),
);

function auditSource(
  source: Source,
  places: readonly SourcePlace[],
  entry: Entry<NumeralsFile> | undefined,
): NumeralAudit {
  const declarations = (entry?.data?.numerals ?? []).map((declaration, index) =>
    findDeclaration(source, declaration, index),
  );
  const claims = [
    ...places.flatMap(toObservationClaim),
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
  const line = source.lines[declaration.line - 1];
  const path = ['numerals', index];
  if (!line) return { declaration, path, line, spans: [] };
  const [text, passage] = [foldWidth(line.text), foldWidth(declaration.passage)];
  const starts = indexesOf(text, passage).map((at) => line.start + at);
  const spans = starts.map((start) => ({ start, end: start + passage.length }));
  return { declaration, path, line, spans };
}

function toObservationClaim({ entry, record, place, wording }: SourcePlace): readonly Claim[] {
  const observation = formatObservationId(record);
  return wording
    ? [{ ...wording, account: { kind: 'observation', observation }, entry, path: [...place.path, 'quote'] }]
    : [];
}

function toDeclarationClaim(
  entry: Entry<NumeralsFile>,
  { declaration, path, spans }: SourceDeclaration,
): readonly Claim[] {
  const { kind, reason } = declaration;
  const [span] = spans;
  return span && spans.length === 1
    ? [{ ...span, account: { kind, reason }, entry, path: [...path, 'passage'] }]
    : [];
}

function numeralsOn(line: SourceLine, claims: readonly Claim[]): readonly AuditedNumeral[] {
  const onLine = claims.filter((claim) => overlaps(claim, line));
  return findNumeralWords(line.text).map((word) => {
    const span = { start: line.start + word.start, end: line.start + word.end };
    return { ...word, ...span, claims: onLine.filter((claim) => isWithin(span, claim)) };
  });
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
