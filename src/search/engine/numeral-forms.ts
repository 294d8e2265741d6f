import { parseNumeral } from '../../quantity/numeral.ts';
import type { Synonym } from './synonyms.ts';

const NUMERAL =
  /百分之[零一二三四五六七八九十百点两]+|[\d.零〇一二两三四五六七八九十百千万亿半点个多余]{1,20}/g;
/** What makes a number of a single digit (八个); 一 is part of other words (一起, 一家). */
const COUNTED = /[二两三四五六七八九][个名人家次起份场支条项件吨亩元年]/g;
const HAN = /\p{Script=Han}/u;
const SHARE = '百分之';
const SCALES = [
  ['亿', 1e8],
  ['万', 1e4],
] as const;
/** More decimals than people write before 万 and 亿. */
const MOST_DECIMALS = 4;

/** The numerals of phrases with what else they are written as: 一亿五千万 → 1.5亿、1.5个亿、15000万、150000000. */
export function toNumeralForms(phrases: readonly string[]): readonly Synonym[] {
  return phrases.flatMap((phrase) => {
    const long = (phrase.match(NUMERAL) ?? []).map(toWord).map((word) => toSynonym(word, toForms(word)));
    const counted = (phrase.match(COUNTED) ?? []).map((word) =>
      toSynonym(word, [`${parseNumeral(word)?.value ?? ''}${word.slice(1)}`]),
    );
    return [...long, ...counted].filter(({ means }) => means.length > 0);
  });
}

function toSynonym(word: string, forms: readonly string[]): Synonym {
  return { words: [word], means: forms.filter((form) => form !== word) };
}

/** The numeral that a run of its characters begins with; empty where it is written in digits alone, or in one character. */
function toWord(text: string): string {
  if (text.startsWith(SHARE)) return text;
  const word = text.slice(0, parseNumeral(text)?.length ?? 0);
  return word.length > 1 && HAN.test(word) ? word : '';
}

function toForms(word: string): readonly string[] {
  const isShare = word.startsWith(SHARE);
  const numeral = parseNumeral(isShare ? word.slice(SHARE.length) : word);
  if (numeral === null || numeral.high !== undefined) return [];
  const { value, mark = '', markAt } = numeral;
  if (isShare) return [`${value}%`];
  const scaled = SCALES.flatMap(([unit, size]) => {
    const count = value / size;
    if (count < 1 || Number(count.toFixed(MOST_DECIMALS)) !== count) return [];
    return [`${count}${mark}${unit}`, ...(unit === '亿' ? [`${count}${mark}个亿`] : [])];
  });
  return markAt === 'scale' ? scaled : [...scaled.map((form) => form.replace(mark, '')), `${value}${mark}`];
}
