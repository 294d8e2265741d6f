import { isCutOut } from './longer-unit.ts';

/** Further words before 近, 约 … that make it the end of another word: 走近, 要约, 查找不足, 技术突破, 市场上百家. */
const OTHER_LEADS: readonly (readonly [lead: string, before: RegExp])[] = [
  ['上', /[场础台体面际身岗桥船街板墙地手本]$/],
  ['近', /[走贴就拉挨]$/],
  ['约', /[公制要履续邀相租婚条]$/],
  ['不足', /(?:查找|查摆|存在|弥补|改进|整改|发现|指出|找准)$/],
  ['突破', /(?:技术|重大|关键|攻关|创新|新的?|零的?)$/],
];
/** A dash behind a Chinese character is a sign before these units only: 为-2.3%, but 二等奖-5名. */
const SIGNED = /^(?:元|%|‰|个?百分点)$/;
const HAN_BEFORE = /\p{Script=Han}\s*$/u;

/** What makes a word behind a unit the beginning of another one: 多次 (but 2年多的), 上下游, 以上级, 以下简称. */
const OTHER_TRAILS: readonly (readonly [trail: RegExp, after: RegExp])[] = [
  [/[多余]$/, /^(?!$|[\s，。；：、！？,;:!?）)”]|的|了|来|以|前|后|里|时间|小时|学时|月|天)/],
  [/[人家件场]次$/, /^(?:[要日生序]|年(?!均))/],
  [/上下$/, /^(?:游|联动|级|齐|功夫|一|班|同|衔接|贯通|互)/],
  [/以上$/, /^(?:级|述|率|下)/],
  [/以下$/, /^(?:沉|简称|称|访|辖)/],
  [/左右$/, /^(?:手|两|岸)/],
];

/** What only looks like a longer unit: 8个级别, 120户/350人, 200名单亲职工, 3次要求. */
const NO_LONGER =
  /^(?:级[别差]|[/／]\s*\d|次(?:生|序)|单[身亲位独]|产业|方[案式]|要求|贷款|数学|期间|代表|额外|例外|间隔|均[获为被有未达无在])/;
/** 每 makes money and mass a rate (300元每月); behind other units the next words begin: 安排3人每天值班. */
const RATED = /^[元吨]$/;
/** Further words that make one unit a longer one or another word: 3个月, 2年半, 三位一体. */
const LONGER_AFTER: Readonly<Record<string, RegExp>> = {
  个: /^多?(?:月(?![度子饼季])|星期)/,
  年: /^(?:多?半(?![年数])|[零又]?[\d一二三四五六七八九十两]+个?月)/,
  元: /^(?:[\d一二三四五六七八九]角|美金|港币)/,
  件: /^套/,
  项: /^目(?![前标])/,
  位: /^一体/,
  次: /^产业/,
  支: /^一扶/,
};
/** Units and counters behind a number that names none, where money would be meant: 5亿美元, 36亿吨公里, 3万册. */
const COUNTER =
  /^(?:[美港欧日]元|美金|港币|英镑|人民币[/／]|[/／](?!\s*\d)|吨|公[里斤顷]|千[瓦克米]|平方|立方|米|亩|人(?!民币|[才均])|名(?![优牌])|位|户|家(?!装)|个(?!人)|件|项(?!目)|条(?!件)|份(?!额)|套(?!现)|双|支(?![持付援出农])|场(?![馆地所])|次(?!贷)|期|年(?!度)|天(?!然)|台|册|辆|座|张|株|棵|头|只|岁|倍|%|‰)/;

/** Where the words before a number begin for which a scan found `start`; words that are the end of others are left out. `surface` is the number's unit. */
export function ownLeadStart(text: string, start: number, numeral: number, surface: string): number {
  const rest = text.slice(start, numeral);
  const isDash = /^[-−－]/.test(rest) && HAN_BEFORE.test(text.slice(0, start)) && !SIGNED.test(surface);
  const other = OTHER_LEADS.find(
    ([lead, before]) => rest.startsWith(lead) && before.test(text.slice(0, start)),
  )?.[0];
  const length = isDash ? 1 : (other?.length ?? 0);
  return length === 0 ? start : ownLeadStart(text, start + length, numeral, surface);
}

/** Whether a reading ends with a word that what follows makes another one: 8人多 of 8人多次. */
export function endsInOtherWord(words: string, after: string): boolean {
  return OTHER_TRAILS.some(([trail, pattern]) => trail.test(words) && pattern.test(after));
}

/** Whether a unit, or the number itself where `surface` is empty, goes on in what follows. */
export function goesOn(surface: string, after: string): boolean {
  if (surface === '') return COUNTER.test(after);
  if (NO_LONGER.test(after) || (after.startsWith('每') && !RATED.test(surface))) return false;
  return (
    /^·\p{Script=Han}/u.test(after) || isCutOut(surface, after) || LONGER_AFTER[surface]?.test(after) === true
  );
}
