import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../src/quantity/quantity-text.ts';
import type { Unit } from '../../src/quantity/unit.ts';
import { convert } from './convert.ts';
import type { KnownIndicator } from './known.ts';
import { matchQuantities } from './match.ts';
import { parseSource } from './parse.ts';
import { findQuantities } from './quantities.ts';

/** Indicators as `id name unit kind`, with the paragraph of 2017 in which [[…]] stated each; without one it is new. */
const KNOWN: Readonly<Record<string, readonly [string, Unit, KnownIndicator['kind'], string?]>> = {
  volunteers: ['工会志愿者人数', '名', 'stock', '出台管理办法，全市共有工会志愿者[[2500多名]]。'],
  relief: ['发放慰问金', '元', 'flow', '各级工会走访慰问困难职工，发放慰问金[[200多万元]]。'],
  insured: ['医疗互助参保职工人数', '人', 'stock', '2017年全市参保职工达到[[28461人]]，比2016年增6%。'],
  'insured-growth': [
    '医疗互助参保职工人数增幅',
    '%',
    'flow',
    '2017年全市参保职工达到28461人，比2016年增[[6%]]。',
  ],
  'insured-added': ['医疗互助新增参保职工人数', '人', 'flow'],
  stations: ['职工服务站数', '个', 'stock', '完成了城东、城西以及开发区等[[8个]]总工会的职工服务站建设。'],
  'in-need-per-cadre': [
    '每名工会干部联系的困难职工数',
    '名',
    'stock',
    '明确每名工会干部联系一个非公有制经济企业、[[1名]]困难职工，每月走访一次以上。',
  ],
  'province-medals': ['获省五一劳动奖章职工数', '名', 'flow', '年内有[[1名]]职工获省五一劳动奖章。'],
  'members-added': ['新增会员人数', '人', 'flow', '全年新增工会会员[[3200人]]。'],
  unions: ['基层工会数', '家', 'stock', '截至年底，全市共有基层工会[[1260家]]，涵盖企业3100家。'],
  trained: ['培训职工人次', '人次', 'flow', '通过各类培训班已经培训职工[[5000多人次]]。'],
  disputes: ['调解劳动争议件数', '件', 'flow', '全年调解劳动争议[[103件]]。'],
  'back-pay': ['追回拖欠工资', '元', 'flow', '帮助农民工追回拖欠工资[[860万元]]。'],
  'women-share': ['女会员比例', '%', 'stock', '女会员占会员总数的[[38%]]。'],
  satisfaction: ['职工满意率', '%', 'stock'],
  cadres: ['兼职工会干部人数', '名', 'stock', '全市19个总工会共配备兼职工会干部[[61名]]。'],
  contracts: ['签订集体合同份数', '份', 'flow', '指导企业签订集体合同[[105份]]。'],
  allowance: ['每人每天补助标准', '元', 'stock', '高温慰问标准为每人每天[[20元]]。'],
  'summer-money': ['夏送清凉投入', '元', 'flow', '夏送清凉活动共投入资金[[120万元]]。'],
  'frontline-share': [
    '工会委员会中一线人员比例',
    '%',
    'stock',
    '一线人员在常委会中的比例达到38%，在工会委员会中达到[[49%]]。',
  ],
  'park-workshops': [
    '产业园厂房投资',
    '元',
    'stock',
    '产业园总投资25亿元。其中投资[[10亿元]]，用于建设厂房。',
  ],
  'labour-cases': ['劳动争议案件数', '件', 'flow'],
  land: ['用地面积', '亩', 'stock', '用地[[371亩]]。'],
  agreements: ['签订工资协商协议份数', '份', 'flow', '签订工资协商协议[[560份]]。'],
  scholars: ['金秋助学资助学生人数', '名', 'flow', '金秋助学资助困难职工子女[[85名]]。'],
  'app-users': ['工会应用累计注册人数', '人', 'stock', '工会应用累计注册职工[[41000人]]。'],
};

/** A sentence of 2018, the number in it, and what the import must make of it. */
type Row = readonly [sentence: string, number: string, expected: string];

const SURE: readonly Row[] = [
  ['出台新办法，全市共有工会志愿者近2600名。', '近2600名', 'sure volunteers'],
  ['今年，各级工会走访慰问困难职工，发放慰问金230万元。', '230万元', 'sure relief'],
  ['2018年全市参保职工达到30211人，比2017年增7%。', '30211人', 'sure insured'],
  ['2018年全市参保职工达到30211人，比2017年增7%。', '7%', 'sure insured-growth'],
  ['本年度全市参保职工达到30211人，比上年增7%。', '30211人', 'sure insured'],
  ['年内有3名职工获省五一劳动奖章。', '3名', 'sure province-medals'],
  ['全年新增工会会员2900人。', '2900人', 'sure members-added'],
  ['帮助农民工追回拖欠工资1020余万元。', '1020余万元', 'sure back-pay'],
  ['女会员占会员总数的39.5%。', '39.5%', 'sure women-share'],
  ['全市21个总工会共配备兼职工会干部70名。', '70名', 'sure cadres'],
  ['金秋助学资助困难职工子女九十二名。', '九十二名', 'sure scholars'],
  ['高温慰问标准为每人每天25元。', '25元', 'sure allowance'],
  ['一线人员在常委会中的比例达到40%，在工会委员会中达到50%。', '50%', 'sure frontline-share'],
];

const LIKELY: readonly Row[] = [
  ['我市工会志愿者达到2600名。', '2600名', 'likely volunteers'],
  ['全年共为困难职工发放慰问金230万元。', '230万元', 'likely relief'],
  ['全市职工医疗互助参保职工总数为30211人。', '30211人', 'likely insured'],
  ['新建职工服务站4个，总数达到12个。', '12个', 'likely stations'],
  ['职工服务站由8个增加到12个。', '12个', 'likely stations'],
  ['全年共调解劳动争议案件96件。', '96件', 'likely disputes'],
  ['至年末，全市基层工会共有1310家。', '1310家', 'likely unions'],
  ['职工满意率由上年的百分之九十一提高到百分之九十四。', '百分之九十四', 'likely satisfaction'],
  ['工会应用注册职工累计达到52000人。', '52000人', 'likely app-users'],
  ['全年新增会员3100人。', '3100人', 'likely members-added'],
  ['全年累计调解劳动争议案件96件。', '96件', 'likely disputes'],
  ['有2名职工获省五一劳动奖章、1名职工获全国五一劳动奖章。', '2名', 'likely province-medals'],
  ['全市共有工会志愿者26000名。', '26000名', 'likely volunteers'],
];

/** Two numbers in the same words. */
const relief = (money: string): string => `各级工会走访慰问困难职工，发放慰问金${money}。`;

const TEMPTING: Readonly<Record<string, readonly Row[]>> = {
  'another scope': [
    ['年内有1名职工获全国五一劳动奖章。', '1名', 'none'],
    ['１名职工获全国五一劳动奖章。', '１名', 'none'],
    ['全省共有工会志愿者250万名。', '250万名', 'none'],
    ['据统计，全国参保职工达到8000万人。', '8000万人', 'none'],
    ['虎溪街道总工会走访慰问困难职工，发放慰问金3万元。', '3万元', 'likely relief'],
    ['永兴水泥厂成立了工会，帮助农民工追回拖欠工资86万元。', '86万元', 'likely back-pay'],
    ['青石县开展集体协商，指导企业签订集体合同40份。', '40份', 'likely contracts'],
    ['镇街工会走访慰问困难职工，发放慰问金50万元。', '50万元', 'likely relief'],
    ['从全国看，工会队伍不断壮大，全市共有工会志愿者2700名。', '2700名', 'likely volunteers'],
  ],
  'a number for each': [
    ['为12名困难职工提供法律援助。', '12名', 'none'],
    ['平均每名工会干部联系工会志愿者40名。', '40名', 'none'],
    ['人均发放慰问金800元。', '800元', 'none'],
    ['高温慰问共补助120万元。', '120万元', 'none'],
    ['平均每家企业，指导企业签订集体合同2份。', '2份', 'none'],
  ],
  'new ones against all': [
    ['新建职工服务站4个，总数达到12个。', '4个', 'none'],
    ['全市新增参保职工1750人。', '1750人', 'likely insured-added'],
    ['工会会员总数达到21万人。', '21万人', 'none'],
    ['当年新成立基层工会50家。', '50家', 'none'],
    ['新增工会志愿者100名。', '100名', 'none'],
  ],
  'since years against the year': [
    ['五年来累计追回拖欠工资5200万元。', '5200万元', 'none'],
    ['2013年以来，累计调解劳动争议612件。', '612件', 'none'],
    ['五年来，帮助农民工追回拖欠工资5200万元。', '5200万元', 'none'],
    ['上半年，全年调解劳动争议52件。', '52件', 'likely disputes'],
    ['1—6月，全年新增工会会员1500人。', '1500人', 'likely members-added'],
    ['截至9月底，女会员占会员总数的39%。', '39%', 'likely women-share'],
    ['“十三五”期间，帮助农民工追回拖欠工资4200万元。', '4200万元', 'none'],
    ['近几年，帮助农民工追回拖欠工资2200万元。', '2200万元', 'none'],
    ['自开办以来累计培训职工36000人次。', '36000人次', 'none'],
  ],
  'a decrease against a level': [
    ['调解劳动争议比上年减少12件。', '减少12件', 'none'],
    ['基层工会减少了15家。', '减少了15家', 'none'],
    ['女会员占比同比提高1.5%。', '1.5%', 'none'],
  ],
  'a number of another year': [
    ['职工满意率由上年的百分之九十一提高到百分之九十四。', '百分之九十一', 'likely satisfaction/2017'],
    ['职工满意率由百分之九十一提高到百分之九十四。', '百分之九十一', 'none'],
    ['职工满意率由2016年的百分之九十一提高到百分之九十四。', '百分之九十一', 'likely satisfaction/2016'],
    ['工会志愿者由上年的2600名增加到3000名。', '2600名', 'none'],
    ['职工服务站由8个增加到12个。', '8个', 'none'],
    ['2017年全市参保职工达到28461人。', '28461人', 'none'],
    ['去年，帮助农民工追回拖欠工资860万元。', '860万元', 'none'],
    ['上年调解劳动争议103件。', '103件', 'none'],
    ['去年同期，全年调解劳动争议103件。', '103件', 'none'],
    ['2016年和2017年，帮助农民工追回拖欠工资1500万元。', '1500万元', 'none'],
    ['调解劳动争议由103件降到个位数。', '103件', 'none'],
  ],
  'planned against done': [
    ['计划全年新增工会会员3000人。', '3000人', 'none'],
    ['2019年，指导企业签订集体合同150份。', '150份', 'none'],
    ['明年要再加力，力争培训职工6000人次。', '6000人次', 'none'],
    ['下一步，帮助农民工追回拖欠工资1000万元。', '1000万元', 'none'],
  ],
  'a part against the whole': [
    ['困难职工有人帮，其中，金秋助学资助困难职工子女20名。', '20名', 'likely scholars'],
    ['参保职工中，其中女职工达到12000人。', '12000人', 'none'],
    ['全市共有工会志愿者（其中女职工900名）。', '900名', 'none'],
    ['新增工会会员3200人，其中农民工1800人。', '1800人', 'none'],
  ],
  'one name or sentence for two': [
    ['全年处理劳动争议案件96件。', '96件', 'likely disputes'],
    [relief('230万元') + relief('260万元'), '230万元', 'likely relief'],
    [relief('230万元') + relief('230万元'), '230万元', 'none'],
  ],
  'a number of a list': [
    ['签订集体合同和工资协商协议分别为110份和570份。', '110份', 'likely contracts'],
    ['签订集体合同和工资协商协议分别为110份和570份。', '570份', 'likely agreements'],
  ],
  'another thing': [
    ['为85名困难职工子女联系实习。', '85名', 'none'],
    ['全市共有工会积极分子2500多名。', '2500多名', 'none'],
    ['全市共有工会志愿者260万名。', '260万名', 'likely volunteers'],
    ['女干部在常委会中的比例达到38%，在工会委员会中达到55%。', '55%', 'likely frontline-share'],
    ['文化宫总投资8亿元。其中投资3亿元，用于建设场馆。', '3亿元', 'likely park-workshops'],
    ['通过各类培训班评出优秀学员300人次。', '300人次', 'none'],
    ['用地350亩。', '350亩', 'likely land'],
    ['夏送清凉活动共投入志愿者120名。', '120名', 'none'],
    ['指导企业签订女职工专项合同88份。', '88份', 'likely contracts'],
    ['全市共有书屋，共12个。', '12个', 'none'],
  ],
};

const known = Object.entries(KNOWN).map(([id, [name, unit, kind, paragraph]]): KnownIndicator => {
  const [before = '', text = '', after = ''] = paragraph?.split(/\[\[|\]\]/) ?? [];
  if (paragraph === undefined) return { id, name, unit, kind };
  const reading = readQuantity(text, { unit });
  const value = reading.ok ? reading.quantity.value : Number.NaN;
  const place = { before, text, after, year: 2017, heading: '服务职工' };
  return {
    id,
    name,
    unit,
    kind,
    last: { year: 2017, text, value, quotes: [before + text], places: [place] },
  };
});

function matchOf(sentence: string, number: string, heading = '一、服务职工'): string {
  const lines = ['年报标题', '某市总工会', '这是导语。', heading, sentence];
  const draft = parseSource({
    file: 'a.txt',
    encoding: 'UTF-8',
    lines: lines.map((text, index) => ({ number: index + 1, text })),
  });
  if (!('blocks' in draft)) throw new Error(JSON.stringify(draft));
  const { chapters } = convert(draft, []);
  const matches = matchQuantities(findQuantities(chapters, []), known, { year: 2018, chapters });
  const found = matches.find(({ quantity }) => quantity.text === number);
  if (!found) throw new Error(`no ${number} among ${matches.map(({ quantity }) => quantity.text).join()}`);
  const year = found.year === undefined ? '' : `/${found.year}`;
  return [found.certainty, ...(found.indicator ? [`${found.indicator.id}${year}`] : [])].join(' ');
}

test.each(SURE)('%s: %s is %s', (sentence, number, expected) => {
  expect(matchOf(sentence, number)).toBe(expected);
});

test.each(LIKELY)('%s: %s is %s', (sentence, number, expected) => {
  expect(matchOf(sentence, number)).toBe(expected);
});

describe.each(Object.entries(TEMPTING))('%s is tempting:', (_, rows) => {
  test.each(rows)('%s: %s is %s', (sentence, number, expected) => {
    expect(matchOf(sentence, number)).toBe(expected);
  });
});

test('what stands under a heading of plans is no value of the year', () => {
  expect(matchOf('全年新增工会会员2900人。', '2900人', '一、下一步工作打算')).toBe('none');
});
