import type { Span } from '../lib/folded.ts';
import { findWording } from './find-wording.ts';
import { findNumeralWords } from './numeral-words.ts';

/** What a text says of a quantity that it counts for an earlier year than its report's. */
export interface EarlierValue {
  /** The words that say so: 由上年的91%提高到94%. */
  readonly words: string;
  /** Undefined where they do not say of which year: 由91%提高到94%. */
  readonly year: number | undefined;
  /** The wording of this year's value, where they go on to it. */
  readonly now: Span | undefined;
}

const RISES = '提高|提升|增加|增长|增|上升|升|扩大|扩展|发展|跃升|攀升|扩充|变|调整';
const FALLS = '下降|减少|降低|降|压减|压缩|回落|缩短|缩减|减';
const BECOMES = new RegExp(`^(?:左右|的)?[，,]?[^\\d，,。；;、]{0,4}?(?:${RISES}|${FALLS})了?[到至为成]`);
/** Between 提高到 and this year's number. */
const LEAD_OF_NOW = 8;
const FROM = /[由从自]([^由从自，,。；;：:\n\t]{0,16})$/;
const YEAR = '(上一?年度?|去年度?)|(前年)|((?:19|20)\\d\\d)\\s*年度?';
const OF_YEAR = new RegExp(`(?:${YEAR})(?:同期|年?末|年?底)?的$`);
/** Behind these last year's number is what another one is measured by: 是上年的3倍, 为上年的91%. */
const MEASURED_BY = /(?:是|为|占|达到?|相当于|等于|完成|不到|超过)$/;
/** Behind a number that stands for itself and counts no thing that goes on: 去年的12名学员今年毕业. */
const ENDS = new RegExp(
  `^(?:左右)?(?:$|[，,。；;、）)\\n\\t]|的?(?:${RISES}|${FALLS}|翻|跃|基础|水平)|相比|相?较)`,
);

/** Reads the words around the wording at `span`, in the report of the year `report`; undefined where it may be that year's own. */
export function findEarlierValue(text: string, span: Span, report: number): EarlierValue | undefined {
  const [before, after] = [text.slice(0, span.start), text.slice(span.end)];
  const now = findNow(text, span);
  const from = FROM.exec(before);
  if (from && now) {
    const year = yearIn(new RegExp(YEAR).exec(from[1] ?? ''), report);
    return year === report ? undefined : { words: text.slice(from.index, now.end), year, now };
  }
  const of = OF_YEAR.exec(before);
  const year = yearIn(of, report);
  if (!of || year === undefined || year >= report) return undefined;
  if (MEASURED_BY.test(before.slice(0, of.index)) || !ENDS.test(after)) return undefined;
  return { words: text.slice(of.index, span.end), year, now };
}

/** This year's wording behind one that it came from: 94% of 提高到94%. */
function findNow(text: string, { end }: Span): Span | undefined {
  const becomes = BECOMES.exec(text.slice(end))?.[0];
  if (becomes === undefined) return undefined;
  const start = end + becomes.length;
  const numeral = findNumeralWords(text.slice(start, start + LEAD_OF_NOW * 3)).find(
    (word) => word.start <= LEAD_OF_NOW,
  );
  if (!numeral || /[，,。；;]/.test(text.slice(start, start + numeral.start))) return undefined;
  return findWording(text, { ...numeral, start: start + numeral.start, end: start + numeral.end }, false);
}

function yearIn(words: RegExpExecArray | null, report: number): number | undefined {
  const [, last, beforeLast, written] = words ?? [];
  if (last !== undefined) return report - 1;
  if (beforeLast !== undefined) return report - 2;
  return written === undefined ? undefined : Number(written);
}
