import { perObject } from '../lib/once.ts';
import { foldForCompare } from '../lib/text.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { formatObservationId } from '../content/observation-id.ts';
import type { ObservationRecord } from '../content/observation-record.ts';
import { readNumeralClasses } from '../provenance/numeral-class.ts';
import { sourcesOf } from '../provenance/source-text.ts';
import type { NumeralWord } from '../quantity/numeral-words.ts';
import { STATISTIC, type LiteralText } from './literal-texts.ts';
import { declarationOf, kindWords, markIn, observationOf, statisticAt } from './numeral-proposal.ts';
import { proposeObservation } from './stat-proposal.ts';

/** Texts that share their rules: the numerals that words in them declare, and whether words for indefinite amounts are free. */
export interface Scope {
  readonly tree: ContentTree;
  readonly file: string;
  /** The year whose statistics are meant; in an article that cuts no report, any. */
  readonly year: number | undefined;
  readonly kind: 'report' | 'article';
  readonly passages: readonly string[];
}

export const classesOf = perObject(({ text }: LiteralText) => readNumeralClasses(text));

/** A number typed by hand, with what staff may do about it. */
export function literalIssue(scope: Scope, literal: LiteralText, numeral: NumeralWord): Issue {
  const { text, locate } = literal;
  const record = classesOf(literal)(numeral)
    ? undefined
    : proposeObservation(scope.tree, text, numeral, scope.year);
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
  scope: Scope,
  literal: LiteralText,
  numeral: NumeralWord,
): Pick<Issue, 'allowed' | 'example'> {
  const { text, isPlain = false } = literal;
  const classOf = classesOf(literal);
  const statistics = isPlain ? '统计数字去掉，改成不带数的话' : '统计数字写成 <Stat>';
  if (!classOf(numeral) && statisticAt(text, numeral))
    return unknownWords(scope, literal, numeral, statistics);
  const fields = declarationOf(text, numeral, classOf);
  const kinds = fields.includes('kind: …') ? `，kind 是 ${kindWords()}` : '';
  if (scope.kind === 'article') {
    const allowed = `${statistics}；不是统计数字的在文章开头的 numerals 里说明${kinds}`;
    return { allowed, example: `numerals: [{ ${fields} }]` };
  }
  const folder = `content/reports/${scope.year ?? ''}`;
  const allowed = `年报只写原文有的数：${statistics}，不是统计数字的在 ${folder}/numerals.yaml 里按原文的行说明${kinds}`;
  return { allowed, example: `- { line: 行号, ${fields} }` };
}

/** Of a statistic that no observation states: it is to become one where the report's source has it, and nothing else. */
function unknownWords(
  { tree, file, year, kind }: Scope,
  { text, isPlain }: LiteralText,
  numeral: NumeralWord,
  statistics: string,
): Pick<Issue, 'allowed' | 'example'> {
  if (isPlain) return { allowed: statistics };
  if (kind === 'article')
    return {
      allowed: `${statistics}，先要在那一年的 observations.yaml 里；不是统计数字的在文章开头的 numerals 里说明`,
    };
  const chapter = /([^/]+)\.mdx?$/.exec(file)?.[1]?.replace(/^\d\d-/, '') ?? '章';
  const { example, quote, isUndated } = observationOf(text, numeral, { chapter, report: year });
  const source = year === undefined ? undefined : sourcesOf(tree).get(year);
  const isInSource = source?.folded.text.includes(foldForCompare(quote)) === true;
  if (!isInSource || example === undefined)
    return { allowed: `年报只写原文有的数，原文里没有“${quote}”：改成原文的话，或者删去` };
  if (isUndated)
    return { allowed: `是以前的数，先在 content/reports/${year ?? ''}/numerals.yaml 里说明`, example };
  return { allowed: `先写进 content/reports/${year ?? ''}/observations.yaml，正文里再换成 <Stat>`, example };
}
