import type { Unit } from '../../src/quantity/unit.ts';
import { isScope, isVerb, tidy } from './name-words.ts';

const END = /[，：。；！？、）]/u;
const JOINED = /^(?:[和及与或（以并共计]|合计|\d|$)/u;
/** A noun and what it got: 职工获全国五一劳动奖章. */
const GAINED =
  /^(?<noun>[\p{Script=Han}“”]{2,12}?)(?<gain>(?:荣?获得?|被评为|被授予|被命名为|入选|当选为?|考取|取得)[\p{Script=Han}“”]{2,16})$/u;
/** A noun and what is done for it: 困难职工提供法律援助. */
const GIVEN =
  /^(?<noun>[\p{Script=Han}“”]{2,10}?)(?<given>(?:提供|发放|赠送|送[上去]|办理|申请|争取|协调|解决|购买|代缴|开展|参加|赴|到)[\p{Script=Han}“”]{2,14})$/u;
const GIVES = /^(?:为|给|向|组织|安排|推荐|选派)$/u;
/** What a noun did: 企业工会向行政发出要约, 企业建立工会. */
const DID =
  /^(?<noun>[\p{Script=Han}“”]{2,8}?)(?<did>(?:向|参加|建立|加入|签订|通过|开展)[\p{Script=Han}“”]{2,14})$/u;
/** What is done to a noun: 对12名“工匠”进行表彰. */
const DONE_TO = /^(?<noun>[\p{Script=Han}“”]{2,12}?)(?:在[^，]{2,30})?进行了?(?<done>\p{Script=Han}{2,8})$/u;
/** 60个课题的送培训下企业活动. */
const OF = /^(?<noun>\p{Script=Han}{2,4})的(?<whole>[\p{Script=Han}“”]{4,16})$/u;
/** What stands behind it is whom something is done for. */
const FOR = /[为给向对让使将把]$/u;
const SENTENCE = '数字后面还有话，名称要照整句写';
const NOUN = /^[\p{Script=Han}“”]{2,12}$/u;
/** A noun with a verb in it may be a sentence of its own. */
const ACTS =
  /(?:进行|开展|参加|提供|实现|达到|完成|得到|受到|荣|获|被|是|为|已|均|都|全部|以上|以下|同比|比|占|的)/u;
/** These measure and are no counters of a noun behind them. */
const MEASURING = /^(?:[元年天%‰]|小时|分钟|个月|百分点|公里|平方米|亩|倍)$/u;

/** What stands behind a number up to the next mark: the noun that it counts, '' for none; `before` replaces the words before it. */
export function nounAfter(
  rest: string,
  words: string,
  unit: Unit,
): { readonly noun: string; readonly before?: string } | { readonly doubt: string } {
  const said = tidy(words);
  const after = (rest.split(END)[0] ?? '').trim();
  if (JOINED.test(after)) return { noun: '' };
  const gained = GAINED.exec(after)?.groups;
  if (gained && said === '') return { noun: `${gained.gain ?? ''}的${gained.noun ?? ''}` };
  const given = GIVEN.exec(after)?.groups;
  if (given && GIVES.test(words))
    return {
      before: '',
      noun: `${/^\p{Script=Han}$/u.test(words) ? '' : words}${given.given ?? ''}的${given.noun ?? ''}`,
    };
  const done = DONE_TO.exec(after)?.groups;
  const [isObject, which = ''] = /^对(.*的)?$/u.exec(words) ?? [];
  if (done && isObject !== undefined)
    return { before: '', noun: `${which || `${done.done ?? ''}的`}${done.noun ?? ''}` };
  const did = DID.exec(after)?.groups;
  if (did && isScope(said)) return { noun: `${did.did ?? ''}的${did.noun ?? ''}` };
  const part = OF.exec(after)?.groups;
  if (part && isVerb(said)) return { noun: `${part.whole ?? ''}${part.noun ?? ''}` };
  if (FOR.test(words)) return { doubt: SENTENCE };
  const isNoun = NOUN.test(after) && !ACTS.test(after) && !MEASURING.test(unit);
  if (isNoun && (said === '' || isVerb(said) || /\p{Script=Han}$/u.test(said))) return { noun: after };
  return { doubt: SENTENCE };
}
