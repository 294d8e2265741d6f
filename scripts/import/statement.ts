import { scopeWordsOf } from '../../src/quantity/scope-words.ts';
import { facetsOf, type Facets } from './facets.ts';
import { pairsOf, type Pairs } from './likeness.ts';
import { toSkeleton, wordsOf, type Passage } from './passage-words.ts';

/** What a number says, as two reports can be held against each other. */
export interface Statement {
  /** The whole clause with ◆ for the number; with the clauses before it where it names no thing of its own. */
  readonly clause: string;
  /** What the sentence says before: whose number it is, which part, which level. Two equal clauses may differ in it. */
  readonly setting: string;
  /** Whether the clause names what is counted, so that an equal one states the same. */
  readonly isWhole: boolean;
  readonly topic: Pairs;
  /** The words beside the number: what is counted. */
  readonly head: Pairs;
  readonly facets: Facets;
}

const NUMBER = '◆';
/** Fewer words of its own do not say what is counted. */
const MIN_TOPIC = 4;
/** 在工会委员会中达到49%: where, and not what. */
const WHERE = /在\p{Script=Han}{1,10}[中里上内](?=(?:达到?|为|占)?◆)/u;
const MAX_EARLIER = 3;
const HEAD = 6;
const NEXT_ITEM = /、(?=[^、]*[\d一二两三四五六七八九十百千万])/;
/** Words that any clause has: they tell nothing of what is counted, and facets tell the rest. */
const COMMON =
  /其中|今年|上年|全年|全[国省市县区]|[本我][省市县区]|截至|目前|年底|年末|总数|总量|总计|共计|累计|合计|达到|共有|现有|已有|拥有|新增|新建|已经|(?:增加|增长|提高|提升|上升|下降|减少|降低)[到至]|增至|[由从](?=上年|的?#)|[共达了有的◆]|#(?:%|\p{Script=Han})?/gu;
/** A body that acts in its own name: 虎山街道总工会, 某某公司. */
const ACTOR = /\p{Script=Han}{2,8}(?:街道|镇|乡(?!镇)|村|公司|集团|厂|局|产业园|社区|医院|学校|学院|支行)/gu;
/** A clause that begins with another place: 青石县开展集体协商. */
const PLACE = /^\p{Script=Han}{2,3}(?<![全本我各])[市县](?!总工会|级|委|政府)(?=\p{Script=Han})/u;
const GENERIC = /各|等|非公|大型|三级|乡镇|企业[公集]|全[国省市县区]/;

/** A clause that begins with others than all: 镇街工会走访职工. */
const GROUP = /^各?(?:基层|镇街|乡镇|街道|村|社区|企业|行业|机关|产业|园区|女职工)/;
/** Words before a clause that change what it counts. */
const SETTINGS = ['其中', '每', '平均', '人均', '本级'];
/** 上半年, 截至9月底, 1—6月; not 5月31日, when something happened. */
const PERIOD = /上半年|下半年|[一二三四]季度|\d{1,2}[-—－~～至]\d{1,2}月|\d{1,2}月(?=[底末份止]|$)/g;
/** A federation's own level, which a sentence may leave out. */
const HOME: ReadonlySet<string> = new Set(['city', 'county']);

/** Reads a number in its paragraph under `heading`. */
export function toStatement(passage: Passage, heading: string): Statement {
  const words = wordsOf(passage);
  const own = toSkeleton(`${words.before}${NUMBER}${words.after}`);
  const clauses = [own];
  for (const clause of words.earlier.slice(0, MAX_EARLIER)) {
    if (isComplete(clauses.join(''))) break;
    clauses.unshift(toSkeleton(clause));
  }
  const clause = clauses.join('');
  const [wholeBefore = '', behind = ''] = clause.split(NUMBER);
  const listed = ownOfList(words.before);
  const before = listed === undefined ? wholeBefore : toSkeleton(listed);
  const after = toSkeleton(ownPart(words.after));
  const topic = topicOf(before + after);
  return {
    clause,
    setting: settingOf(words.sentence.slice(0, -words.before.length || undefined), words.earlier),
    isWhole: isComplete(wholeBefore + behind) && !words.isRow,
    topic: pairsOf(topic),
    head: pairsOf(headOf(before, after)),
    facets: facetsOf({ ...words, after: ownPart(words.after) }, passage.text, heading),
  };
}

/** What follows a number up to the next item of a list that has a number of its own. */
function ownPart(after: string): string {
  return after.split(NEXT_ITEM)[0] ?? '';
}

/** 签订合同和协议分别为110份和570份: the first number's name is 签订合同; undefined where nothing is distributed. */
function ownOfList(before: string): string | undefined {
  const [names = '', numbers] = before.split('分别');
  if (numbers === undefined) return undefined;
  const items = names.split(/[、和及与]/);
  return items.length > 1 ? items[toSkeleton(numbers).split('#').length - 1] : undefined;
}

/** A clause without the words that any clause has. */
export function topicOf(clause: string): string {
  return clause.replaceAll(COMMON, '');
}

/** Whether a clause says what is counted. */
function isComplete(clause: string): boolean {
  return topicOf(clause.replace(WHERE, '')).length >= MIN_TOPIC;
}

function headOf(before: string, after: string): string {
  const behind = topicOf(after.split(/#/)[0] ?? '');
  if (behind.length >= 2) return behind.slice(0, HEAD);
  const front = topicOf(before.slice(before.lastIndexOf('#') + 1));
  return (front.length >= 2 ? front : topicOf(before)).slice(-HEAD);
}

function settingOf(sentence: string, earlier: readonly string[]): string {
  const opened = earlier.filter((clause) => /^(?:从|就|在|据)?(?:全国|全省|国家)/.test(clause));
  const actors = [...sentence.matchAll(ACTOR)].flatMap(([name]) => (GENERIC.test(name) ? [] : [name]));
  const marks = SETTINGS.filter((mark) => sentence.includes(mark));
  const clauses = sentence.split(',');
  const periods = clauses.flatMap((clause) => clause.match(PERIOD) ?? []);
  const openings = clauses.flatMap((clause) => (GROUP.exec(clause) ?? PLACE.exec(clause))?.[0] ?? []);
  const levels = [...scopeWordsOf(sentence + opened.join()).keys()].filter((level) => !HOME.has(level));
  return [...levels, ...actors, ...openings, ...marks, ...periods].join(' ');
}
