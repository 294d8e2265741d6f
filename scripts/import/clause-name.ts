import type { Unit } from '../../src/quantity/unit.ts';
import { ORNAMENTS } from '../../src/provenance/source-text.ts';
import { parseMarker } from './lines.ts';
import { nounAfter } from './name-after.ts';
import {
  follows,
  handedOn,
  isMeasured,
  isMoney,
  isRatio,
  isRelative,
  isUnsaid,
  isVerb,
  mayGoOn,
  measureOf,
  nounStart,
  opensWithVerb,
  readChange,
  tidy,
  withMeasure,
} from './name-words.ts';
import { lastIndex, spotsIn, type Spot } from './sentence-spots.ts';

/** What a number counts in the words of its sentence, or why they give no name (Chinese). `topic` is the name without its measure. */
export type Naming = { readonly topic: string; readonly name: string; readonly isChange: boolean } | Doubt;

interface Doubt {
  readonly doubt: string;
}

/** The numbers of a sentence up to the one that is named, which is the last. */
interface Place {
  readonly sentence: string;
  readonly spots: readonly Spot[];
}

const SENTENCE = /[。；！？\n]/;
const CLAUSE = /[，：。；！？]/;
const JOINS = /^[、和及与或以并（]+/u;
const FALL = /^(?:下降|减少|降低|下滑|回落|压|缩|削减|减|降|[少低](?!于)|负|[-－])/;
const SHARE = /^(?:(?:约|近|超过?|突破|不足|不到)?占)/;
const SHARES = /^(?<part>.*?)占(?![比地用有])(?<whole>.*?)的?$/u;
/** Words between two numbers of the same thing: 2036笔、合计1185万元. */
const SAME_THING = /^[、（，]?(?:合计|共计?|总计|计)?$/u;
const SINCE = /(?:近|过去)?[一二两三四五六七八九十\d]+年[多]?来/u;
const PERIOD = /[上下]半年|(?:第?[一二三四]|前[二三])季度|\d{1,2}[-—－~～至]\d{1,2}月/u;
const OTHER_SINCE = /(?<!今年|本年|年初|20\d\d年)以来|至今/u;

/** A number that another is compared with: 比前三年平均数减少4起. */
const COMPARED = /[比较][^、]*$/u;

const EACH = /[人户日月年亩]均|每/u;
/** 一、二、三等奖: what the last says is meant of all. */
const IS_CUT = /[一二三四五六七八九十]$/u;
const UNCOMPARED = '没有写清和什么比';
const NOTHING = '这一句没有写出数的是什么';
const NOBODY = '这一句没有写出是谁的、什么的';

/** Names what a number counts: in the words of its clause, and of the number before where its own say too little. */
export function nameIn(before: string, text: string, unit: Unit | undefined, after: string): Naming {
  const marker = before.slice(
    0,
    parseMarker(before)?.marker.length ?? ORNAMENTS.exec(before)?.[0].length ?? 0,
  );
  const lead = before.slice(Math.max(marker.length, lastIndex(before, SENTENCE) + 1));
  const sentence = lead + text + (after.split(SENTENCE)[0] ?? '');
  const own: Spot = { start: lead.length, end: lead.length + text.length, text, unit };
  const naming = nameAt({
    sentence,
    spots: [...spotsIn(sentence).filter(({ end }) => end <= own.start), own],
  });
  return 'doubt' in naming ? naming : overYears(naming, lead);
}

/** 五年来，全县新建基层工会312家 is no number of the year; a level is, since whenever it rose. */
function overYears(naming: Exclude<Naming, Doubt>, lead: string): Naming {
  const [period = ''] = PERIOD.exec(lead) ?? [];
  if (!naming.name.includes(period)) return { ...naming, name: period + naming.name };
  const [years] = SINCE.exec(lead) ?? [];
  const isLevel = /总[数量额]$|率$|占比$|比例$/u.test(naming.name) || naming.isChange;
  if (isLevel || naming.name.includes('每年')) return naming;
  if (years !== undefined && naming.name.includes(years)) return naming;
  if (years !== undefined) return { ...naming, name: years + naming.name };
  return OTHER_SINCE.test(lead) ? { doubt: '不是一年的数，从什么时候算起要写在名称里' } : naming;
}

function nameAt({ sentence, spots }: Place): Naming {
  const own = spots.at(-1);
  if (own?.unit === undefined) return { doubt: '原文没有写单位' };
  if (/^[几数]/u.test(own.text)) return { doubt: '没有说出多少' };
  if (own.text.includes('翻')) return { doubt: '说的是增长的倍数，名称要照整句写' };
  const clauseStart = lastIndex(sentence.slice(0, own.start), CLAUSE) + 1;
  const inClause = spots.slice(0, -1).filter(({ start }) => start >= clauseStart);
  const raw = sentence.slice(clauseStart, own.start);
  if (raw.includes('分别')) return nameListed({ sentence, spots }, raw, inClause);
  const words = sentence.slice(inClause.at(-1)?.end ?? clauseStart, own.start);
  const previous = spots.slice(0, -1);
  if (inClause.some(({ start }) => COMPARED.test(sentence.slice(clauseStart, start))))
    return { doubt: UNCOMPARED };
  if (inClause.length > 0 && SAME_THING.test(words)) return nameAgain({ sentence, spots: previous }, own);
  if (inClause.length > 0 && /[由从]/.test(raw) && /[到至]/.test(words))
    return nameWords(raw.replace(/[由从][^由从]*$/u, ''), own, undefined, undefined);
  const said = words.replace(JOINS, '');
  if (inClause.length > 0 && said === words) return { doubt: '和前一个数连成一句，名称要照整句写' };
  const behind = nounAfter(sentence.slice(own.end), said, own.unit);
  if ('doubt' in behind) return behind;
  const opening = tidy(behind.before ?? said) + behind.noun;
  if (raw.includes('其中')) {
    const whole = ownerOf({ sentence, spots: previous.slice(0, previous.length - inClause.length) }, true);
    return inClause.length > 0 ? { doubt: NOBODY } : namePart(opening.replace(/^.*其中/u, ''), own, whole);
  }
  const owner = ownerOf({ sentence, spots: previous }, false);
  return nameWords(opening, own, owner, inClause.length > 0 ? handedOn(owner?.topic ?? '') : undefined);
}

/** `shared` is what a list hands on; undefined where the number is the first of its clause. */
function nameWords(words: string, own: Spot, owner: Owner | undefined, shared: string | undefined): Naming {
  const topic = tidy(words);
  const change = readChange(topic, FALL.test(own.text));
  if (change) {
    const subject = change.subject || (shared === undefined ? owner?.topic : undefined);
    return subject === undefined || subject === ''
      ? { doubt: '没有写出增减的是什么' }
      : changed(subject, change.base, own);
  }
  const share = SHARES.exec(topic + (SHARE.test(own.text) ? '占' : ''))?.groups;
  if (share) return nameShare(share.part === '' ? owner?.topic : share.part, share.whole);
  return nameCount(topic, own.unit ?? '', owner, shared);
}

function nameCount(topic: string, unit: Unit, owner: Owner | undefined, shared: string | undefined): Naming {
  if (follows(topic)) {
    if (owner?.unit !== unit || owner.noun === '') return { doubt: NOTHING };
    return named(topic + owner.noun, unit);
  }
  const turned = topic.replace(/^(\p{Script=Han}{2,}?)(新增|累计|新建)$/u, '$2$1');
  if (turned === '' || isVerb(turned)) return { doubt: NOTHING };
  if (isRelative(turned, unit)) {
    if (!owner || owner.isMeasured || EACH.test(owner.topic)) return { doubt: NOBODY };
    const isSaid = turned.endsWith('率') && owner.topic.startsWith(turned.slice(0, -1));
    return named((isSaid ? owner.noun : owner.topic) + turned, unit);
  }
  if (shared === '' && !isMeasured(turned, unit) && !opensWithVerb(turned)) return { doubt: NOBODY };
  if (shared === undefined && owner && !isMeasured(turned, unit) && mayGoOn(turned, owner.topic))
    return { doubt: `没有写动词，是不是接着“${owner.topic}”说的` };
  return named((opensWithVerb(turned) ? '' : (shared ?? '')) + turned, unit);
}

function named(topic: string, unit: Unit): Naming {
  if (isUnsaid(topic)) return { doubt: NOTHING };
  if (
    isRatio(unit) &&
    !unit.startsWith('/') &&
    !/(?:率|比例|比重|占比|[师生男女]比|覆盖面|满意度)$/u.test(topic)
  )
    return { doubt: '看不出百分数说的是什么' };
  return { topic, name: withMeasure(topic, unit), isChange: false };
}

/** 拨缴经费收入 that grew by 12.3% → 拨缴经费收入增幅. What fell has a negative value, so its name says 增减. */
function changed(subject: string, base: string, { text, unit = '' }: Spot): Naming {
  if (isUnsaid(subject) || isRelative(subject, unit) || /[年月]来|首次/u.test(subject))
    return { doubt: UNCOMPARED };
  const isFall = FALL.test(text);
  const ofMoney = isMoney(unit) ? '额' : measureOf(unit);
  const measure = unit === '%' ? '幅' : unit === '倍' ? '倍数' : ofMoney;
  const verb = unit === '%' ? (isFall ? '增减' : '增') : isFall ? '增减' : unit === '倍' ? '增长' : '增加';
  return {
    topic: subject,
    name: `${subject}${base}${verb}${isFall && unit === '%' ? '幅度' : measure}`,
    isChange: true,
  };
}

function nameShare(part: string | undefined, whole: string | undefined): Naming {
  if (!part || !whole) return { doubt: '没有写出谁占谁的比例' };
  const name = `${part}占${whole}比例`;
  return { topic: name, name, isChange: false };
}

/** 其中女会员1128人 of 会员3460人 → 会员中女会员人数. */
function namePart(words: string, own: Spot, whole: Owner | undefined): Naming {
  const part = tidy(words);
  if (!whole) return { doubt: '“其中”说的是谁的一部分，前面没有写清' };
  const base = whole.topic.replace(/(?:总数|总量|数)$/u, '');
  const change = readChange(part, FALL.test(own.text));
  if (change?.subject === '' || part === '') return { doubt: '“其中”说的是哪一部分，没有写清' };
  if (change) return changed(`${base}中${change.subject}`, change.base, own);
  const share = SHARES.exec(part + (SHARE.test(own.text) ? '占' : ''))?.groups;
  const noun = base.slice(nounStart(base));
  if (share) return nameShare(share.part, share.whole === '' ? noun : share.whole);
  return isVerb(part) ? { doubt: NOTHING } : named(`${base}中${part}`, own.unit ?? '');
}

/** 3件27人, 2036笔、合计1185万元: the same things by another measure. */
function nameAgain(before: Place, own: Spot): Naming {
  const naming = nameAt(before);
  if ('doubt' in naming || naming.isChange || before.spots.at(-1)?.unit === own.unit)
    return { doubt: NOTHING };
  return isRatio(own.unit ?? '') ? { doubt: NOTHING } : named(naming.topic, own.unit ?? '');
}

/** 合同和协议分别为110份和570份, 收案8652件，办结8231件，同比分别上升5.8%和6.4%. */
function nameListed({ sentence, spots }: Place, raw: string, inClause: readonly Spot[]): Naming {
  const own = spots.at(-1);
  if (!own) return { doubt: NOTHING };
  const [names = '', lead = ''] = raw.split('分别');
  const first = inClause[0] ?? own;
  const clauseEnd = /[，：。；！？]|$/u.exec(sentence.slice(own.end))?.index ?? 0;
  const all = inClause.length + 1 + spotsIn(sentence.slice(own.end, own.end + clauseEnd)).length;
  const { subject, base } = readChange(tidy(names), true) ?? { subject: '', base: '' };
  const items = subject.split(/[、和及与]/u).filter(Boolean);
  const earlier = spots.slice(0, spots.length - inClause.length - 1);
  const topics =
    items.length > 0
      ? items
      : earlier
          .slice(-all)
          .map((spot) => topicAt({ sentence, spots: earlier.slice(0, earlier.indexOf(spot) + 1) }));
  const shared = inClause.length > 0 && items.length > 0 ? handedOn(items[0] ?? '') : '';
  const plain = topics[inClause.length] ?? '';
  const topic = plain && (opensWithVerb(plain) ? '' : shared) + plain;
  if (topic === '' || topics.length !== all || topics.some((item) => isVerb(item) || IS_CUT.test(item)))
    return { doubt: '“分别”说的几样和几个数对不上' };
  const words = lead.slice(0, lead.length - (own.start - first.start)).trim();
  const change = readChange(words, FALL.test(first.text));
  if (change) return changed(topic, base, { ...own, text: first.text });
  return words.includes('占') ? { doubt: '没有写出谁占谁的比例' } : named(topic, own.unit ?? '');
}

function topicAt(place: Place): string {
  const naming = nameAt(place);
  if ('doubt' in naming || naming.isChange) return '';
  return naming.topic.length > 2 ? naming.topic : naming.name;
}

/** Whose number the next one may be. */
interface Owner {
  readonly topic: string;
  readonly noun: string;
  readonly unit: Unit | undefined;
  readonly isMeasured: boolean;
}

/** What the number before counts; of changes, what the one before them counts, or what changed. */
function ownerOf({ sentence, spots }: Place, isOfChange: boolean): Owner | undefined {
  const last = spots.at(-1);
  if (!last) return undefined;
  const naming = nameAt({ sentence, spots });
  if ('doubt' in naming) return undefined;
  if (naming.isChange && !isOfChange) return ownerOf({ sentence, spots: spots.slice(0, -1) }, false);
  const { topic } = naming;
  return {
    topic,
    noun: topic.slice(nounStart(topic)),
    unit: last.unit,
    isMeasured: isMeasured(topic, last.unit ?? ''),
  };
}
