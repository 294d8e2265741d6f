import { attributeOf, nodesOf, type MarkdownNode } from '../content/text/mdx-document.ts';
import type { ChapterEntry, ContentTree, ReportTree } from '../content/content-tree.ts';
import { isRevised, isStat } from '../content/component.ts';
import { leavesOf } from '../content/text/chapter-text.ts';
import type { Issue } from '../content/issue.ts';
import { foldForCompare } from '../lib/text.ts';
import { differencesOf, type Difference } from '../provenance/fidelity.ts';
import { sourcesOf, type Source } from '../provenance/source-text.ts';
import { findNumeralWords } from '../quantity/numeral-words.ts';
import { maskPersonalNumbers } from './copy/personal.ts';
import { dropEnumerationCommas, widenPunctuation } from './copy/punctuation.ts';

type Words = Pick<Issue, 'found' | 'allowed' | 'example'>;

/** Where a report's chapters say something else than its source, and what revises the source wrongly. */
export function checkFidelity(tree: ContentTree): readonly Issue[] {
  return [...tree.reports.flatMap((report) => checkReport(tree, report)), ...checkArticles(tree)];
}

function checkReport(tree: ContentTree, { year, chapters }: ReportTree): readonly Issue[] {
  const source = sourcesOf(tree).get(year);
  if (!source) return [];
  const faults = chapters.flatMap((chapter) => checkRevisions(chapter, source));
  const isFaulty = ({ chapter, line }: Difference): boolean =>
    faults.some((fault) => fault.file === chapter.file && fault.line === line);
  const differences = (differencesOf(tree).get(year) ?? []).filter(
    (difference) => !isFaulty(difference) && !isPersonal(difference),
  );
  return [...faults, ...differences.map((difference) => toReminder(difference, source))];
}

/** What the source must not hold itself belongs in no chapter. */
function isPersonal({ was }: Difference): boolean {
  return was !== undefined && maskPersonalNumbers(was.text) !== was.text;
}

function toReminder(difference: Difference, { file }: Source): Issue {
  const { chapter, line, is, was } = difference;
  const place = was && `${file} 第 ${was.line} 行`;
  const at = { file: chapter.file, line, column: 1, severity: 'warning' as const };
  if (is === undefined && was)
    return {
      ...at,
      rule: 'source/left-out',
      found: `少了原文的一句（${place ?? ''}）：“${was.text}”`,
      allowed: '补上这一句；确实要略去，就在这里写校订和理由，读者看得到',
      example: `<Revised was="${toValue(was.text)}" reason="……" />`,
    };
  if (is !== undefined && was)
    return {
      ...at,
      rule: 'source/changed',
      ...changedWords(is, dropEnumerationCommas(widenPunctuation(was.text)), place ?? ''),
    };
  return {
    ...at,
    rule: 'source/added',
    found: `原文里没有这一句，也没有相近的：“${is ?? ''}”`,
    allowed: '删去这一句；确实要加，就写成校订并写明理由，读者看得到',
    example: `<Revised reason="……">${is ?? ''}</Revised>`,
  };
}

/** So many characters on either side say where in a sentence something stands. */
const AROUND = 12;

/** What of a sentence differs, as a revision; a number is corrected in another way. */
function changedWords(is: string, was: string, place: string): Words {
  const end = commonEnd(is, was);
  const start = commonStart(is, was);
  const around = (text: string): string =>
    `${start > AROUND ? '……' : ''}${text.slice(Math.max(0, start - AROUND), text.length - Math.max(0, end - AROUND))}${end > AROUND ? '……' : ''}`;
  const found = `这一句和原文不一样：“${around(is)}”；原文（${place}）是“${around(was)}”`;
  const [now, before] = [is.slice(start, is.length - end), was.slice(start, was.length - end)];
  if (findNumeralWords(now + before).length > 0)
    return { found, allowed: '照原文改回来；数字有错，照编辑手册“更正一个发布过的数”改' };
  const old = before === '' ? '' : ` was="${toValue(before)}"`;
  const tag = now === '' ? `<Revised${old} reason="……" />` : `<Revised${old} reason="……">${now}</Revised>`;
  const [lead = ''] = /\p{Script=Han}{0,4}$/u.exec(is.slice(0, start)) ?? [];
  return { found, allowed: '照原文改回来；确实要改，就在这里写校订和理由，读者看得到', example: lead + tag };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length) - commonStart(a, b);
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** An attribute's value in double quotes. */
function toValue(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function checkRevisions({ file, body }: ChapterEntry, source: Source): readonly Issue[] {
  return revisionsIn(body).flatMap((node) => {
    const words = revisionFault(node, source);
    return words ? [toError(file, node, words)] : [];
  });
}

function revisionFault(node: MarkdownNode, source: Source): Words | undefined {
  const was = attributeOf(node, 'was');
  const is = leavesOf(node).map(({ value = '' }) => value);
  if (leavesOf(node).some(isStat))
    return { found: '<Revised> 里有 <Stat>', allowed: '数不能这样校订：照编辑手册“更正一个发布过的数”改' };
  if (!/[^…\s]/.test(attributeOf(node, 'reason') ?? ''))
    return { found: '<Revised> 没有写理由', allowed: 'reason 用一句短话写明为什么和原文不一样，读者看得到' };
  if (was === undefined) return undefined;
  const folded = foldForCompare(was);
  if (folded === foldForCompare(is.join('')))
    return { found: `校订前后一样：“${was}”`, allowed: '标点由网站统一，不用校订；删去 <Revised> 这个标签' };
  if (folded !== '' && source.folded.text.includes(folded)) return undefined;
  return {
    found: `${source.file} 里没有“${was}”`,
    allowed: 'was 照抄原文里的话；原文已经改过，就删去 <Revised> 这个标签',
  };
}

/** Only a report has a source to be revised. */
function checkArticles({ articles }: ContentTree): readonly Issue[] {
  return articles.flatMap(({ file, body }) =>
    revisionsIn(body).map((node) =>
      toError(file, node, {
        found: '文章里用了 <Revised>',
        allowed: '校订只用在年报的章里：直接写改好的话',
      }),
    ),
  );
}

function revisionsIn(body: MarkdownNode | undefined): readonly MarkdownNode[] {
  return body ? [...nodesOf(body)].filter(isRevised) : [];
}

function toError(file: string, { position }: MarkdownNode, words: Words): Issue {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { file, line, column, severity: 'error', rule: 'component/revised', ...words };
}
