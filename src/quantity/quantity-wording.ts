import { shiftDecimal } from '../lib/decimal.ts';
import { parseNumeral, type Numeral, type NumeralMark } from './numeral.ts';
import { readLead, readTrail, type Meaning } from './quantity-words.ts';
import type { Qualifier } from './quantity.ts';
import { readShare, type Share } from './share.ts';
import { readSurface, type Unit } from './unit.ts';

/** How a source words a quantity: what formatting must keep of it. */
export interface Wording {
  /** 近, 约, 超过 …, or nothing. */
  readonly lead: string;
  /** The numeral itself where digits would claim too much: 数百, 几十, 十几, 上千. */
  readonly openNumeral?: string;
  /** The number with its unit, where no decimal says the same: 三分之二, 1:15, 翻一番. */
  readonly wholeNumeral?: string;
  /** 多, 余 or 来, and whether it stands before the scale (200多万), after the number (1万多) or after the unit (2年多). */
  readonly mark?: { readonly word: string; readonly at: 'scale' | 'end' | 'unit' };
  /** Whether the source writes a scale word (2万, not 20000). */
  readonly isScaled: boolean;
  /** 以上, 左右 …, or nothing. */
  readonly trail: string;
}

/** A number with all words around it, before its unit is known to be right. `surface` is the unit as written, or ''. */
export interface WordedNumber {
  readonly ok: true;
  readonly value: number;
  readonly high?: number;
  readonly qualifier: Qualifier;
  readonly surface: string;
  readonly wording: Wording;
}

export interface Refusal {
  readonly ok: false;
  /** Why, in Chinese, for staff. */
  readonly reason: string;
}

const EXAMPLES = '例如 2500多名、1.5个亿、近200名、三四拨、38%';
const RANGE_SIGN = /^(?:[~～至到–-]|—{1,2})/;
const MINUS = /^[-−](?=\d)/;
/** What a card leaves out of 约占, 约有, 超过了. */
const VERB_IN_LEAD = /[占为有合达计了]$/;
/** 三成 is 30%. */
const TENTHS = /^成(?=$|[以左上多~～至到–-])/;
/** A half behind the unit, or inside 个月 and 个小时. */
const HALF_MORE = /^(?:个半(小时|月)|([年天])半)/;
const PARTS_PER = /^(百|千|万|十万|百万)分之/;
const UNIT_PER: Readonly<Record<string, Unit>> = {
  百: '%',
  千: '‰',
  万: '/万',
  十万: '/10万',
  百万: '/100万',
};
const MARK_MEANINGS = {
  多: 'over',
  余: 'over',
  来: 'about',
  上: 'at-least',
  几: 'about',
  数: 'about',
} as const satisfies Record<NumeralMark, Qualifier>;

/** Reads the whole of `body` (width folded, no white space) as one number with its words and its unit's surface; of unknown units only `expected` is read. */
export function readWordedNumber(body: string, expected?: Unit): WordedNumber | Refusal {
  const front = readFront(body);
  const behindFront = body.slice(front.length);
  const share = front.per === undefined ? readShare(behindFront) : undefined;
  const amount = share ? toAmount(share) : readAmount(behindFront, front.per, expected);
  if (amount === null) return refuse(`没有读得懂的数；${EXAMPLES}`);
  const back = behindFront.slice(amount.length);
  const trail = readTrail(back, amount.surface !== '');
  const left = back.slice(trail?.[0].length ?? 0);
  if (left !== '')
    return refuse(`读到“${left}”就读不下去了：不是单位表里的单位，也不是以上、左右一类的词；${EXAMPLES}`);
  const qualifiers = new Set([...front.qualifiers, ...markOf(amount), ...(trail ? [trail[1]] : [])]);
  const isRange = amount.high !== undefined;
  if (isRange && (front.isNegative || [...qualifiers].some((word) => word !== 'about'))) {
    return refuse('已经是一个范围，不能再加多、近、以上、下降等词');
  }
  // 近8万元左右, 约30余家: what is only about so much is the least that is said.
  if (qualifiers.size > 1 && qualifiers.has('about'))
    for (const other of ['near', 'over'] as const) qualifiers.delete(other);
  // 超70%以上 says twice that it is more.
  if (qualifiers.has('over')) qualifiers.delete('at-least');
  if (qualifiers.size > 1) return refuse(`程度词互相矛盾，只写一种；${EXAMPLES}`);
  // 约三四十名 and 10%到15%左右 are as vague as their word says.
  const [qualifier = isRange ? 'range' : 'exact'] = qualifiers;
  return {
    ok: true,
    value: front.isNegative && amount.value !== 0 ? -amount.value : amount.value,
    ...(amount.high !== undefined && { high: amount.high }),
    qualifier,
    surface: amount.surface,
    wording: {
      ...toWording(front, amount, behindFront, trail?.[0] ?? ''),
      ...(share && { wholeNumeral: behindFront.slice(0, share.length) }),
    },
  };
}

interface Front {
  readonly lead: string;
  readonly qualifiers: readonly Qualifier[];
  readonly isNegative: boolean;
  /** What the number is a part of: % behind 百分之. */
  readonly per: Unit | undefined;
  readonly length: number;
}

function readFront(body: string): Front {
  const leads: (readonly [string, Meaning])[] = [];
  let length = 0;
  for (let found = readLead(body); found !== undefined; found = readLead(body.slice(length))) {
    leads.push(found);
    length += found[0].length;
  }
  const hasMinus = MINUS.test(body.slice(length));
  if (hasMinus) length += 1;
  const [perWords = '', many = ''] = PARTS_PER.exec(body.slice(length)) ?? [];
  const qualifying = leads.flatMap(([word, meaning]) =>
    meaning === 'exact' || meaning === 'decrease' ? [] : [{ word, meaning }],
  );
  return {
    lead: qualifying[0]?.word.replace(VERB_IN_LEAD, '') ?? '',
    qualifiers: qualifying.map(({ meaning }) => meaning),
    isNegative: hasMinus || leads.some(([, meaning]) => meaning === 'decrease'),
    per: UNIT_PER[many],
    length: length + perWords.length,
  };
}

interface Amount {
  readonly value: number;
  readonly high?: number;
  readonly numeral: Numeral;
  readonly surface: string;
  readonly length: number;
}

/** A numeral with its unit, or two with a range sign: 3～4拨, 5%～10%, 20至30万元 (there the scale belongs to both). */
function readAmount(body: string, per: Unit | undefined, expected: Unit | undefined): Amount | null {
  const first = readCounted(body, per, expected);
  if (first === null) return null;
  const sign = RANGE_SIGN.exec(body.slice(first.length))?.[0];
  if (sign === undefined) return first;
  const second = readCounted(body.slice(first.length + sign.length), per, expected);
  if (
    second === null ||
    [first, second].some(({ numeral, high }) => numeral.mark !== undefined || high !== undefined)
  )
    return null;
  const repeatsUnit = per !== undefined || first.surface === second.surface;
  if (first.surface !== '' && !repeatsUnit) return null;
  const isScaleShared = first.numeral.scale === 0 && (per !== undefined || first.surface === '');
  const value = isScaleShared ? shiftDecimal(first.value, second.numeral.scale) : first.value;
  if (value >= second.value) return null;
  return { ...second, value, high: second.value, length: first.length + sign.length + second.length };
}

function readCounted(body: string, per: Unit | undefined, expected: Unit | undefined): Amount | null {
  const numeral = parseNumeral(body);
  if (numeral === null) return null;
  const rest = body.slice(numeral.length);
  if (per === undefined && HALF_MORE.test(rest) && Number.isInteger(numeral.value))
    return withHalf(numeral, rest);
  if (per === undefined && TENTHS.test(rest) && numeral.mark === undefined) return toTenths(numeral);
  const written = per === undefined ? (readSurface(rest, expected)?.text ?? '') : '';
  return {
    value: numeral.value,
    ...(numeral.high !== undefined && { high: numeral.high }),
    numeral,
    surface: per ?? written,
    length: numeral.length + written.length,
  };
}

/** 两个半小时, 三年半. */
function withHalf(numeral: Numeral, rest: string): Amount {
  const [written = '', counted, plain = ''] = HALF_MORE.exec(rest) ?? [];
  const surface = counted === '月' ? '个月' : (counted ?? plain);
  return { value: numeral.value + 0.5, numeral, surface, length: numeral.length + written.length };
}

function toAmount({ value, unit, length }: Share): Amount {
  return { value, numeral: { value, scale: 0, length }, surface: unit, length };
}

function toTenths(numeral: Numeral): Amount {
  const { value, high, length } = numeral;
  return {
    value: shiftDecimal(value, 1),
    ...(high !== undefined && { high: shiftDecimal(high, 1) }),
    numeral,
    surface: '%',
    length: length + 1,
  };
}

function markOf({ numeral: { mark } }: Amount): readonly Qualifier[] {
  return mark === undefined ? [] : [MARK_MEANINGS[mark]];
}

function toWording(front: Front, amount: Amount, body: string, trail: string): Wording {
  const { mark, markAt, scale, length } = amount.numeral;
  const isUnitMark = trail === '多' || trail === '余';
  const isOpen = mark !== undefined && markAt === undefined;
  return {
    lead: front.lead,
    ...(isOpen && { openNumeral: body.slice(0, length) }),
    ...(mark !== undefined && markAt !== undefined && { mark: { word: mark, at: markAt } }),
    ...(isUnitMark && { mark: { word: trail, at: 'unit' as const } }),
    isScaled: scale >= 4,
    trail: isUnitMark ? '' : trail,
  };
}

function refuse(reason: string): Refusal {
  return { ok: false, reason };
}
