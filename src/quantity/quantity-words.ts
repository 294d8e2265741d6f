import type { Qualifier } from './quantity.ts';

/** What a word around a number says: how exact it is, or that the number is a decrease. */
export type Meaning = Qualifier | 'decrease';

/** What changes; each also with 了: 下降了. Increases say nothing about exactness. */
const CHANGES: Readonly<Record<string, Meaning>> = {
  增长: 'exact',
  增加: 'exact',
  增: 'exact',
  上升: 'exact',
  提高: 'exact',
  ...meaning(
    'decrease',
    '下降 减少 降低 下滑 下跌 回落 压降 压减 压缩 缩减 缩小 缩短 削减 收窄 锐减 骤减 递减 负增长 降 减 跌 少 低 负',
  ),
};

/** Words in front of the number, longest first. `exact` words say nothing about exactness (达, 共) or only name an increase (增). */
const LEADS: readonly (readonly [string, Meaning])[] = byLength({
  ...meaning('exact', '达到 达 共计 累计 总计 共'),
  ...CHANGES,
  ...Object.fromEntries(Object.entries(CHANGES).map(([word, means]) => [`${word}了`, means])),
  ...meaning('over', '超过 超过了 超 逾 多于 高于 大于 突破 突破了 超出 不止 破'),
  ...meaning('near', '将近 接近 接近于 近 近乎'),
  ...meaning('about', '大约 约 大概 约占 约为 约有 约合 约达 约计 大约占 大约有'),
  ...meaning('at-least', '至少 最少 不少于 不低于 不下于 不下 不小于'),
  ...meaning(
    'at-most',
    '最多 至多 不超过 未超过 没有超过 不多于 不高于 不大于 不到 未到 不足 低于 少于 小于',
  ),
});

/** What makes a word in front of a number another one: 节约, 附近, 核减, 霜降. */
const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  近: /[附最临靠邻亲新走贴就拉挨]$/,
  约: /(?:[节预契签制失违公要履续邀相租婚条]|(?<!折)合)$/,
  降: /[霜空投]$/,
  减: /[核扣裁加增]$/,
  // 比去年少15人, 较上年低2岁; not 至少, 年少, 最低.
  少: /^(?!.*[比较][^，。；：]*$)|[至最青老不多甚稀]$/s,
  低: /^(?!.*[比较][^，。；：]*$)|[最高不]$/s,
  负: /[抱胜自肩担欺辜]$/,
  破: /[突侦告攻识勘查打爆冲揭点]$/,
  跌: /涨$/,
  超: /[高反]$/,
  不足: /(?:补|心有|查找|查摆|存在|改进|整改|发现|指出|找准)$/,
  突破: /(?:技术|重大|关键|攻关|创新|新的?|零的?)$/,
};

/** Words behind the unit, longest first. */
const TRAILS: readonly (readonly [string, Qualifier])[] = byLength({
  及以上: 'at-least',
  以上: 'at-least',
  以内: 'at-most',
  之内: 'at-most',
  以下: 'at-most',
  左右: 'about',
  上下: 'about',
});

/** What may also stand behind a written unit, after a small number: 2年多. */
const UNIT_MARKS: readonly (readonly [string, Qualifier])[] = [
  ['多', 'over'],
  ['余', 'over'],
];

const MANY =
  /每(\d*[百千万]+[人名户]|(?:\d*[百千万])?(?:立方米|平方米|平方公里|公里|公顷|亩|吨|升))[^，。；：！？,;:!?]*$/;
const PERIODS = ['每月', '每天', '每日', '每周', '每年'] as const;
const PERIOD_SYNONYMS: Readonly<Record<string, string>> = { 每日: '每天' };

/** The word in front of a number at the start of `text`, if it is one. */
export function readLead(text: string): readonly [string, Meaning] | undefined {
  return LEADS.find(([word]) => text.startsWith(word));
}

/** The word in front of a number at the end of `text`, if it is one and not the end of another word. */
export function readLeadBefore(text: string): readonly [string, Meaning] | undefined {
  return LEADS.find(
    ([word]) => text.endsWith(word) && OTHER_WORDS[word]?.test(text.slice(0, -word.length)) !== true,
  );
}

/** The word behind the number at the start of `text`, if it is one; 多 and 余 only behind a written unit. */
export function readTrail(text: string, hasUnit: boolean): readonly [string, Qualifier] | undefined {
  return (hasUnit ? [...TRAILS, ...UNIT_MARKS] : TRAILS).find(([word]) => text.startsWith(word));
}

/** 每万人, 每10万人 before a number in its clause: what stands below the line of the rate, and how far before the number it begins. */
export function readManyBefore(
  text: string,
): { readonly words: string; readonly below: string; readonly length: number } | undefined {
  const [found, below] = MANY.exec(text) ?? [];
  return found === undefined || below === undefined
    ? undefined
    : { words: `每${below}`, below, length: found.length };
}

/** The period in front of a rate: its words and the form that units use (每日 → 每天). */
export function readPeriod(text: string): { readonly words: string; readonly period: string } | undefined {
  const words = PERIODS.find((period) => text.startsWith(period));
  return words && { words, period: PERIOD_SYNONYMS[words] ?? words };
}

function meaning(means: Meaning, words: string): Readonly<Record<string, Meaning>> {
  return Object.fromEntries(words.split(' ').map((word) => [word, means]));
}

function byLength<T>(words: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(words).sort(([a], [b]) => b.length - a.length);
}
