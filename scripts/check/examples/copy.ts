import { ARTICLE, SITE } from './poison.ts';
import { inFile, inFrontMatter, inProse, PARAGRAPH, type RuleExample } from './example.ts';
import type { RuleId } from '../../../src/content/rule-ids.ts';

const LONG = `工会干部走进企业听职工说${'，把一件一件事记下来'.repeat(19)}`;
const TABLE = (first: string): string =>
  `| 项目 | 人数 |\n| --- | --- |\n| 培训 | ${first} |\n| 参保 | 2.8万人 |`;
const ELSEWHERE = 'content/articles/2017/visits.mdx';
const SECOND = `---
title: 走访
description: 工会干部走进企业，听职工说需要什么，再把办得到的事一件一件办好，不拖不推。
date: 2017
topics: [industry]
---

`;

/** Words, marks and paragraphs: the copy rules. */
export const COPY_EXAMPLES = {
  'copy/half-width': inProse('走进企业，听职工说。', '走进企业,听职工说。', '中文旁边用了半角的“,”'),
  'copy/straight-quote': inProse('找到了“样板”。', '找到了"样板"。', '中文旁边用了英文的引号 "'),
  'copy/full-width': inProse('用CPS系统管理。', '用ＣＰＳ系统管理。', '用了全角的“ＣＰＳ”'),
  'copy/unpaired': inProse('这是“娘家人”的话。', '这是“娘家人的话。', '“ 没有配成对'),
  'copy/doubled': inProse('办好了。', '办好了。。', '标点重复了：。。'),
  'copy/percent-range': inProse('增幅在5%～10%。', '增幅在5～10%。', '百分数的范围只有一头写了 %：5～10%'),
  'copy/repeated': inProse(
    '走访。',
    `${PARAGRAPH}\n\n${PARAGRAPH}`,
    '这一段和第 13 行的一样：“过去的一年，工会干部走进……”',
  ),
  'copy/repeated-elsewhere': inFile(
    ARTICLE,
    [
      `听职工说。`,
      PARAGRAPH,
      '这一段和 content/articles/2017/visits.mdx 第 8 行的一样：“过去的一年，工会干部走进……”',
    ],
    {
      [ELSEWHERE]: `${SECOND}${PARAGRAPH}\n`,
      [ARTICLE]: ['<Station id="hushan" />', `听职工说。\n\n<Station id="hushan" />`],
    },
  ),
  'copy/range-dash': inProse('活动在1～6月举行。', '活动在1-6月举行。', '数字的范围用了 -'),
  'copy/typed-space': inProse('用CPS系统管理。', '用 CPS系统管理。', '中文和字母、数字之间打了空格'),
  'copy/dots': inProse('听职工说……', '听职工说...', '省略号写成了 ...'),
  'copy/heading-end': inProse('## 走进企业', '## 走进企业。', '标题末尾有“。”'),
  'copy/enumeration-comma': inProse(
    '《劳动法》《工会法》都要学。',
    '《劳动法》、《工会法》都要学。',
    '相连的书名号、引号之间用了顿号',
  ),
  'copy/mixed-units': inProse(TABLE('0.3万人'), TABLE('3000人'), '这一列里有的用人、有的用万人：2.8万人'),
  'copy/long-paragraph': inProse(LONG.slice(0, 180) + '。', `${LONG}。`, '这一段有 203 个字'),
  'copy/long-title': inFile(ARTICLE, [
    'title: 志愿者',
    'title: 志愿者走进企业听职工说需要什么再把办得到的事一件一件办好并公布出来',
    '标题有 33 个字',
  ]),
  'copy/zero-width': inProse('走进企业。', '走进\u200B企业。', '有看不见的字符（U+200B）'),
  'copy/private-use': inProse('● 走进企业。', '\uE06C 走进企业。', '有别人的电脑上没有的字符（U+E06C）'),
  'copy/indent': inProse('走进企业。', '走进企业。\u3000\u3000听职工说。', '有全角空格'),
  'copy/name': inFile(
    ARTICLE,
    ['示例总工会的志愿者。', '示例总公会的志愿者。', '“示例总公会”像是把“示例总工会”写错了'],
    {
      [ARTICLE]: ['<Station id="hushan" />', '示例总工会的志愿者。'],
      [SITE]: ['description:', 'names: [示例总工会]\ndescription:'],
    },
  ),
  'personal/identity': inProse(
    '联系人陈某。',
    '联系人陈某，身份证11010519491231002X。',
    '有身份证号（尾号 2X）',
  ),
  'personal/mobile': inProse('电话0570-4022123。', '电话13800138000。', '有手机号码（尾号 00）'),
  'personal/bank-card': inProse(
    '捐款请到服务站。',
    '捐款请汇到4111 1111 1111 1111。',
    '有银行卡号（尾号 11）',
  ),
  'date/order': inFrontMatter('updated: 2017-06', 'updated: 2016-12', '更新时间 2016-12 早于发布时间 2017'),
  'date/impossible': inFrontMatter('updated: 2017-02-28', 'updated: 2017-02-30', '没有 2017-02-30 这一天'),
  'date/future': inFrontMatter('updated: 2018-01-05', 'updated: 2062-01-05', '2062-01-05 还没有到'),
} satisfies Partial<Record<RuleId, RuleExample>>;
