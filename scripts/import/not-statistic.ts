import { readNumeralClasses } from '../../src/provenance/numeral-class.ts';
import type { NumeralWord } from '../../src/quantity/numeral-words.ts';

/** The words around a numeral that is a part of another number or of a verb; a pattern that is not given fits. */
interface Part {
  readonly before?: RegExp;
  readonly numeral?: RegExp;
  readonly after?: RegExp;
}

const HAN = /^[^\d]+$/;

/** These state nothing by themselves, yet they do not explain themselves either: the check asks of them. */
const PARTS: readonly Part[] = [
  /** 两位数, 二期工程, 四个统筹. */
  { numeral: HAN, after: /^(?:次(?:创业|分配)|位数|期(?:工程|项目|建设|厂房|规划))/ },
  { numeral: HAN, after: /^个(?:维护|意识|自信|确保|坚持|统筹|关键|字)/ },
  /** 万元产值, 亿元以下企业: the base of a rate or a class. */
  { before: /(?<![\d百千十几数上近超逾约过])$/, numeral: /^[万亿]$/, after: /^元/ },
  /** 五年来, 比五年前. */
  { after: /^年(?:来|以来|以?前)/ },
  /** 一批骨干. */
  { numeral: /^一$/, after: /^批/ },
  /** 两成果园, 一成立: no tenths. */
  { after: /^成(?=[立果员功本效为长熟人品绩])/ },
  /** 3～4: the end of a range says nothing by itself. */
  { before: /[\d%％‰零一二两三四五六七八九十百千万亿][~～–—－-]$/ },
];

/** So many characters beside a numeral tell whether it is such a part. */
const AROUND = 16;

/** Tells of the numerals of a text whether their words say that they state no quantity. */
export function isNoStatistic(text: string, numeral: NumeralWord): boolean {
  if (classesOf(text)(numeral)) return true;
  const before = text.slice(Math.max(0, numeral.start - AROUND), numeral.start);
  const after = text.slice(numeral.end, numeral.end + AROUND);
  return PARTS.some(
    (part) =>
      part.before?.test(before) !== false &&
      part.numeral?.test(numeral.text) !== false &&
      part.after?.test(after) !== false,
  );
}

let last: { readonly text: string; readonly classOf: ReturnType<typeof readNumeralClasses> } | undefined;

/** Reads a text once for all its numerals, which are asked for one after another. */
function classesOf(text: string): ReturnType<typeof readNumeralClasses> {
  if (last?.text !== text) last = { text, classOf: readNumeralClasses(text) };
  return last.classOf;
}
