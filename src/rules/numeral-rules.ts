import { isWithin, overlaps } from '../lib/folded.ts';
import type { Entry } from '../content/content-entry.ts';
import type { ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { EVERYWHERE, type NumeralsFile } from '../content/schemas/numerals.ts';
import {
  numeralAuditsOf,
  type AuditedNumeral,
  type Claim,
  type NumeralAudit,
  type SourceDeclaration,
} from '../provenance/numeral-audit.ts';
import type { NumeralWord } from '../quantity/numeral-words.ts';
import {
  findInPart,
  isHeadline,
  lineAt,
  partOf,
  positionAt,
  repeatFault,
  type Source,
} from '../provenance/source-text.ts';
import { findPersonalNumbers } from './copy/personal.ts';
import { figureFault } from './numeral-figure.ts';
import { contextOf, proposeForSource, wordingAt } from './numeral-proposal.ts';
import { errorAt } from '../content/report-issue.ts';

/** The reverse audit: every numeral of a source belongs to exactly one observation or declaration, and every declaration to a numeral. */
export function checkNumerals(tree: ContentTree): readonly Issue[] {
  return tree.reports.flatMap((report) => {
    const audit = numeralAuditsOf(tree).get(report.year);
    if (!audit) return [];
    const { numerals: entry } = report;
    return [
      ...(entry ? checkDeclarations(entry, audit) : []),
      ...(entry?.data ? checkRepeats(entry, entry.data, audit) : []),
      ...audit.numerals.flatMap((numeral) => checkClaims(numeral)),
      ...checkUnaccounted(tree, report, audit),
    ];
  });
}

function checkDeclarations(entry: Entry<NumeralsFile>, audit: NumeralAudit): readonly Issue[] {
  return audit.declarations.flatMap((found) => {
    const fault = placeFault(found, audit) ?? wordsFault(found, audit);
    const path = [...found.path, fault?.rule === 'numeral/line' ? 'line' : 'passage'];
    return fault ? [errorAt(entry, path, fault.rule, fault)] : [];
  });
}

type Fault = Pick<Issue, 'rule' | 'found' | 'allowed'>;

const ALLOWED = 'passage 照抄那一行里的话，一字不改，在那一行里只有一处，把数字写全';

/** What is wrong with where a declaration says that its words stand. */
function placeFault(
  { declaration: { line: number, passage }, line, spans }: SourceDeclaration,
  { source }: NumeralAudit,
): Fault | undefined {
  const allowed = ALLOWED;
  if (number === EVERYWHERE)
    return spans.length > 0
      ? undefined
      : {
          rule: 'numeral/gone',
          found: `${source.file} 里没有“${passage}”`,
          allowed: 'passage 照抄原文里的话，一字不改，把数字写全',
        };
  const where = `${source.file} 第 ${number} 行`;
  if (!line)
    return {
      rule: 'numeral/line',
      found: `原文只有 ${source.lines.length} 行，没有第 ${number} 行`,
      allowed,
    };
  const original = source.repeats.get(number);
  if (original !== undefined) {
    const found = `${where}是第 ${original} 行的重复，它的数字已经由那一行说明`;
    return { rule: 'numeral/line', found, allowed: `删去这一条；要说明就写在第 ${original} 行` };
  }
  if (spans.length === 0) return { rule: 'numeral/gone', found: `${where}里没有“${passage}”`, allowed };
  return spans.length > 1
    ? { rule: 'numeral/ambiguous', found: `${where}里有 ${spans.length} 处“${passage}”`, allowed }
    : undefined;
}

/** What is wrong with the words of a declaration whose place is right. */
function wordsFault(
  { declaration: { passage, kind }, spans }: SourceDeclaration,
  { source, numerals }: NumeralAudit,
): Fault | undefined {
  const touched = numerals.filter((numeral) => spans.some((span) => overlaps(numeral, span)));
  if (touched.length === 0)
    return {
      rule: 'numeral/empty',
      found: `“${passage}”里没有数字`,
      allowed: '删去这一条，或者写上带数字的原话',
    };
  const cut = touched.find((numeral) => !spans.some((span) => isWithin(numeral, span)));
  if (cut)
    return { rule: 'numeral/cut', found: `“${passage}”只取了原文“${cut.text}”的一部分`, allowed: ALLOWED };
  if (kind === 'title' && !spans.every((span) => isHeadline(source, lineAt(source, span.start))))
    return {
      rule: 'numeral/title',
      found: `“${passage}”不在年报标题和章标题里`,
      allowed: 'title 只说明标题里的数；正文里的统计数字写进 observations.yaml',
    };
  if (kind !== 'figure') return undefined;
  const fault = spans
    .flatMap((span) => {
      const { start, text } = lineAt(source, span.start);
      const local = touched.filter((numeral) => isWithin(numeral, span));
      return (
        figureFault(
          text,
          local.map((word) => ({ ...word, start: word.start - start, end: word.end - start })),
        ) ?? []
      );
    })
    .at(0);
  return fault && { rule: 'numeral/figure', ...fault };
}

function checkRepeats(
  entry: Entry<NumeralsFile>,
  { repeats }: NumeralsFile,
  { source, numerals }: NumeralAudit,
): readonly Issue[] {
  return repeats.flatMap((repeat, index) => {
    const hasNumeral = numerals.some(({ start }) => positionAt(source, start).line === repeat.line);
    const found =
      repeatFault(source.lines, repeat) ?? (hasNumeral ? undefined : `第 ${repeat.line} 行里没有数字`);
    const allowed = 'line 和 of 是原文里一字不差的两行，of 在前；不再重复就删去这一条';
    return found === undefined
      ? []
      : [errorAt(entry, ['repeats', index, 'line'], 'numeral/repeat', { found, allowed })];
  });
}

function checkClaims({ text, claims: [first, ...others] }: AuditedNumeral): readonly Issue[] {
  if (!first) return [];
  return others.map((claim) => {
    const words = {
      found: `原文的“${text}”已经有了说明（${describeClaim(first)}）`,
      allowed: '原文里的一个数字只能属于一个数值，或者由一条说明管：删去其中一处',
    };
    return errorAt(claim.entry, claim.path, 'numeral/twice', words);
  });
}

function describeClaim({ account, entry, path }: Claim): string {
  const { line } = entry.locate(path);
  return `${entry.file}:${line}${account.observation === undefined ? '' : ` ${account.observation}`}`;
}

/** Waits where a file that may account for numerals is itself wrong, and leaves out those of observations whose place is reported as wrong, and of numbers that may not stand there at all. */
function checkUnaccounted(
  tree: ContentTree,
  { observations, numerals: entry }: ReportTree,
  audit: NumeralAudit,
): readonly Issue[] {
  if (observations?.data === undefined || (entry && entry.data === undefined)) return [];
  const { source } = audit;
  const reported = [
    ...audit.unfound.flatMap(({ record, place }) =>
      findInPart(source, record.text, partOf(source, place.chapter)),
    ),
    ...findPersonalNumbers(source.text),
  ];
  const missing = audit.numerals.filter(
    (numeral) =>
      numeral.claims.length === 0 && !numeral.byRule && !reported.some((span) => overlaps(numeral, span)),
  );
  let taken = 0;
  return missing.flatMap((numeral) => {
    // 40 of 35%至40% belongs to the quantity that the message before speaks of.
    if (numeral.start < taken) return [];
    taken = wordingEnd(source, numeral);
    return toUnaccounted(tree, source, numeral);
  });
}

/** Where the quantity ends that a numeral of the source begins; its own end where it begins none. */
function wordingEnd(source: Source, numeral: NumeralWord): number {
  const { start, text } = lineAt(source, numeral.start);
  const local = { ...numeral, start: numeral.start - start, end: numeral.end - start };
  return start + (wordingAt(text, local)?.end ?? local.end);
}

function toUnaccounted(tree: ContentTree, source: Source, numeral: NumeralWord): Issue {
  return {
    file: source.file,
    ...positionAt(source, numeral.start),
    severity: 'error' as const,
    rule: 'numeral/unaccounted',
    found: `原文的“${numeral.text}”没有说明：${contextOf(source, numeral)}`,
    ...proposeForSource(tree, source, numeral),
  };
}
