import { scopeWordsOf } from '../../src/quantity/scope-words.ts';
import type { PassageWords } from './passage-words.ts';

/** Which time a number belongs to, seen from its report: 由上年的91%, 计划新建5个. */
type Time = 'own' | 'previous' | 'planned';

/** What a number says of the thing counted: how many came anew, how many in all (累计) and over years (五年来), how many there are, by how much they changed, which part they are. */
export type Aspect = 'new' | 'cumulative' | 'since' | 'total' | 'change' | 'share';

/** What besides its words two statements must share to state the same. */
export interface Facets {
  readonly time: Time;
  readonly aspect: Aspect | undefined;
  /** 每名, 人均. */
  readonly isPer: boolean;
  /** 其中. */
  readonly isPart: boolean;
  /** 全国, 省, 市 … that the own clause names. */
  readonly scopes: ReadonlySet<string>;
}

const FROM = /[由从][^由从]*$/;
const RISES = '提高|提升|增加|增长|增|上升|升|扩大|扩展|发展|跃升|攀升|变|调整';
const FALLS = '下降|减少|降低|降|压减|回落|缩短|缩减';
const BECOMES = new RegExp(`^[^,、]{0,4}(?:${RISES}|${FALLS})了?[到至为成]`);
/** A number of another year, unless 比 compares with it, 以来 begins with it, or another number took it up. */
const EARLIER =
  /(?<!比|较|与|同|和|跟|超|超过|高于|低于|自)(?:上年|前+年|往年|年初|原有|原来|原先|同期)(?!以来|起|开始|至今|来|相比|基础|[^,]{0,8}基础上)(?:达到|[^\d#%到至])*$/;
/** A clause that is nothing but another time: 去年同期, 2016年和2017年. */
const EARLIER_CLAUSE = /^(?![^,]*(?:比|较|与|同(?!期)|以来|基础|起))[^,]{0,3}(?:上年|前+年)[^,]{0,6}$/;

const PLANS =
  /(?<![“”])计划(?!生育)|拟|力争|预计|预期|次年|后+年|下一步|下阶段|规划|有望|争取(?=在|到|年|今|全|实现)|将(?=[^,]{0,10}(?:新建|建成|建设|开展|培训|完成|实现|达到|新增|组织|举办|发展))|目标/g;
const DONE = /实际|已经?(?!定)|完成|超额|建成了|今年/g;
const PLANNED_PART = /打算|计划|思路|安排|展望|下一步|规划|次年|明年/;

const NEW = '新增|新建|新成立|新发展|新组建|新招|新签|新入|新培育|净增|增设|增配|扩建|增补|增加(?![到至])';
const CUMULATIVE = '累计';
const SINCE =
  /[\d一二三四五六七八九十两几数]+[多余]?年[来间]|近几年|这几年|近年|多年|五[”"]?(?:期间|时期)|以来|历年|至今|自[^,]{1,10}[起后]/;
const TOTAL =
  '总数|总量|总人数|总计|合计|存量|现有|实有|已有|拥有|在册|增至|(?:增加|增长|提高|提升|上升|扩大|扩展|发展|下降|减少|降低|降)[到至]';
const MARKERS = new RegExp(`(?<new>${NEW})|(?<cumulative>${CUMULATIVE})|(?<total>${TOTAL})`, 'g');
const WEAK_TOTAL = /达到?|共有|在[校会岗]/;
const COMPARES =
  /[比较](?!武|赛|例|重|拼|学)[^,]{1,10}(?:增|减|多|少|高|低|升|降)|同比|环比|增幅|增速|涨幅|降幅/;
const BY_SO_MUCH =
  /(?:增长|增|上升|提高|提升|下降|减少|降低|降|减)了?(?:约|近|超过)?(?:[^,#]*#[^,#]{0,6}[、和及与])*$/;
const DECREASE = /^(?:下降|减少|降低|下滑|回落|压|缩|削减|锐减|减|降|跌|负增长|[-−－])/;
const NEW_BEHIND = /^[^,、#]{0,3}新(?:建|增|成立|发展)/;
const SHARE = /占|比例|比重|率(?!先|领)/;
const PER = /每|人均|户均|日均|月均|年均|平均/;
const PART = /其中|包括|(?<=\()含/;

/** What the words around a number say of it. `heading` is what it stands under. */
export function facetsOf(words: PassageWords, text: string, heading: string): Facets {
  const { sentence, before, after } = words;
  return {
    time: timeOf(words, heading),
    aspect: aspectOf(words, text),
    isPer: PER.test(before) || /^(?:平均|人均|每)[^\d]*$/.test(sentence.split(',').at(-2) ?? ''),
    isPart: PART.test(before.slice(lastNumber(before))) || PART.test(words.earlier[0]?.slice(-2) ?? ''),
    scopes: new Set(scopeWordsOf(before + after).keys()),
  };
}

/** What an indicator's name says of every value. */
export function facetsOfName(name: string, isStock: boolean): Omit<Facets, 'time'> {
  return {
    aspect: /增幅|增速|增长|降幅/.test(name)
      ? 'change'
      : /率$|比例|比重|占比|占/.test(name)
        ? 'share'
        : (markerOf(name) ?? (isStock ? 'total' : undefined)),
    isPer: PER.test(name),
    isPart: false,
    scopes: new Set(scopeWordsOf(name).keys()),
  };
}

function timeOf({ sentence, before, after, earlier }: PassageWords, heading: string): Time {
  if (FROM.test(before) && BECOMES.test(after)) return 'previous';
  if (EARLIER.test(before)) return 'previous';
  const adverb = sentence
    .split(/[,:]/)
    .slice(0, -1)
    .findLast((clause) => /今年|上年|前年/.test(clause));
  if (adverb !== undefined && EARLIER_CLAUSE.test(adverb) && !before.includes('今年')) return 'previous';
  const [plan, done] = [lastOf(sentence, PLANS), lastOf(sentence, DONE)];
  const isPlannedPart = PLANNED_PART.test(heading) || earlier.some((clause) => /^次年|^下一步/.test(clause));
  return plan > done || isPlannedPart ? 'planned' : 'own';
}

function aspectOf({ sentence, before, after }: PassageWords, text: string): Aspect | undefined {
  if (DECREASE.test(text) || COMPARES.test(before) || BY_SO_MUCH.test(before.replaceAll(/\d[\d.,]*/g, '#')))
    return /[到至]$/.test(before) ? 'total' : 'change';
  if (NEW_BEHIND.test(after)) return 'new';
  if (/%|百分之|成$/.test(text) && SHARE.test(before)) return 'share';
  if (SINCE.test(sentence) && !/今年|全年/.test(sentence)) return 'since';
  const marker = markerOf(before);
  if (marker === 'cumulative' && /今年|全年/.test(sentence)) return undefined;
  return marker ?? (WEAK_TOTAL.test(before) ? 'total' : undefined);
}

/** The last marker before the number. */
function markerOf(words: string): Aspect | undefined {
  const groups = [...words.matchAll(MARKERS)].at(-1)?.groups;
  return (['new', 'cumulative', 'total'] as const).find((aspect) => groups?.[aspect] !== undefined);
}

function lastNumber(before: string): number {
  return lastOf(before, /[\d〇零一二两三四五六七八九十百千万亿]+[^\d,]{0,3}[、和及与(]/g) + 1;
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
