import { decimalPlaces, shiftDecimal } from '../lib/decimal.ts';
import { foldWidth } from '../lib/text.ts';
import { readQuantity } from './quantity-text.ts';
import type { Wording } from './quantity-wording.ts';
import { QUALIFIERS, type Quantity } from './quantity.ts';
import { periodOf, surfaceOf } from './unit.ts';

/** A wording in three pieces for typesetting: 近 + 200 + 名. */
export interface QuantityParts {
  readonly prefix: string;
  readonly digits: string;
  readonly suffix: string;
}

/** What is set large: a number in its pieces, with what it counts. */
export interface Figure {
  readonly name: string;
  readonly parts: QuantityParts;
}

const SCALE_NAMES: Readonly<Record<number, string>> = { 0: '', 4: '万', 8: '亿' };
const LONGEST_FRACTION = 2;
const LONG_NUMBER = 1e5;
const MINUS = '−';
const HAN = '[〇零一二两三四五六七八九十百千半几数壹贰叁肆伍陆柒捌玖拾佰仟]';
/** The number of a wording whose width is folded, both ends of a range with their sign: 1.5, 10%~15, 三四, 数百; 百 of 百分之 is none. */
const DIGITS = new RegExp(
  `\\d(?:[\\d.,]*\\d)?(?:[万亿]?[%‰]?(?:[~至到–-]|—{1,2})[\\d.]*\\d)?|${HAN}+(?![十百千万亿]*分之)`,
);
/** Units that belong to every number of a range, and take no 多. */
const SIGNS = ['%', '‰'];

/**
 * The uniform form, for what is compared or searched: 25000万双 → 2.5亿双, 六部门 → 6个部门, 2500多名 stays. Numbers under
 * 100000 stay in full where the source writes them so. The source's word for inexactness is kept (超 never becomes 多, 200多万元 never 200万元以上); a quantity whose `text` does not state it gets the usual one.
 */
export function formatCard(quantity: Quantity): string {
  const stated = readStatedWording(quantity);
  const number = toNumber(quantity, stated?.isScaled ?? false);
  const wording = stated ?? getUsualWording(quantity, number);
  const period = periodOf(quantity.unit);
  const prefix = (period?.onCard === true ? period.words : '') + wording.lead;
  const unit = surfaceOf(quantity.unit);
  if (wording.wholeNumeral !== undefined) return prefix + wording.wholeNumeral + wording.trail;
  if (wording.openNumeral !== undefined) return prefix + wording.openNumeral + unit + wording.trail;
  const { at, word } = placeMark(wording.mark, number);
  const suffix = [
    at === 'scale' && word,
    number.scale,
    at === 'end' && word,
    unit,
    at === 'unit' && word,
    wording.trail,
  ];
  return prefix + number.digits + suffix.filter((part) => part !== false).join('');
}

/**
 * The wording of the source in its pieces: 1.5 + 个亿, 近 + 200 + 名. A rate whose period stands elsewhere in its clause gets
 * it in front: 每月 + 一 + 次以上.
 */
export function wordedParts({ text, unit }: Quantity): QuantityParts {
  const period = periodOf(unit);
  const lead = period?.onCard === true && !text.includes('每') ? period.words : '';
  const { index = 0, 0: digits = '' } = DIGITS.exec(foldWidth(text)) ?? {};
  const end = index + digits.length;
  return { prefix: lead + text.slice(0, index), digits: text.slice(index, end), suffix: text.slice(end) };
}

/** The wording with what it means, for tables and alternative texts: 2500多名（多于2500）, 10%～15%（原文给出范围）. A number without such a word needs none. */
export function formatWords(quantity: Quantity): string {
  const words = quantity.qualifier === 'range' ? QUALIFIERS.range.told : explain(quantity);
  return words === '' ? quantity.text : `${quantity.text}（${words}）`;
}

/** How exactly the source states a quantity, for readers: 多于2500，原文未给确数; 10%到15%之间，原文给出范围; 原文未加约数词. */
export function formatExactness(quantity: Quantity): string {
  const { told } = QUALIFIERS[quantity.qualifier];
  const words = explain(quantity);
  return words === '' ? told : `${words}，${told}`;
}

/** 多于2500, 10%到15%之间; nothing for a number without such a word. */
function explain(quantity: Quantity): string {
  const { unit, qualifier } = quantity;
  if (qualifier === 'exact') return '';
  const stated = readStatedWording(quantity);
  if (stated?.openNumeral !== undefined && qualifier === 'about') return '约数';
  const { low, high, scale } = toNumber(quantity, stated?.isScaled ?? false);
  const measure = scale + (SIGNS.includes(unit) ? unit : '');
  const { words } = QUALIFIERS[qualifier];
  return high === undefined ? `${words}${low}${measure}` : `${words}${low}${measure}到${high}${measure}之间`;
}

interface FormattedNumber {
  readonly digits: string;
  readonly low: string;
  readonly high?: string;
  readonly scale: string;
  /** The number in front of the scale, without its sign. */
  readonly coefficient: number;
}

/** Digits and scale. A number keeps the scale that its source uses: 1.2万人次 is no 12000人次, 2万多 vaguer than 20000多. */
function toNumber({ value, high, unit }: Quantity, isScaled: boolean): FormattedNumber {
  const numbers = high === undefined ? [value] : [value, high];
  const exponent = chooseScale(numbers, isScaled);
  const [low = '', top] = numbers.map((number) =>
    String(shiftDecimal(number, -exponent)).replace('-', MINUS),
  );
  const scale = SCALE_NAMES[exponent] ?? '';
  const coefficient = Math.abs(shiftDecimal(value, -exponent));
  if (top === undefined) return { digits: low, low, scale, coefficient };
  return {
    digits: `${low}${SIGNS.includes(unit) && scale === '' ? unit : ''}～${top}`,
    low,
    high: top,
    scale,
    coefficient,
  };
}

/** The largest scale that leaves at most two decimals: 亿, 万 or none. */
function chooseScale(numbers: readonly number[], keepsScale: boolean): number {
  const size = Math.abs(numbers[0] ?? 0);
  const candidates = [
    ...(size >= 1e8 ? [8] : []),
    ...(size >= LONG_NUMBER || (keepsScale && size >= 1e4) ? [4] : []),
  ];
  const fits = (exponent: number) =>
    numbers.every((number) => decimalPlaces(shiftDecimal(number, -exponent)) <= LONGEST_FRACTION);
  return candidates.find(fits) ?? 0;
}

/** The words of the source, if the quantity's text states just this quantity. */
function readStatedWording(quantity: Quantity): Wording | undefined {
  const reading = readQuantity(quantity.text, { unit: quantity.unit });
  if (!reading.ok) return undefined;
  const { value, high, qualifier } = reading.quantity;
  const isSame = value === quantity.value && high === quantity.high && qualifier === quantity.qualifier;
  return isSame ? reading.wording : undefined;
}

function getUsualWording({ qualifier, unit }: Quantity, number: FormattedNumber): Wording {
  const words = { lead: '', isScaled: false, trail: '' };
  if (qualifier === 'near') return { ...words, lead: '近' };
  if (qualifier === 'about') return { ...words, lead: '约' };
  if (qualifier === 'at-least') return { ...words, trail: '以上' };
  if (qualifier === 'at-most') return { ...words, trail: '以内' };
  if (qualifier === 'exact' || qualifier === 'range') return words;
  const takesMark = isRound(number.coefficient) && !SIGNS.includes(unit);
  return takesMark ? { ...words, mark: { word: '多', at: 'scale' } } : { ...words, lead: '超' };
}

/** 多 stands before the scale only behind a round number: 200多万, but 2.5亿多. */
function placeMark(
  mark: Wording['mark'],
  number: FormattedNumber,
): { readonly at: string; readonly word: string } {
  if (mark === undefined) return { at: '', word: '' };
  if (mark.at !== 'scale') return mark;
  return { word: mark.word, at: isRound(number.coefficient) && number.scale !== '' ? 'scale' : 'end' };
}

function isRound(coefficient: number): boolean {
  return coefficient >= 10 && coefficient % 10 === 0;
}
