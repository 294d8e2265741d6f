import { lastNotAfter } from '../lib/bisect.ts';
import { isWithin, type Span } from '../lib/folded.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { NumeralWord } from '../quantity/numeral-words.ts';
import { NUMERAL_KINDS, type NumeralKind } from '../content/schemas/numerals.ts';
import { lineAt, type Source } from '../provenance/source-text.ts';
import { readQuantity } from '../quantity/quantity-text.ts';
import { proposeObservation } from './stat-proposal.ts';

type Words = Pick<Issue, 'allowed' | 'example'>;

const AROUND = 10;
const LONGEST_UNIT = 6;
/** So many characters beside the numeral make a proposed passage readable. */
const MORE_WORDS = 4;
/** Where a proposed passage ends: at punctuation and before another numeral. */
const BOUNDARY = /[，。；：、！？“”‘’（）,;:!?()\s\uFFFC\d一二三四五六七八九十百千万亿两几半首]/;
/** A text that says the same again after so many characters has no passage that stands out. */
const LONGEST_PASSAGE = 120;
/** What staff must find themselves. */
const OPEN = '……';
const PLAIN_YAML = /^[^\s"'#&*!|>%@`,:[\]{}?-][^"'#,:[\]{}]*$/;
const DIGIT = '[\\d０-９〇零一二三四五六七八九十]';
/** From the first digit of a run on, so that a run that is no date is read once. */
const DATE_WORDS = new RegExp(
  `(?<!${DIGIT})(?:${DIGIT}+年(?:${DIGIT}+月(?:${DIGIT}+[日号])?)?|${DIGIT}+月${DIGIT}+[日号])`,
  'g',
);
const DATE = /^(?:年|月|日|世纪|季度)/;
/** What the reasons of dates and ordinals always are; the others staff must find. */
const REASONS: Readonly<Record<NumeralKind, string>> = {
  date: '日期',
  ordinal: '序数',
  name: OPEN,
  figure: OPEN,
};

/** The words around a numeral of a source, with the numeral marked: …共有工会志愿者【2500多】名。 */
export function contextOf(source: Source, numeral: Span): string {
  const { text, start } = lineAt(source, numeral.start);
  return markIn(text, { start: numeral.start - start, end: numeral.end - start });
}

/** The words around a numeral of a text, with the numeral marked. */
export function markIn(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const [before, after] = [text.slice(from, start), text.slice(end, to)];
  return `“${from > 0 ? '…' : ''}${before}【${text.slice(start, end)}】${after}${to < text.length ? '…' : ''}”`;
}

/** What staff may do about an unaccounted numeral of a source, with a line of YAML to paste. */
export function proposeForSource(tree: ContentTree, source: Source, numeral: NumeralWord): Words {
  const line = lineAt(source, numeral.start);
  const local = { ...numeral, start: numeral.start - line.start, end: numeral.end - line.start };
  const folder = `content/reports/${source.year}`;
  const chapter = chapterAt(source, numeral.start);
  const quote = passageOf(line.text, local);
  const known = proposeObservation(tree, line.text, local, source.year);
  const place = `chapter: ${chapter}, quote: ${toYaml(quote)}`;
  if (known) {
    const allowed = `像是 ${known.indicator} 又说了一次：在 ${folder}/observations.yaml 里给它补一处 also；不是它，就在 numerals.yaml 里说明`;
    return { allowed, example: `also: [{ ${place} }]` };
  }
  const allowed = `是统计数字就写进 ${folder}/observations.yaml，是${Object.values(NUMERAL_KINDS).join('、')}就写进 ${folder}/numerals.yaml`;
  const text = quantityAt(line.text, local);
  const reading = text === undefined ? undefined : readQuantity(text);
  if (reading?.ok && local.text !== '一' && guessKind(line.text, local) === undefined) {
    const { value, high, qualifier } = reading.quantity;
    const ends = `value: ${value}${high === undefined ? '' : `, high: ${high}`}`;
    const example = `- { indicator: 指标编号, text: ${toYaml(text ?? '')}, ${ends}, qualifier: ${qualifier}, ${place} }`;
    return { allowed, example };
  }
  return { allowed, example: `- { line: ${line.number}, ${declarationOf(line.text, local)} }` };
}

/** The fields of a declaration that would cover a numeral: `passage: 四都, kind: name, reason: ……`. */
export function declarationOf(text: string, numeral: NumeralWord, dateAround = readDates(text)): string {
  const kind = guessKind(text, numeral) ?? 'figure';
  return `passage: ${toYaml(passageOf(text, numeral, dateAround))}, kind: ${kind}, reason: ${REASONS[kind]}`;
}

function chapterAt({ parts }: Source, offset: number): string {
  return [...parts].find(([, { start, end }]) => offset >= start && offset < end)?.[0] ?? '章';
}

function guessKind(text: string, { start, end, kind }: NumeralWord): NumeralKind | undefined {
  if (kind === 'ordinal' || text[start - 1] === '第') return 'ordinal';
  if (kind === 'roman') return 'name';
  return DATE.test(text.slice(end)) ? 'date' : undefined;
}

/** Reads the dates of a text once; the result tells the whole one that a numeral belongs to: 5月31日 around 31. */
export function readDates(text: string): (numeral: Span) => Span | undefined {
  const dates = [...text.matchAll(DATE_WORDS)].map(({ 0: { length }, index }): Span => ({
    start: index,
    end: index + length,
  }));
  const starts = dates.map(({ start }) => start);
  return (numeral) => {
    const date = dates[lastNotAfter(starts, numeral.start)];
    return date && isWithin(numeral, date) ? date : undefined;
  };
}

/** The longest reading of a quantity that begins with the numeral. */
function quantityAt(text: string, { start, end }: Span): string | undefined {
  for (let to = Math.min(text.length, end + LONGEST_UNIT); to > end; to -= 1) {
    if (readQuantity(text.slice(start, to)).ok) return text.slice(start, to);
  }
  return undefined;
}

/** The numeral with as few words of its clause as make it the only such place in the text; OPEN where even many words stand there again. */
function passageOf(text: string, numeral: Span, dateAround = readDates(text)): string {
  const date = dateAround(numeral);
  const { start, end } = date ?? numeral;
  const least = date ? 0 : MORE_WORDS;
  let [from, to] = [start, end];
  const grow = (): boolean => {
    const [before, after] = [text[from - 1], text[to]];
    const canAfter = after !== undefined && !BOUNDARY.test(after);
    const canBefore = before !== undefined && !BOUNDARY.test(before);
    if (canAfter && (to - end <= start - from || !canBefore)) to += 1;
    else if (canBefore) from -= 1;
    else return false;
    return true;
  };
  while (to - from < end - start + least && grow()) continue;
  while (!isOnce(text, text.slice(from, to))) {
    if (to - from > LONGEST_PASSAGE) return OPEN;
    if (grow()) continue;
    if (from === 0 && to === text.length) break;
    [from, to] = [Math.max(0, from - 1), Math.min(text.length, to + 1)];
  }
  return text.slice(from, to).trim();
}

/** Whether a text has words that it is known to have only once. */
export function isOnce(text: string, words: string): boolean {
  return !text.includes(words, text.indexOf(words) + words.length);
}

function toYaml(text: string): string {
  return PLAIN_YAML.test(text) && !/^[\d.]+$/.test(text) ? text : JSON.stringify(text);
}
