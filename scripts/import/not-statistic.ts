import type { NumeralWord } from '../../src/quantity/numeral-words.ts';

/** The words around a numeral that is no statistic; a pattern that is not given fits. */
interface Phrase {
  readonly before?: RegExp;
  readonly numeral?: RegExp;
  readonly after?: RegExp;
}

const HAN = /^[^\d]+$/;

const PHRASES: readonly Phrase[] = [
  /** 第三, PM2.5, G60. */
  { before: /[第A-Za-zＡ-Ｚａ-ｚ]\s*$/ },
  /** 前3位, 排名5位; not 目前3位. */
  { before: /(?:(?<![提之此目日年会节当眼空])前|排名|名列|位列|位居)$/, after: /^\s*[位名强]/ },
  /** 人大三次会议, 七届二次全会; not 召开三次会议. */
  {
    before: /(?:届[^，。；：]{0,6}|[大代全委]会|人大|政协)$/,
    numeral: HAN,
    after: /^次(?:全体|会议|全会|大会|代表|常委|委员)/,
  },
  /** 三次产业, 两位数, 二期工程. */
  { numeral: HAN, after: /^(?:次(?:产业|创业|分配)|位数|期(?:工程|项目|建设|厂房|规划))/ },
  /** 三个台阶, 四个方面. */
  { numeral: HAN, after: /^个(?:台阶|方面|层面|维度|角度|转变|维护|意识|自信|确保|坚持|统筹|关键|字)/ },
  /** 万元产值, 亿元以下企业: the base of a rate or a class. */
  { before: /(?<![\d百千十几数上近超逾约过])$/, numeral: /^[万亿]$/, after: /^元/ },
  /** 一批骨干. */
  { numeral: /^一$/, after: /^批/ },
  /** 两成果园, 一成立: no tenths. */
  { after: /^成(?=[立果员功本效为长熟人品绩])/ },
  /** 3～4: the end of a range says nothing by itself. */
  { before: /[\d%％‰零一二两三四五六七八九十百千万亿][~～–—－-]$/ },
];

/** So many characters beside a numeral tell whether it stands in such a phrase. */
const AROUND = 16;
/** A name in quotation marks is not longer: “三支一扶”. */
const LONGEST_NAME = 10;
const OPENING = /[“‘《]([^“”‘’《》，。；：！？]*)$/;
const CLOSING = /^([^“”‘’《》，。；：！？]*)[”’》]/;

/** Whether the words around a numeral say that it is a rank, a name, a set phrase or a part of another number. */
export function isNoStatistic(text: string, numeral: NumeralWord): boolean {
  const before = text.slice(Math.max(0, numeral.start - AROUND), numeral.start);
  const after = text.slice(numeral.end, numeral.end + AROUND);
  if (numeral.kind === 'chinese' && isInName(before, numeral.text, after)) return true;
  return PHRASES.some(
    (phrase) =>
      phrase.before?.test(before) !== false &&
      phrase.numeral?.test(numeral.text) !== false &&
      phrase.after?.test(after) !== false,
  );
}

function isInName(before: string, numeral: string, after: string): boolean {
  const [opening, closing] = [OPENING.exec(before)?.[1], CLOSING.exec(after)?.[1]];
  if (opening === undefined || closing === undefined) return false;
  return opening.length + numeral.length + closing.length <= LONGEST_NAME;
}
