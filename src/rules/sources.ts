import { isWithin } from '../lib/folded.ts';
import { foldForCompare, sentencesOf } from '../lib/text.ts';
import type { ChapterEntry, ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { PlaceRecord } from '../content/observation-record.ts';
import { sourcePlacesOf, type SourcePlace } from '../provenance/observation-places.ts';
import { headingOf, lineAt, sourcesOf, type Source } from '../provenance/source-text.ts';
import { findWording } from '../quantity/find-wording.ts';
import { findNumeralWords } from '../quantity/numeral-words.ts';
import { readQuantity } from '../quantity/quantity-text.ts';
import { readManyBefore } from '../quantity/quantity-words.ts';
import { isUnitOfRow } from '../quantity/table-unit.ts';
import { conversion, dimensionOf, periodOf, surfaceOf, type Unit } from '../quantity/unit.ts';
import { errorAt } from '../content/report-issue.ts';
import { isMisread } from './neighbours.ts';
import { passagesOf } from './passages.ts';

/** The forward audit beyond the chapter's text: headings and quotes stand where the source has them, and the source says the unit. */
export function checkSources(tree: ContentTree): readonly Issue[] {
  return tree.reports.flatMap((report) => {
    const source = sourcesOf(tree).get(report.year);
    if (!source) return [];
    const places = sourcePlacesOf(tree).get(report.year) ?? [];
    return [
      ...report.chapters.flatMap((chapter) => checkHeading(source, chapter)),
      ...places.flatMap((found) => [...checkPart(source, report, found), ...checkSentence(found)]),
      ...places.flatMap((found) => checkUnit(tree, source, found)),
    ];
  });
}

function checkHeading(source: Source, chapter: ChapterEntry): readonly Issue[] {
  const heading = headingOf(chapter);
  if (heading === undefined || chapter.number === 0 || source.parts.has(chapter.slug)) return [];
  const { title = '', numeral } = chapter.data ?? {};
  const words = {
    found: `${source.file} 里没有单独一行的章标题“${numeral === undefined ? '' : `${numeral}、`}${title}”`,
    allowed: '章标题照抄原文那一行，一字不改（标点和空格不论），序号写在 numeral 里',
    example: 'numeral: 一',
  };
  return [errorAt(chapter, ['title'], 'chapter/heading', words)];
}

function checkPart(
  source: Source,
  { chapters }: ReportTree,
  { entry, place, quotes }: SourcePlace,
): readonly Issue[] {
  const chapter = chapters.find(({ slug }) => slug === place.chapter);
  if (!chapter || !source.parts.has(chapter.slug) || quotes.length === 1) return [];
  if (!source.folded.text.includes(foldForCompare(place.quote))) return [];
  const path = [...place.path, quotes.length === 0 ? 'chapter' : 'quote'];
  if (quotes.length === 0) {
    const words = {
      found: `原文的“${chapter.data?.title ?? chapter.slug}”这一章里没有这句话：“${place.quote}”`,
      allowed: 'chapter 写原文说出这个数的那一章',
    };
    return [errorAt(entry, path, 'quote/part', words)];
  }
  const lines = quotes.map(({ start }) => lineAt(source, start).number).join('、');
  const words = {
    found: `这句话在原文的这一章里有 ${quotes.length} 处（第 ${lines} 行）：“${place.quote}”`,
    allowed: '把 quote 写长一些；如果是原文重复刊出的段落，在 numerals.yaml 的 repeats 里说明',
    example: 'repeats: [{ line: 105, of: 103 }]',
  };
  return [errorAt(entry, path, 'quote/part', words)];
}

function checkSentence({ entry, place }: SourcePlace): readonly Issue[] {
  if (sentencesOf(place.quote).length < 2) return [];
  const words = {
    found: `quote 跨了两句：“${place.quote}”`,
    allowed: 'quote 只取说出这个数的一句或半句',
  };
  return [errorAt(entry, [...place.path, 'quote'], 'quote/sentence', words)];
}

/** A period in the clause before a number. A year's report counts by the year, so 每年 makes no rate. */
const PERIOD = /每[月天日周](?=[^，。；：、！？,;:!?]*$)/;
/** How long something lasts each day is a time all the same: 每天开放8小时. */
const LASTING: ReadonlySet<string> = new Set(['hours', 'minutes', 'days']);
const OWN_PERIOD = /^每[月天日周]/;

/** Between the cells of a table: a tab in the text of a Word document, spaces in one that was typed. */
const CELLS = /[ \u00A0\u3000]*\t[\t \u00A0\u3000]*|[ \u00A0\u3000]{2,}/;

/** The unit in the wording is the indicator's own or converts into it (500米, 0.5公里), and is not another word for it; a rate's period stands before the number. */
function checkUnit(
  tree: ContentTree,
  source: Source,
  { entry, record, place, quotes }: SourcePlace,
): readonly Issue[] {
  const unit = tree.indicators.get(record.indicator)?.data?.unit;
  if (unit === undefined || isMisread(tree, record) || !readQuantity(record.text, { unit }).ok) return [];
  if (isInTable(source, quotes, record.text, unit) || isLent(tree, place, unit)) return [];
  const before = place.quote.slice(0, Math.max(0, place.quote.indexOf(record.text)));
  const fault = surfaceFault(record.text, unit) ?? periodFault(record.text, before, unit);
  if (fault === undefined) return [];
  const allowed = `指标 ${record.indicator} 的 unit 要和原文的写法一样；先核对原文，再改 content/indicators/${record.indicator}.yaml`;
  return [errorAt(entry, [...record.path, 'text'], 'observation/unit', { found: fault, allowed })];
}

/** A number in a table may have its unit in another cell of its row or in the head of its column. */
function isInTable(source: Source, quotes: SourcePlace['quotes'], text: string, unit: Unit): boolean {
  const [quote] = quotes;
  if (!quote || readQuantity(text).ok) return false;
  const { number } = lineAt(source, quote.start);
  const cellsOf = (at: number): readonly string[] => (source.lines[at - 1]?.text ?? '').trim().split(CELLS);
  const cells = cellsOf(number);
  let head = number;
  while (cellsOf(head - 1).length > 1) head -= 1;
  return cells.length > 1 && isUnitOfRow(unit, cells, cellsOf(head)[cells.indexOf(text)] ?? '');
}

/** 分别为47、55和55微克/立方米: the last of a list says the unit of all. */
function isLent(tree: ContentTree, place: PlaceRecord, unit: Unit): boolean {
  const passage = passagesOf(tree).get(place);
  if (!passage) return false;
  const { text, wording } = passage;
  const numeral = findNumeralWords(text).find((found) => isWithin(found, wording));
  return numeral?.end === wording.end && findWording(text, numeral, false)?.unit === unit;
}

function surfaceFault(text: string, unit: Unit): string | undefined {
  const stated = readQuantity(text);
  if (stated.ok) {
    const times = conversion(stated.quantity.unit, unit);
    return surfaceOf(stated.quantity.unit) === surfaceOf(unit) || (times !== undefined && times !== 1)
      ? undefined
      : `text“${text}”的单位是${surfaceOf(stated.quantity.unit)}，指标的单位却是${unit}`;
  }
  const isMoney = dimensionOf(unit) === 'money';
  return isMoney || periodOf(unit) ? undefined : `text“${text}”没有写单位，只有钱数可以不写`;
}

function periodFault(text: string, before: string, unit: Unit): string | undefined {
  const found = (OWN_PERIOD.exec(text) ?? PERIOD.exec(before))?.[0] ?? readManyBefore(before)?.words;
  const wanted = periodOf(unit)?.words;
  if (found?.replace('每日', '每天') === wanted) return undefined;
  if (wanted !== undefined && isWrittenOut(text, before, wanted)) return undefined;
  if (wanted === undefined && LASTING.has(dimensionOf(unit))) return undefined;
  if (wanted === undefined) return `原文说的是“${found ?? ''}”多少，指标的单位却是${unit}，不分时间`;
  return `指标的单位是${unit}，“${text}”前面却没有“${wanted}”`;
}

/** 120元/年, or 每户 before 3亩 in its clause. */
function isWrittenOut(text: string, before: string, words: string): boolean {
  return /[/／]|.每/.test(text) || (/[^，。；：！？,;:!?]*$/.exec(before)?.[0].includes(words) ?? false);
}
