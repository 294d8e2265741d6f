/** How numbers are written by their places: 一百二十三. */
interface System {
  readonly digits: string;
  /** Ten, a hundred, a thousand. */
  readonly places: string;
  readonly tenThousand: string;
  /** For places that are skipped. */
  readonly zero: string;
  /** 百 and 千 without 一 before them. */
  readonly isBare?: boolean;
  /** 十二 for 一十二. */
  readonly isShort?: boolean;
}

const DIGITS = '〇一二三四五六七八九';
const CHINESE: System = {
  digits: DIGITS,
  places: '十百千',
  tenThousand: '万',
  zero: '零',
  isShort: true,
};
const LEGAL: System = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  places: '拾佰仟',
  tenThousand: '万',
  zero: '零',
};
const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** Word's own limits. */
const MOST = 32_767;
const MOST_LETTERS = 780;

/** A run of signs that stand for 1, 2, 3 …; after the last come digits. */
const signs = (first: number, count: number) => (value: number) =>
  value <= count ? String.fromCodePoint(first + value - 1) : String(value);
const listed = (text: string) => (value: number) => [...text][value - 1] ?? String(value);
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** The sixty years. */
const YEARS = 60;

/** How Word writes a number, by the name of the format (`w:numFmt`). */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: toFullWidth,
  decimalFullWidth2: toFullWidth,
  decimalEnclosedCircle: signs(0x2460, 20),
  decimalEnclosedCircleChinese: signs(0x2460, 20),
  decimalEnclosedFullstop: signs(0x2488, 20),
  decimalEnclosedParen: signs(0x2474, 20),
  ideographEnclosedCircle: signs(0x3280, 10),
  numberInDash: (value) => `- ${value} -`,
  ordinal: (value) => `${value}${ordinalEnd(value)}`,
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) => (['*', '†', '‡', '§'][(value - 1) % 4] ?? '').repeat(Math.ceil(value / 4)),
  upperRoman: (value) => toRoman(value).toUpperCase(),
  lowerRoman: toRoman,
  upperLetter: (value) => toLetters(value).toUpperCase(),
  lowerLetter: toLetters,
  ideographDigital: toChineseDigits,
  japaneseDigitalTenThousand: toChineseDigits,
  taiwaneseDigital: toChineseDigits,
  koreanDigital2: toChineseDigits,
  chineseCounting: countShort,
  taiwaneseCounting: countShort,
  chineseCountingThousand: (value) => count(value, CHINESE),
  taiwaneseCountingThousand: (value) => count(value, { ...CHINESE, tenThousand: '萬' }),
  japaneseCounting: (value) => count(value, { ...CHINESE, zero: '', isBare: true }),
  chineseLegalSimplified: (value) => count(value, LEGAL),
  ideographLegalTraditional: (value) =>
    count(value, { ...LEGAL, digits: '零壹貳參肆伍陸柒捌玖', tenThousand: '萬' }),
  japaneseLegal: (value) =>
    count(value, { ...LEGAL, digits: '零壱弐参四伍六七八九', places: '拾百阡', zero: '' }),
  ideographTraditional: listed(STEMS),
  ideographZodiac: listed(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value <= YEARS
      ? STEMS.charAt((value - 1) % STEMS.length) + BRANCHES.charAt((value - 1) % BRANCHES.length)
      : String(value),
  aiueo: signs(0xff71, 44),
  aiueoFullWidth: listed(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ),
  none: () => '',
};

/** A number as Word shows it in a format; undefined for a format that is not known. A custom one (`001, 002, 003, ...`) says itself how it counts. */
export function formatNumber(value: number, format: string): string | undefined {
  const zeros = /^0*1(?=,)/.exec(format)?.[0];
  if (zeros !== undefined) return String(value).padStart(zeros.length, '0');
  if (!(value <= MOST)) return FORMATS[format] && String(value);
  if (value < 1) return format === 'none' ? '' : toPlain(value, format);
  return FORMATS[format]?.(value);
}

/** Nothing but digits has a zero. */
function toPlain(value: number, format: string): string | undefined {
  if (FORMATS[format] === undefined) return undefined;
  return /hinese|aiwanese|apanese|ideograph/.test(format) ? '〇' : String(value);
}

function toFullWidth(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** 1 to 50 in a circle; the rest as digits. */
export function encircle(value: number): string {
  if (value <= 20) return signs(0x2460, 20)(value);
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  return value <= 50 ? String.fromCodePoint(0x32b1 + value - 36) : String(value);
}

function ordinalEnd(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function toRoman(value: number): string {
  let [left, text] = [value, ''];
  for (const [size, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / size));
    left %= size;
  }
  return text;
}

/** a to z, then aa, bb, cc. */
function toLetters(value: number): string {
  return value > MOST_LETTERS
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function toChineseDigits(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}

/** 九十九, then 一〇〇. */
function countShort(value: number): string {
  return value < 100 ? count(value, CHINESE) : toChineseDigits(value);
}

function count(value: number, system: System): string {
  if (value < 10_000) return countBelowTenThousand(value, system);
  const { tenThousand, zero } = system;
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  const rest = low === 0 ? '' : countBelowTenThousand(low, { ...system, isShort: false });
  return `${count(high, system)}${tenThousand}${low > 0 && low < 1000 ? zero : ''}${rest}`;
}

function countBelowTenThousand(value: number, { digits, places, zero, isBare, isShort }: System): string {
  const written = String(value);
  let text = '';
  for (const [at, mark] of [...written].entries()) {
    const place = written.length - 1 - at;
    const hidesOne =
      mark === '1' && place > 0 && (isBare === true || (isShort === true && place === 1 && text === ''));
    if (mark !== '0') text += (hidesOne ? '' : digits.charAt(Number(mark))) + places.charAt(place - 1);
    else if (/[1-9]/.test(written.slice(at)) && !text.endsWith(zero)) text += zero;
  }
  return text;
}
