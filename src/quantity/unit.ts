import { STANDARD_UNITS, type UnitFacts } from './standard-units.ts';

/**
 * The name of a unit. A unit belongs to one dimension; quantities add and compare only within it, one to one (名, 人 and
 * 位 are the same count, worded differently). Counts of different things are different dimensions: 双 and 份 never add.
 * 万元 is no unit but a scale and 元. Two units make a third: 元/人, 微克/立方米, 册次.
 */
export type Unit = string;

/** A unit of one federation. Without `equals` it is a dimension of its own. */
export interface DeclaredUnit {
  readonly name: Unit;
  readonly also: readonly string[];
  /** How many of another unit it is: 1箩 is 50公斤. */
  readonly equals?: { readonly times: number; readonly unit: Unit } | undefined;
}

export interface Surface {
  readonly text: string;
  readonly units: readonly Unit[];
}

/** What may stand below the line of a rate and is no unit by itself: 次/月. */
const PER_TIME = ['年', '季度', '月', '周', '天', '日', '小时', '分钟', '秒'];
const MANY = /^(?:10+)?[百千万亿]*/;
/** Behind other units than these the next words begin: 安排3人每天值班. */
const RATED = /^(?:元|吨|.*克)$/;
const BELOW_LINE = /^(?:\/|每(?=[人户亩家吨年月天日升百千万]|立方|平方|公))/;
/** 册次, and 场（次） for times and occasions alike. */
const TIMES = /^(?:次(?![要日年数方贷])|\(次\))/;

let units: ReadonlyMap<Unit, UnitFacts> = STANDARD_UNITS;
let surfaces: readonly Surface[] = toSurfaces();
let known = '';

/** Makes the units of `content/units.yaml` known to this process; returns whether they are others than before. */
export function declareUnits(declared: readonly DeclaredUnit[]): boolean {
  const stated = JSON.stringify(declared);
  if (stated === known) return false;
  known = stated;
  units = new Map([...declared.map((unit) => [unit.name, toFacts(unit)] as const), ...STANDARD_UNITS]);
  surfaces = toSurfaces();
  return true;
}

/** The units that have a name of their own; those made of two are not among them. */
export function getUnitNames(): readonly Unit[] {
  return [...units.keys()];
}

export function isUnit(text: string): boolean {
  return factsOf(text) !== undefined;
}

/** What a unit measures: only units with one dimension add and compare, and they do so one to one. A unit that nobody declared is one of its own. */
export function dimensionOf(unit: Unit): string {
  const { dimension, size } = factsOf(unit) ?? { dimension: unit, size: 1 };
  return size === 1 ? dimension : `${dimension} × ${String(size)}`;
}

/** By what a number of `from` is multiplied to be one of `to`; undefined where they measure different things. */
export function conversion(from: Unit, to: Unit): number | undefined {
  if (from === to) return 1;
  const [a, b] = [factsOf(from), factsOf(to)];
  if (a === undefined || a.dimension !== b?.dimension) return undefined;
  return a.size / b.size;
}

/** What cards print after the number: 名, 个部门, 次. */
export function surfaceOf(unit: Unit): string {
  return factsOf(unit)?.surface ?? unit;
}

/** The words that make the unit a rate (每月), and whether cards print them; undefined for plain counts. */
export function periodOf(unit: Unit): UnitFacts['period'] {
  return factsOf(unit)?.period;
}

/** The longest wording of a unit at the start of `text` (width folded) with the units that it may mean; `expected` is read too, whatever it is. */
export function readSurface(text: string, expected?: Unit): Surface | undefined {
  if (expected !== undefined && text.startsWith(expected)) return { text: expected, units: [expected] };
  const plain = surfaces.find((surface) => text.startsWith(surface.text));
  const [unit = ''] = plain?.units ?? [];
  if (plain === undefined) return undefined;
  const after = text.slice(plain.text.length);
  const times = TIMES.exec(after)?.[0];
  if (times !== undefined && factsOf(`${unit}次`)) return { text: plain.text + times, units: [`${unit}次`] };
  const line = after.startsWith('每') && !takesRate(unit) ? '' : (BELOW_LINE.exec(after)?.[0] ?? '');
  const below = line === '' ? undefined : readBelow(after.slice(line.length));
  if (below === undefined) return plain;
  return { text: plain.text + line + below.text, units: [`${unit}/${below.unit}`] };
}

/** Whether 每 behind a unit makes a rate of it: 300元每月. */
export function takesRate(unit: Unit): boolean {
  return RATED.test(unit);
}

function readBelow(text: string): { readonly text: string; readonly unit: Unit } | undefined {
  const many = MANY.exec(text)?.[0] ?? '';
  const rest = text.slice(many.length);
  const time = PER_TIME.find((word) => rest.startsWith(word));
  const surface = surfaces.find((candidate) => rest.startsWith(candidate.text));
  const written = time ?? surface?.text ?? '';
  if (many + written === '') return undefined;
  return { text: many + written, unit: many + (time ?? surface?.units[0] ?? '') };
}

function factsOf(name: Unit): UnitFacts | undefined {
  return units.get(name) ?? factsOfRate(name) ?? factsOfTimes(name);
}

/** 元/人: what is counted, and for how many or how much; sources also word it 每人30万元. */
function factsOfRate(name: Unit): UnitFacts | undefined {
  const [above = '', below = '', ...more] = name.split('/');
  const counted = units.get(above);
  if (counted === undefined || counted.period || more.length > 0 || below === '') return undefined;
  const many = MANY.exec(below)?.[0] ?? '';
  const measure = below.slice(many.length);
  const base = units.get(measure);
  if (measure !== '' && base === undefined && !PER_TIME.includes(measure)) return undefined;
  return {
    dimension: `${counted.dimension}/${many}${base?.dimension ?? measure}`,
    size: counted.size / (base?.size ?? 1),
    surface: counted.surface ?? above,
    period: { words: `每${below}`, onCard: true },
  };
}

/** 册次: how often something was done with each. */
function factsOfTimes(name: Unit): UnitFacts | undefined {
  const thing = name.endsWith('次') ? name.slice(0, -1) : '';
  const isCounter = thing !== '' && units.get(thing)?.dimension === `count of ${thing}`;
  return isCounter || thing === '户' || thing === '天'
    ? { dimension: `count of ${name}`, size: 1 }
    : undefined;
}

function toFacts({ name, also, equals }: DeclaredUnit): UnitFacts {
  const base = STANDARD_UNITS.get(equals?.unit ?? '');
  const aliases = also.length > 0 ? { aliases: also } : {};
  return equals && base
    ? { dimension: base.dimension, size: base.size * equals.times, ...aliases }
    : { dimension: name, size: 1, ...aliases };
}

/** Every wording of the units in sources, longest first (人次 before 人). */
function toSurfaces(): readonly Surface[] {
  const bySurface = new Map<string, Unit[]>();
  for (const [name, { surface = name, aliases = [] }] of units)
    for (const text of [surface, ...aliases]) bySurface.set(text, [...(bySurface.get(text) ?? []), name]);
  return [...bySurface]
    .map(([text, names]) => ({ text, units: names }))
    .sort((a, b) => b.text.length - a.text.length);
}
