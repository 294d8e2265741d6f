import { foldDigits, parseNumeral } from './numeral.ts';

/** Every place in a text where a number is written; `end` is exclusive. `value` is absent where the run is no number (五一). */
export interface NumeralSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'arabic' | 'chinese';
  readonly value?: number;
  readonly high?: number;
}

const STARTS = /[\d零〇一二三四五六七八九两半十百千万亿几数廿卅]/g;
/** More characters behind its digits no numeral has: 百万, 千亿, 多, and lower terms (三亿五千万零二十). */
const LONGEST_WORDS = 64;
const DECIMALS = /\d+(?:\.\d+)*|[零〇一二三四五六七八九廿卅]+/y;
const GROUPS = /\d{1,3}(?:,\d{3})*/y;
const DIGIT_RUN = /^(?:\d+(?:\.\d+)*|[零〇一二三四五六七八九廿卅]+)/;
const PERCENT_IN_WORDS = /^百分之(?=[\d零〇一二三四五六七八九十百几])/;
const COUNTED = /^数(?=[十百千万亿年月天日次人名位家个件条场项])/;

/**
 * Every numeral in a text, in order: Arabic runs with decimals, separators and %, and Chinese runs down to single characters
 * (一 in 一线, 百 in 百名), scale words and 多 included (100多万 is one span). 数 counts only where it means several
 * (数百, 数年; not 数据). Ordinal and collective words without a numeral (首, 双) are not found.
 */
export function findNumerals(text: string): readonly NumeralSpan[] {
  const folded = foldDigits(text).replaceAll('％', '%');
  const spans: NumeralSpan[] = [];
  let position = 0;
  for (const { index } of folded.matchAll(STARTS)) {
    if (index < position) continue;
    const span = readSpan(folded.slice(index, index + runLength(folded, index) + LONGEST_WORDS));
    if (span === null) continue;
    position = index + span.length;
    const { length, ...found } = span;
    spans.push({ start: index, end: index + length, text: text.slice(index, index + length), ...found });
  }
  return spans;
}

/** How long the run of digits is with which a numeral begins. */
function runLength(text: string, start: number): number {
  const from = text.startsWith('百分之', start) ? start + '百分之'.length : start;
  const runs = [DECIMALS, GROUPS].map((pattern) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.[0].length ?? 0;
  });
  return from - start + Math.max(...runs);
}

type Found = Pick<NumeralSpan, 'kind' | 'value' | 'high'> & { readonly length: number };

function readSpan(rest: string): Found | null {
  if (rest.startsWith('数') && !COUNTED.test(rest)) return null;
  const kind = /^\d/.test(rest) ? 'arabic' : 'chinese';
  const lead = PERCENT_IN_WORDS.exec(rest)?.[0].length ?? 0;
  const body = rest.slice(lead);
  const numeral = parseNumeral(body);
  const run = DIGIT_RUN.exec(body)?.[0].length ?? 0;
  if (numeral === null) return { kind, length: lead + Math.max(run, 1) };
  if (run > numeral.length) return { kind, length: lead + run };
  const percent = body[numeral.length] === '%' ? 1 : 0;
  const high = numeral.high === undefined ? {} : { high: numeral.high };
  return { kind, value: numeral.value, ...high, length: lead + numeral.length + percent };
}
