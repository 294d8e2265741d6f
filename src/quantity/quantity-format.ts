import { decimalPlaces, shiftDecimal } from '../lib/decimal.ts';
import { readQuantity } from './quantity-text.ts';
import type { Wording } from './quantity-wording.ts';
import { QUALIFIERS, type Quantity } from './quantity.ts';
import { periodOf, surfaceOf } from './unit.ts';

/** A card's text in three pieces for typesetting: 近 + 200 + 名. Joined they are formatCard. */
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
/** Units that belong to every number of a range, and take no 多. */
const SIGNS = ['%', '‰'];

/**
 * The card form: 25000万双 → 2.5亿双, 六部门 → 6个部门, 2500多名 stays. Numbers under 100000 stay in full. The source's
 * word for inexactness is kept (超 never becomes 多, 200多万元 never 200万元以上); a quantity whose `text` does not state it gets the usual one.
 */
export function formatCard(quantity: Quantity): string {
  const { prefix, digits, suffix } = formatParts(quantity);
  return prefix + digits + suffix;
}

/** The card form in its three pieces; `digits` holds no word but an open numeral (数百). */
export function formatParts(quantity: Quantity): QuantityParts {
  const stated = readStatedWording(quantity);
  const number = toNumber(quantity, stated?.isScaled ?? false);
  const wording = stated ?? getUsualWording(quantity, number);
  const period = periodOf(quantity.unit);
  const prefix = (period?.onCard === true ? period.words : '') + wording.lead;
  const unit = surfaceOf(quantity.unit);
  if (wording.wholeNumeral !== undefined)
    return { prefix, digits: wording.wholeNumeral, suffix: wording.trail };
  if (wording.openNumeral !== undefined)
    return { prefix, digits: wording.openNumeral, suffix: unit + wording.trail };
  const { at, word } = placeMark(wording.mark, number);
  const suffix = [
    at === 'scale' && word,
    number.scale,
    at === 'end' && word,
    unit,
    at === 'unit' && word,
    wording.trail,
  ];
  return { prefix, digits: number.digits, suffix: suffix.filter((part) => part !== false).join('') };
}

/** The card form with its exactness in words, for tables and alternative texts: 2500多名（多于2500）, 10%～15%（原文给出范围）. A number without such a word needs none. */
export function formatWords(quantity: Quantity): string {
  const words = quantity.qualifier === 'range' ? QUALIFIERS.range.told : explain(quantity);
  return words === '' ? formatCard(quantity) : `${formatCard(quantity)}（${words}）`;
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
