/** What a unit measures, and how sources and cards write it where that differs from its name. */
interface UnitEntry {
  readonly dimension: string;
  readonly english: string;
  /** What follows the number on a card: 6个部门, 每月1次. Default: the unit's name. */
  readonly surface?: string;
  /** Further wordings in sources: 六部门. */
  readonly aliases?: readonly string[];
  /** The words that make a count a rate; printed on cards only where the indicator's name does not already say them. */
  readonly period?: { readonly words: string; readonly onCard: boolean };
}

/**
 * The closed list of units. A unit belongs to one dimension; quantities add and compare only within it, one to one
 * (名, 人 and 位 are the same count, worded differently). Counts of different things are different dimensions: 双 and 份
 * never add. 个 is the generic counter: what it counts is said by the indicator. 万元 is no unit but a scale and 元.
 */
const UNITS = {
  元: { dimension: 'money', english: 'CNY' },
  亩: { dimension: 'land', english: 'mu' },
  平方米: { dimension: 'floor-area', english: 'square metres' },
  吨: { dimension: 'mass', english: 'tonnes' },
  人: { dimension: 'people', english: 'people' },
  名: { dimension: 'people', english: 'people' },
  位: { dimension: 'people', english: 'people' },
  人次: { dimension: 'person-times', english: 'person-times' },
  户: { dimension: 'households', english: 'households' },
  '%': { dimension: 'ratio', english: 'percent' },
  百分点: {
    dimension: 'percentage-points',
    english: 'percentage points',
    surface: '个百分点',
    aliases: ['百分点'],
  },
  年: { dimension: 'duration', english: 'years' },
  '次/月': {
    dimension: 'frequency',
    english: 'times a month',
    surface: '次',
    period: { words: '每月', onCard: true },
  },
  '拨/天': {
    dimension: 'daily-visits',
    english: 'groups a day',
    surface: '拨',
    period: { words: '每天', onCard: false },
  },
  个: { dimension: 'count of items', english: 'items' },
  部门: { dimension: 'count of departments', english: 'departments', surface: '个部门', aliases: ['部门'] },
  家: { dimension: 'count of enterprises', english: 'enterprises' },
  条: { dimension: 'count of suggestions', english: 'suggestions' },
  双: { dimension: 'count of pairs', english: 'pairs' },
  套件: { dimension: 'count of sets', english: 'sets' },
  份: { dimension: 'count of documents', english: 'documents' },
  起: { dimension: 'count of cases', english: 'cases' },
  件: { dimension: 'count of matters', english: 'matters' },
  件次: { dimension: 'count of case-times', english: 'case-times' },
  项: { dimension: 'count of projects', english: 'projects' },
  支: { dimension: 'count of teams', english: 'teams' },
  次: { dimension: 'count of times', english: 'times' },
  场: { dimension: 'count of events', english: 'events' },
  场次: { dimension: 'count of sessions', english: 'sessions' },
  期: { dimension: 'count of terms', english: 'terms' },
} as const satisfies Record<string, UnitEntry>;

export type Unit = keyof typeof UNITS;
export type Dimension = (typeof UNITS)[Unit]['dimension'];

/** The dimension that a unit measures. */
export type DimensionOf<U extends Unit> = (typeof UNITS)[U]['dimension'];

/** The units that measure one dimension. */
export type UnitOf<D extends Dimension> = UnitsByDimension[D];

type UnitsByDimension = { readonly [U in Unit as DimensionOf<U>]: U };

export const UNIT_NAMES = Object.keys(UNITS) as readonly Unit[];

export function isUnit(text: string): text is Unit {
  return UNIT_NAMES.some((unit) => unit === text);
}

export function dimensionOf(unit: Unit): Dimension {
  return UNITS[unit].dimension;
}

/** What cards print after the number: 名, 个部门, 次. */
export function surfaceOf(unit: Unit): string {
  return entryOf(unit).surface ?? unit;
}

/** The words that make the unit a rate (每月), and whether cards print them; undefined for plain counts. */
export function periodOf(unit: Unit): { readonly words: string; readonly onCard: boolean } | undefined {
  return entryOf(unit).period;
}

/** Every wording of a unit in sources, longest first (人次 before 人), with the units that it may mean. */
export const SURFACES: readonly { readonly text: string; readonly units: readonly Unit[] }[] = toSurfaces();

function entryOf(unit: Unit): UnitEntry {
  return UNITS[unit];
}

function toSurfaces(): readonly { readonly text: string; readonly units: readonly Unit[] }[] {
  const bySurface = new Map<string, Unit[]>();
  for (const unit of UNIT_NAMES) {
    for (const text of [surfaceOf(unit), ...(entryOf(unit).aliases ?? [])]) {
      bySurface.set(text, [...(bySurface.get(text) ?? []), unit]);
    }
  }
  return [...bySurface]
    .map(([text, units]) => ({ text, units }))
    .sort((a, b) => b.text.length - a.text.length);
}
