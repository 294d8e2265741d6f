import { readQuantity } from '../../../src/quantity/quantity-text.ts';
import { surfaceOf, type Unit } from '../../../src/quantity/unit.ts';
import { toLook, type Dice } from './dice.ts';
import { mark } from './words.ts';

/** An indicator with the wording of its value in each year that states it. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly texts: ReadonlyMap<number, string>;
}

const UNITS: readonly Unit[] = [
  '个',
  '名',
  '人',
  '人次',
  '元',
  '户',
  '家',
  '件',
  '场',
  '%',
  '平方米',
  '条',
  '双',
];
const EDGES = [0, 1, 2, 9, 10, 99, 100, 1000, 9999, 10000, 123456, 99999999];

/** `count` indicators; those of one unit are many enough to be drawn together. The first two are counts that every year states. */
export function toFigures(dice: Dice, years: readonly number[], count: number): readonly Figure[] {
  const units = toLook(dice, 0).some(UNITS, 3);
  return Array.from({ length: count + 2 }, (_, index) => {
    const look = toLook(dice, index);
    const unit = index < 2 ? '个' : look.pick(units);
    const stated =
      index < 2 ? years : years.filter((_, at) => at === index % years.length || dice.chance(0.8));
    return {
      id: `figure-${index}`,
      name: `${mark(index)}类${look.chance(0.1) ? '办事服务来访咨询登记的总共' : ''}数`,
      unit,
      texts: new Map(stated.map((year) => [year, toText(toLook(dice, index + year), unit)])),
    };
  });
}

function toText(dice: Dice, unit: Unit): string {
  const surface = surfaceOf(unit);
  if (unit === '%') return `${dice.pick(['0', '3', '12.5', '50', '99.9', '100', '7'])}%`;
  const value = dice.chance(0.3) ? dice.pick(EDGES) : dice.between(1, 9999);
  const inexact = value > 9 && value < 9999 && dice.chance(0.25);
  if (unit === '元' && dice.chance(0.6))
    return `${dice.pick(['1.5万', '200万', '2.75亿', '10亿', '0.3万'])}元`;
  if (!inexact) return `${value}${surface}`;
  const round = Math.max(10, Math.floor(value / 10) * 10);
  // What may be any number more leaves every rank open, and the check refuses most charts of it.
  if (dice.chance(0.1)) return `${round}${surface}以上`;
  return dice.pick([
    `${round}多${surface}`,
    `${round}余${surface}`,
    `近${round}${surface}`,
    `约${round}${surface}`,
  ]);
}

/** The fields of `observations.yaml` and `published.yaml` that a wording states. */
export function valueOf(text: string, unit: Unit): string {
  const reading = readQuantity(text, { unit });
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
  const { value, high, qualifier } = reading.quantity;
  return [
    `value: ${value}`,
    ...(high === undefined ? [] : [`high: ${high}`]),
    ...(qualifier === 'exact' ? [] : [`qualifier: ${qualifier}`]),
  ].join(', ');
}
