import { findFolded, foldWithOffsets, isWithin, withinAny } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import { noteProgress } from '../content/disk/progress.ts';
import { foldForCompare } from '../lib/text.ts';
import type { ArticleEntry, ChapterEntry, ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { findNumeralWords, type NumeralWord } from '../quantity/numeral-words.ts';
import type { NumeralDeclaration } from '../content/schemas/numerals.ts';
import { formatObservationId } from '../content/observation-id.ts';
import type { ObservationRecord } from '../content/observation-record.ts';
import { partOf, sourcesOf } from '../provenance/source-text.ts';
import { dimensionOf, readSurface } from '../quantity/unit.ts';
import { fieldText, literalTextsOf, STATISTIC, type LiteralText } from './literal-texts.ts';
import { declarationOf, markIn, readDates } from './numeral-proposal.ts';
import { errorAt } from '../content/report-issue.ts';
import { findWordingAround, proposeObservation } from './stat-proposal.ts';

/** Texts that share their rules: the numerals that words in them declare, and whether words for indefinite amounts are free. */
interface Scope {
  readonly tree: ContentTree;
  readonly file: string;
  /** The year whose statistics are meant; in an article that cuts no report, any. */
  readonly year: number | undefined;
  readonly kind: 'report' | 'article';
  readonly passages: readonly string[];
}

const LONGEST_SURFACE = 12;
/** Dimensions that 一 measures; before all other units it only makes a noun indefinite (一个职工). */
const MEASURED: ReadonlySet<string> = new Set([
  'money',
  'land',
  'floor-area',
  'mass',
  'person-times',
  'households',
  'ratio',
  'percentage-points',
]);

/** Numbers typed by hand in reports and articles: each must be a statistic of its observation, or declared as none. */
export function checkLiterals(tree: ContentTree): readonly Issue[] {
  return [
    ...tree.reports.flatMap((report) => checkReport(tree, report)),
    ...tree.articles.flatMap((article) => checkArticle(tree, article)),
  ];
}

/** Waits while the declarations of the report are themselves wrong. */
function checkReport(tree: ContentTree, report: ReportTree): readonly Issue[] {
  const declared = declarationsOf(report);
  if (!declared) return [];
  const scope = { tree, year: report.year, kind: 'report' } as const;
  const { report: cover } = report;
  const fields = (['title', 'subtitle', 'description', 'dateNote'] as const).flatMap((field) =>
    cover ? fieldText(cover, field, cover.data?.[field]) : [],
  );
  const passages = declared.map(({ passage }) => foldForCompare(passage));
  return [
    ...(cover ? checkTexts({ ...scope, file: cover.file, passages }, fields) : []),
    ...report.chapters.flatMap((chapter) => {
      const own = declaredIn(tree, chapter, declared).map(({ passage }) => foldForCompare(passage));
      return checkTexts({ ...scope, file: chapter.file, passages: own }, textsOf(chapter));
    }),
  ];
}

/** The declarations of a report; undefined where they are wrong. */
function declarationsOf({ numerals: entry }: ReportTree): readonly NumeralDeclaration[] | undefined {
  return entry ? entry.data?.numerals : [];
}

/** The declarations of the chapter's part of the source. */
function declaredIn(
  tree: ContentTree,
  { year, slug }: ChapterEntry,
  declared: readonly NumeralDeclaration[],
): readonly NumeralDeclaration[] {
  const source = sourcesOf(tree).get(year);
  if (!source) return declared;
  const part = partOf(source, slug);
  return declared.filter(({ line }) => {
    const found = source.lines[line - 1];
    return found !== undefined && isWithin(found, part);
  });
}

/** An article may say what the report that it is cut from says; all else is declared in its front matter. */
function checkArticle(tree: ContentTree, article: ArticleEntry): readonly Issue[] {
  if (!article.data) return [];
  const { excerptOf, numerals, date, updated } = article.data;
  const report = tree.reports.find(({ year }) => year === excerptOf?.report);
  const borrowed = report ? declarationsOf(report) : [];
  if (!borrowed) return [];
  const own = numerals.map(({ passage }) => foldForCompare(passage));
  const dates = [date, ...(updated === undefined ? [] : [updated])].flatMap(dateWords);
  const passages = [...borrowed.map(({ passage }) => foldForCompare(passage)), ...own, ...dates];
  const texts = [...textsOf(article), ...fieldText(article, 'dateNote', article.data.dateNote)];
  return [
    ...checkTexts({ tree, file: article.file, year: report?.year, kind: 'article', passages }, texts),
    ...checkUnused(article, texts),
  ];
}

/** An article's own date in words: its front matter has declared it. */
function dateWords(date: string): readonly string[] {
  const [year, month, day] = date.split('-').map(Number);
  return [
    `${year ?? ''}年`,
    ...(month === undefined ? [] : [`${month}月`]),
    ...(day === undefined ? [] : [`${month ?? ''}月${day}日`]),
  ];
}

function textsOf(entry: ChapterEntry | ArticleEntry): readonly LiteralText[] {
  return [
    ...fieldText(entry, 'title', entry.data?.title),
    ...fieldText(entry, 'description', entry.data?.description),
    ...(entry.body ? literalTextsOf(entry.body) : []),
  ];
}

function checkUnused(article: ArticleEntry, texts: readonly LiteralText[]): readonly Issue[] {
  const folded = texts.map(({ text }) => foldForCompare(text));
  return (article.data?.numerals ?? []).flatMap(({ passage }, index) => {
    const words = foldForCompare(passage);
    const isUsed = folded.some((text) => words !== '' && text.includes(words));
    const found = isUsed ? `“${passage}”里没有数字` : `文章里没有“${passage}”`;
    if (isUsed && findNumeralWords(passage).length > 0) return [];
    const allowed = 'passage 照抄文章里带数字的原话；不再用到就删去这一条';
    return [errorAt(article, ['numerals', index, 'passage'], 'literal/unused', { found, allowed })];
  });
}

function checkTexts(scope: Scope, texts: readonly LiteralText[]): readonly Issue[] {
  noteProgress('checkLiterals', scope.file);
  return texts.flatMap((literal) => {
    const numerals = numeralsIn(literal);
    if (numerals.length === 0) return [];
    const isCovered = withinAny(scope.passages.flatMap((passage) => findFolded(foldedOf(literal), passage)));
    const suspects = numerals
      .filter((numeral) => !isCovered(numeral))
      .filter((numeral) => isSuspect(scope, literal, numeral));
    const starts = new Set(suspects.map(({ start }) => start));
    return suspects
      .filter((numeral) => !continuesDate(literal, numeral, starts))
      .map((numeral) => toIssue(scope, literal, numeral));
  });
}

const numeralsIn = perObject(({ text }: LiteralText) => findNumeralWords(text));
const datesOf = perObject(({ text }: LiteralText) => readDates(text));
const foldedOf = perObject(({ text }: LiteralText) => foldWithOffsets(text));

/** Whether a numeral belongs to a date that begins with another one that is refused: 31 in 5月31日. */
function continuesDate(literal: LiteralText, numeral: NumeralWord, starts: ReadonlySet<number>): boolean {
  const date = datesOf(literal)(numeral);
  return date !== undefined && date.start < numeral.start && starts.has(date.start);
}

/** In a report every numeral is the source's. In an article digits are, and Chinese numerals that count or that the source so words. */
function isSuspect({ tree, year, kind }: Scope, literal: LiteralText, numeral: NumeralWord): boolean {
  const { text } = literal;
  if (kind === 'report' || numeral.kind === 'arabic') return true;
  if (numeral.kind !== 'chinese') return false;
  if (numeral.text.startsWith('百分之')) return true;
  const surface = readSurface(text.slice(numeral.end, numeral.end + LONGEST_SURFACE));
  const isCounted =
    surface !== undefined &&
    (numeral.text !== '一' || surface.units.some((unit) => MEASURED.has(dimensionOf(unit))));
  return isCounted || (year !== undefined && isQuoted(tree, year, literal, numeral));
}

/** Whether the words around a numeral are those in which the source states a quantity (联系一个非公有制经济企业). */
function isQuoted(tree: ContentTree, year: number, literal: LiteralText, numeral: NumeralWord): boolean {
  const records = tree.reports.find((report) => report.year === year)?.observations?.records ?? [];
  const { text: folded } = foldedOf(literal);
  return records.some(
    (record) =>
      findWordingAround(literal.text, numeral, record.text) !== undefined &&
      record.places.some(({ quote }) => folded.includes(foldForCompare(quote))),
  );
}

function toIssue(scope: Scope, literal: LiteralText, numeral: NumeralWord): Issue {
  const { text, locate } = literal;
  const record = proposeObservation(scope.tree, text, numeral, scope.year);
  const words = record
    ? statWords(scope, record, literal.isPlain)
    : declarationWords(scope, literal, numeral);
  return {
    file: scope.file,
    ...locate(numeral.start),
    severity: 'error',
    rule: 'literal/number',
    found: `手打的数字“${numeral.text}”：${markIn(text, numeral).replaceAll(STATISTIC, '<Stat />')}`,
    ...words,
  };
}

function statWords(
  { kind }: Scope,
  record: ObservationRecord,
  isPlain = false,
): Pick<Issue, 'allowed' | 'example'> {
  if (isPlain) {
    const allowed = `像是统计数字“${record.text}”：标题、摘要和图注里不写统计数字，把它去掉，改成不带数的话`;
    return { allowed };
  }
  const id = kind === 'report' ? record.indicator : formatObservationId(record);
  return {
    allowed: `像是“${record.text}”，写成 <Stat>`,
    example: `<Stat id="${id}" />`,
  };
}

function declarationWords(
  { kind, year }: Scope,
  literal: LiteralText,
  numeral: NumeralWord,
): Pick<Issue, 'allowed' | 'example'> {
  const { text, isPlain = false } = literal;
  const statistics = isPlain ? '统计数字去掉，改成不带数的话' : '统计数字写成 <Stat>';
  const fields = declarationOf(text, numeral, datesOf(literal));
  if (kind === 'article') {
    const allowed = `${statistics}；日期、名称、修辞、序数在文章开头的 numerals 里说明`;
    return { allowed, example: `numerals: [{ ${fields} }]` };
  }
  const allowed = `年报只写原文有的数：${statistics}，日期、名称、修辞、序数在 content/reports/${year ?? ''}/numerals.yaml 里按原文的行说明`;
  return { allowed, example: `- { line: 行号, ${fields} }` };
}
