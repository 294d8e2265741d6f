import { foldForCompare } from '../../src/lib/text.ts';
import { facetsOfName, type Aspect, type Facets } from './facets.ts';
import type { KnownIndicator } from './known.ts';
import { likeness, likenessOfName, pairsOf, sharesAny, type Pairs } from './likeness.ts';
import { topicOf, toStatement, type Statement } from './statement.ts';

/** An indicator with its words as they are compared, which every quantity asks for. */
export interface Prepared {
  readonly known: KnownIndicator;
  readonly name: Pairs;
  readonly ofName: Omit<Facets, 'time'>;
  readonly statements: readonly Statement[];
}

/** How well a statement fits an indicator. */
export interface Fit {
  /** Whether another year said the same in the same words. */
  readonly isSame: boolean;
  /** From 0 to 1; 0 where it cannot be this year's value of it. */
  readonly score: number;
  /** Whether the score comes from another year's sentence and not from the name. */
  readonly isFromSentence: boolean;
  /** What differs, in Chinese. */
  readonly differences: readonly string[];
}

/** The least score of a likely match. */
export const LIKELY = 0.5;
/** The indicator's name alone says less than a sentence. */
const NAME = 0.8;
const NAME_WITHOUT_SENTENCE = 0.75;
const OTHER_HEAD = 0.7;
const OTHER_SCOPE = 0.45;
const OTHER_RATE = 0.45;
const OTHER_PART = 0.5;

/** How well one aspect stands for another: what an indicator counts, then what a number says. */
const ASPECTS: Readonly<Record<Aspect | 'none', Partial<Record<Aspect | 'none', number>>>> = {
  total: { new: 0.45, cumulative: 0.85, since: 0.85, change: 0.4, share: 0.4 },
  new: { total: 0.45, cumulative: 0.6, since: 0.45, change: 0.6, share: 0.4, none: 0.85 },
  cumulative: { new: 0.45, total: 0.85, change: 0.4, share: 0.4, none: 0.85 },
  since: { new: 0.45, total: 0.85, change: 0.4, share: 0.4, none: 0.6 },
  change: { new: 0.6, total: 0.4, cumulative: 0.4, since: 0.4, share: 0.4, none: 0.45 },
  share: { new: 0.4, total: 0.7, cumulative: 0.45, since: 0.45, change: 0.4, none: 0.85 },
  none: { new: 0.9, total: 0.95, cumulative: 0.75, since: 0.45, change: 0.4 },
};

export function prepare(known: KnownIndicator): Prepared {
  return {
    known,
    name: pairsOf(topicOf(foldForCompare(known.name)).replace(/人?数$/, '')),
    ofName: facetsOfName(known.name, known.kind === 'stock'),
    statements: (known.last?.places ?? []).map((place) => toStatement(place, place.heading)),
  };
}

/** Holds a number's statement against an indicator: the best of its other year's sentences and of its name. */
export function fitOf(statement: Statement, { known, name, ofName, statements }: Prepared): Fit {
  const fits = [
    ...statements.map((last) => fitSentence(statement, last, ofName)),
    fitName(statement, name, ofName, known.last === undefined ? NAME_WITHOUT_SENTENCE : NAME),
  ];
  return fits.reduce((best, fit) => (isBetter(fit, best) ? fit : best));
}

function isBetter(a: Fit, b: Fit): boolean {
  return a.isSame === b.isSame ? a.score > b.score : a.isSame;
}

function fitSentence(own: Statement, last: Statement, ofName: Omit<Facets, 'time'>): Fit {
  const isSame = saysTheSame(own, last);
  const wanted: Facets = {
    ...last.facets,
    aspect: last.facets.aspect ?? ofName.aspect,
    isPer: last.facets.isPer || ofName.isPer,
  };
  const { factor, differences } = isSame ? { factor: 1, differences: [] } : weigh(own, wanted, [last.topic]);
  return { isSame, isFromSentence: true, score: likeness(last.topic, own.topic) * factor, differences };
}

/** The same clause in the same setting, and nothing around it that changes its sense. */
function saysTheSame(own: Statement, last: Statement): boolean {
  const [a, b] = [own.facets, last.facets];
  return (
    own.isWhole &&
    own.clause === last.clause &&
    own.setting === last.setting &&
    a.time === b.time &&
    a.aspect === b.aspect &&
    a.isPer === b.isPer &&
    a.isPart === b.isPart
  );
}

function fitName(own: Statement, name: Pairs, ofName: Omit<Facets, 'time'>, weight: number): Fit {
  const { factor, differences } = weigh(own, { ...ofName, time: 'own' }, [name]);
  return {
    isSame: false,
    isFromSentence: false,
    score: likenessOfName(name, own.topic) * factor * weight,
    differences,
  };
}

/** What a number's facets take from a score, and what of it staff should look at. */
function weigh(
  { facets, head }: Statement,
  wanted: Facets,
  topics: readonly Pairs[],
): { readonly factor: number; readonly differences: readonly string[] } {
  if (facets.time !== wanted.time)
    return { factor: 0, differences: [facets.time === 'planned' ? '是计划的数' : '是以前的数'] };
  const aspect = aspectFactor(wanted.aspect, facets.aspect);
  const checks: readonly (readonly [boolean, number, string])[] = [
    [aspect < 0.8, aspect, '新增、累计、总数、增减说的不一样'],
    [isOtherScope(facets.scopes, wanted.scopes), OTHER_SCOPE, '范围（全国、省、市）不同'],
    [facets.isPer !== wanted.isPer, OTHER_RATE, '一处说的是每一个平均多少'],
    [facets.isPart !== wanted.isPart, OTHER_PART, '一处说的只是其中一部分'],
    [!topics.some((topic) => sharesAny(head, topic)), OTHER_HEAD, '数的可能不是同一样东西'],
  ];
  const found = checks.filter(([differs]) => differs);
  return {
    factor: found.reduce((product, [, factor]) => product * factor, aspect < 0.8 ? 1 : aspect),
    differences: found.map(([, , words]) => words),
  };
}

function aspectFactor(wanted: Aspect | 'none' = 'none', said: Aspect | 'none' = 'none'): number {
  return ASPECTS[wanted][said] ?? 1;
}

function isOtherScope(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const isWide = (level: string): boolean => a.has(level) !== b.has(level);
  if (isWide('nation') || isWide('province')) return true;
  return a.size > 0 && b.size > 0 && ![...a].some((level) => b.has(level));
}
