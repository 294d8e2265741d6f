import type { Span } from '../lib/folded.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { NumeralWord } from '../quantity/numeral-words.ts';
import { NUMERAL_KINDS } from '../content/schemas/numerals.ts';
import { readNumeralClasses } from '../provenance/numeral-class.ts';
import { isHeadline, lineAt, type Source } from '../provenance/source-text.ts';
import { findEarlierValue } from '../quantity/earlier-value.ts';
import { leadStart } from '../quantity/lead-scan.ts';
import { findWording, lengthOfContext, type FoundWording } from '../quantity/find-wording.ts';
import { readQuantity } from '../quantity/quantity-text.ts';
import { readStated } from '../quantity/stated-words.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { OPEN, passageOf } from './numeral-passage.ts';
import { proposeObservation } from './stat-proposal.ts';

type Words = Pick<Issue, 'allowed' | 'example'>;

const AROUND = 10;
const LONGEST_UNIT = 6;
const PLAIN_YAML = /^[^\s"'#&*!|>%@`,:[\]{}?-][^"'#,:[\]{}]*$/;
/** These count nothing exactly: 一个职工, 几间房. */
const INDEFINITE = /^(?:一|几|半|数)$/;

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
  if (isHeadline(source, line)) {
    const fields = `line: ${line.number}, passage: ${toYaml(passageOf(line.text, local))}, kind: title, reason: 标题里的数`;
    const allowed = `标题里的数不收，在 ${folder}/numerals.yaml 里说明；正文里也说到的，由正文那一处收`;
    return { allowed, example: `- { ${fields} }` };
  }
  const chapter = chapterAt(source, numeral.start);
  const known = proposeObservation(tree, line.text, local, source.year);
  const at = { chapter, report: source.year, line: line.number };
  const { place, example, isUndated } = observationOf(line.text, local, at);
  if (isUndated) {
    const allowed = `是以前的数，哪一年的原文没有说：不收，在 ${folder}/numerals.yaml 里说明；知道是哪一年的，就写进 observations.yaml，加上 year`;
    return { allowed, ...(example !== undefined && { example }) };
  }
  if (known) {
    const allowed = `像是 ${known.indicator} 又说了一次：在 ${folder}/observations.yaml 里给它补一处 also；不是它，就在 numerals.yaml 里说明`;
    return { allowed, example: `also: [{ ${place} }]` };
  }
  const allowed = `是统计数字就写进 ${folder}/observations.yaml，不是就写进 ${folder}/numerals.yaml`;
  return example === undefined
    ? {
        allowed: `${allowed}，kind 是 ${kindWords()}`,
        example: `- { line: ${line.number}, ${declarationOf(line.text, local, () => undefined)} }`,
      }
    : { allowed, example };
}

/** What is proposed for a numeral that may be a quantity. */
interface Proposal {
  readonly quote: string;
  /** The quote with its chapter. */
  readonly place: string;
  /** The line of an observation that would state it, or, of an earlier year that is not said, of a declaration; undefined where it is no quantity. */
  readonly example?: string;
  /** Whether it is an earlier year's, and the source does not say of which. */
  readonly isUndated?: true;
}

/** Reads a numeral as the quantity of an observation. `at` is where it stands; of prose the source's line is not known. */
export function observationOf(
  text: string,
  numeral: NumeralWord,
  {
    chapter,
    report,
    line,
  }: { readonly chapter: string; readonly report: number | undefined; readonly line?: number },
): Proposal {
  const wording = wordingAt(text, numeral);
  const before = text.slice(0, wording?.start ?? numeral.start);
  const start = before.length - (wording ? lengthOfContext(before) : 0);
  const quote = passageOf(text, { start, end: wording?.end ?? numeral.end });
  const place = `chapter: ${chapter}, quote: ${toYaml(quote)}`;
  if (wording?.unit === undefined) return { quote, place };
  const earlier = report === undefined ? undefined : findEarlierValue(text, wording, report);
  if (earlier && earlier.year === undefined) {
    const fields = `line: ${line ?? '行号'}, passage: ${toYaml(quote)}, kind: earlier, reason: 以前的数`;
    return { quote, place, example: `- { ${fields} }`, isUndated: true };
  }
  const year = earlier ? `year: ${earlier.year ?? ''}, ` : '';
  const words = text.slice(wording.start, wording.end);
  const reading = readStated(before, words, { unit: wording.unit });
  if (!reading.ok) return { quote, place };
  const { value, high, qualifier } = reading.quantity;
  const ends = `value: ${value}${high === undefined ? '' : `, high: ${high}`}`;
  const example = `- { indicator: 指标编号, ${year}text: ${toYaml(words)}, ${ends}, qualifier: ${qualifier}, ${place} }`;
  return { quote, place, example };
}

/** The wording of the quantity that begins at a numeral; undefined where there is none, or where it is indefinite (一个, 几间). */
export function wordingAt(text: string, numeral: NumeralWord): FoundWording | undefined {
  const isDoubling = /翻了?$/.test(text.slice(0, numeral.start));
  return isCounting(numeral) || isDoubling ? findWording(text, numeral, false) : undefined;
}

function isCounting({ kind, text }: NumeralWord): boolean {
  return kind !== 'ordinal' && kind !== 'roman' && !INDEFINITE.test(text);
}

/** date 日期、time 时刻…… */
export function kindWords(): string {
  return Object.entries(NUMERAL_KINDS)
    .map(([kind, name]) => `${kind} ${name}`)
    .join('、');
}

/** The fields of a declaration that would cover a numeral: `passage: 3月8日, kind: date, reason: 日期`. Only what the words say is proposed as its kind. */
export function declarationOf(
  text: string,
  numeral: NumeralWord,
  classOf: ReturnType<typeof readNumeralClasses>,
): string {
  const found = classOf(numeral);
  const isName = numeral.kind === 'roman';
  const { kind, reason } = found ?? { kind: isName ? 'name' : OPEN, reason: OPEN };
  return `passage: ${toYaml(passageOf(text, numeral, found))}, kind: ${kind}, reason: ${reason}`;
}

/** What reads as a quantity with its unit around a numeral, be it cut out of a longer one; undefined where nothing does, or where it is indefinite (一个, 几间). */
export function statisticAt(
  text: string,
  numeral: NumeralWord,
): (Span & { readonly quantity: Quantity }) | undefined {
  const { start, end } = numeral;
  if (!isCounting(numeral)) return undefined;
  for (const from of new Set([leadStart(text, start), start]))
    for (let to = Math.min(text.length, end + LONGEST_UNIT); to >= end; to -= 1) {
      const words = text.slice(from, to).trimEnd();
      const reading = readQuantity(words);
      if (reading.ok) return { start: from, end: from + words.length, quantity: reading.quantity };
    }
  return undefined;
}

function chapterAt({ parts }: Source, offset: number): string {
  return [...parts].find(([, { start, end }]) => offset >= start && offset < end)?.[0] ?? '章';
}

/** Reads the dates of a text once; the result tells the whole one that a numeral belongs to: 5月31日 around 31. */
export function readDates(text: string): (numeral: Span) => Span | undefined {
  const classOf = readNumeralClasses(text);
  return (numeral) => {
    const found = classOf(numeral);
    return found?.kind === 'date' ? found : undefined;
  };
}

function toYaml(text: string): string {
  return PLAIN_YAML.test(text) && !/^[\d.]+$/.test(text) ? text : JSON.stringify(text);
}
