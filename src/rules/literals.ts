import { lastNotAfter } from '../lib/bisect.ts';
import { findFolded, foldWithOffsets, isWithin, withinAny, type Span } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import { noteProgress } from '../content/disk/progress.ts';
import { foldForCompare } from '../lib/text.ts';
import type { ArticleEntry, ChapterEntry, ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { findNumeralWords, type NumeralWord } from '../quantity/numeral-words.ts';
import { EVERYWHERE, type NumeralDeclaration } from '../content/schemas/numerals.ts';
import { numeralAuditsOf } from '../provenance/numeral-audit.ts';
import { partOf, sourcesOf } from '../provenance/source-text.ts';
import { dimensionOf, readSurface } from '../quantity/unit.ts';
import { fieldText, literalTextsOf, type LiteralText } from './literal-texts.ts';
import { findPersonalNumbers } from './copy/personal.ts';
import { classesOf, literalIssue, type Scope } from './literal-words.ts';
import { figureFault } from './numeral-figure.ts';
import { errorAt } from '../content/report-issue.ts';
import { wordingAt } from './numeral-proposal.ts';
import { findWordingAround } from './stat-proposal.ts';

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

/** Waits while the declarations of the report are themselves wrong, or its source cannot be read: another rule says why. */
function checkReport(tree: ContentTree, report: ReportTree): readonly Issue[] {
  const declared = declarationsOf(report);
  const source = sourcesOf(tree).get(report.year);
  if (!declared || !source) return [];
  const scope = { tree, year: report.year, kind: 'report' } as const;
  const { report: cover } = report;
  // What the source heads is the audit's to ask for.
  const isHeading = (words: string | undefined): boolean =>
    words !== undefined && source.lines.some((line) => foldForCompare(line.text) === foldForCompare(words));
  const fields = (['title', 'subtitle', 'description', 'dateNote'] as const).flatMap((field) => {
    const text = cover?.data?.[field];
    return cover && !(field.endsWith('title') && isHeading(text)) ? fieldText(cover, field, text) : [];
  });
  const all = { start: 0, end: Infinity };
  const passages = passagesOf(tree, report.year, declared, all);
  return [
    ...(cover ? checkTexts({ ...scope, file: cover.file, passages }, fields) : []),
    ...report.chapters.flatMap((chapter) => {
      const part = partOf(source, chapter.slug);
      const own = passagesOf(tree, report.year, declaredIn(tree, chapter, declared), part);
      const isHeaded = chapter.number > 0 && source.parts.has(chapter.slug);
      return checkTexts({ ...scope, file: chapter.file, passages: own }, textsOf(chapter, isHeaded));
    }),
  ];
}

/** The declarations of a report; undefined where they are wrong. */
function declarationsOf({ numerals: entry }: ReportTree): readonly NumeralDeclaration[] | undefined {
  return entry ? entry.data?.numerals : [];
}

/** The words, folded, in which a report may say what is no statistic: those declared, and those of a part of the source that explain themselves. */
function passagesOf(
  tree: ContentTree,
  year: number,
  declared: readonly NumeralDeclaration[],
  part: Span,
): readonly string[] {
  const audit = numeralAuditsOf(tree).get(year);
  const explained = (audit?.numerals ?? []).flatMap(({ byRule }) =>
    audit && byRule && isWithin(byRule, part) ? [audit.source.text.slice(byRule.start, byRule.end)] : [],
  );
  return [...new Set([...declared.map(({ passage }) => passage), ...explained].map(foldForCompare))];
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
    if (line === EVERYWHERE) return true;
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
  const ofReport = report ? passagesOf(tree, report.year, borrowed, { start: 0, end: Infinity }) : [];
  const passages = [...ofReport, ...own, ...dates];
  const texts = [...textsOf(article), ...fieldText(article, 'dateNote', article.data.dateNote)];
  return [
    ...checkTexts({ tree, file: article.file, year: report?.year, kind: 'article', passages }, texts),
    ...(article.body ? checkUnused(article, texts) : []),
    ...checkFigures(article),
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

/** What readers see of an entry; `isHeaded` where the source says its title. */
function textsOf(entry: ChapterEntry | ArticleEntry, isHeaded = false): readonly LiteralText[] {
  return [
    ...(isHeaded ? [] : fieldText(entry, 'title', entry.data?.title)),
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

/** A number with its unit is no figure of speech. */
function checkFigures(article: ArticleEntry): readonly Issue[] {
  return (article.data?.numerals ?? []).flatMap(({ passage, kind }, index) => {
    if (kind !== 'figure') return [];
    const fault = figureFault(passage, findNumeralWords(passage));
    return fault ? [errorAt(article, ['numerals', index, 'kind'], 'numeral/figure', fault)] : [];
  });
}

function checkTexts(scope: Scope, texts: readonly LiteralText[]): readonly Issue[] {
  noteProgress('checkLiterals', scope.file);
  return texts.flatMap((literal) => {
    const numerals = numeralsIn(literal);
    if (numerals.length === 0) return [];
    const isCovered = withinAny(scope.passages.flatMap((passage) => findFolded(foldedOf(literal), passage)));
    const isPersonal = withinAny(findPersonalNumbers(literal.text));
    const suspects = numerals
      .filter((numeral) => !isCovered(numeral) && !isPersonal(numeral))
      .filter((numeral) => isSuspect(scope, literal, numeral));
    const starts = suspects.map(({ start }) => start);
    let taken = 0;
    return suspects.flatMap((numeral) => {
      // 15% of 10%～15% belongs to the quantity that the message before speaks of.
      if (numeral.start < taken || continuesPhrase(literal, numeral, starts)) return [];
      taken = wordingAt(literal.text, numeral)?.end ?? numeral.end;
      return [literalIssue(scope, literal, numeral)];
    });
  });
}

const numeralsIn = perObject(({ text }: LiteralText) => findNumeralWords(text));
const foldedOf = perObject(({ text }: LiteralText) => foldWithOffsets(text));

/** Whether a numeral belongs to a phrase that begins with another one that is refused: 31 in 5月31日. */
function continuesPhrase(literal: LiteralText, numeral: NumeralWord, starts: readonly number[]): boolean {
  const phrase = classesOf(literal)(numeral);
  const before = starts[lastNotAfter(starts, numeral.start - 1)] ?? Infinity;
  return phrase !== undefined && before >= phrase.start && before < numeral.start;
}

/** In a report every numeral is the source's, but for set phrases in staff's own summaries. In an article digits are, and Chinese numerals that count or that the source so words; what explains itself is free, but for dates and times, which may be wrong. */
function isSuspect({ tree, year, kind }: Scope, literal: LiteralText, numeral: NumeralWord): boolean {
  const { text } = literal;
  const explained = classesOf(literal)(numeral)?.kind;
  if (kind === 'report') return !(literal.isPlain && explained === 'figure');
  if (explained !== undefined && explained !== 'date' && explained !== 'time') return false;
  if (numeral.kind === 'arabic') return true;
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
