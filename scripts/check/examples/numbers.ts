import type { RuleId } from '../../../src/content/rule-ids.ts';
import { FOCUS, good, OBSERVATIONS, REPORT, SEED, VOLUNTEERS } from './poison.ts';
import { inFile, type RuleExample } from './example.ts';

const NUMERALS = 'content/reports/2017/numerals.yaml';
const RATE = 'content/indicators/rate.yaml';
const rateFile =
  'name: 增幅\nenglish: "Rate"\nunit: "%"\nkind: flow\ntheme: organisation\ndefinition: 只为说明。\n';
/** The fixture with a rate that is computed, and the relation that it is computed by. */
const withRate = (rate: string, relation: string): Readonly<Record<string, string>> => ({
  [RATE]: rateFile,
  [OBSERVATIONS]: good(OBSERVATIONS)
    .replace(
      'derived:\n',
      `derived:\n  - { indicator: rate, year: 2017, ${rate}, method: 只为说明, from: [volunteers] }\n`,
    )
    .replace('relations:\n', `relations:\n  - { ${relation} }\n`),
});
/** The fixture whose volunteers are counted in words that hold a second number, which is no count of them. */
const withSecond = (words: string): Readonly<Record<string, readonly [string, string]>> => ({
  [SEED]: ['志愿者2500多名。', `志愿者12名,${words}。`],
  [OBSERVATIONS]: [
    'text: 2500多名\n    value: 2500\n    qualifier: over\n    chapter: lead\n    quote: 全市共有工会志愿者2500多名',
    `text: 12名\n    value: 12\n    chapter: lead\n    quote: 全市共有工会志愿者12名，${words}`,
  ],
});
const GROWTH = 'kind: growth, of: volunteers, rate: rate, base: 2016';

/** A declaration of a statistic in the text. */
const declaredAs = (kind: string, message: string): RuleExample =>
  inFile(NUMERALS, [
    'numerals:',
    `numerals:\n  - { line: 1, passage: 志愿者2500多名, kind: ${kind}, reason: 泛指 }`,
    message,
  ]);

/** Numbers: observations, their quotes, the source's numerals, relations. */
export const NUMBER_EXAMPLES = {
  'observation/indicator': inFile(OBSERVATIONS, [
    'indicator: iot-investment',
    'indicator: iot-investmant',
    '没有这个指标编号：iot-investmant',
  ]),
  'observation/text': inFile(OBSERVATIONS, [
    'text: 23亿元',
    'text: 许多钱',
    '固定资产投资的 text“许多钱”读不出以元计的数',
  ]),
  'observation/value': inFile(OBSERVATIONS, [
    'value: 2300000000',
    'value: 230000000',
    '固定资产投资的 value 是 230000000，text“23亿元”说的却是 2300000000',
  ]),
  'observation/high': inFile(OBSERVATIONS, [
    'value: 2500\n',
    'value: 2500\n    high: 2600\n',
    '工会志愿者人数的 high 是 2600，text“2500多名”说的却是 一个数，不是范围',
  ]),
  'observation/qualifier': inFile(OBSERVATIONS, [
    'qualifier: over',
    'qualifier: near',
    '工会志愿者人数的 qualifier 是 near（近），text“2500多名”说的却是 over（多、余）',
  ]),
  'observation/unit': inFile(VOLUNTEERS, [
    'unit: 名',
    'unit: 人',
    'text“2500多名”的单位是名，指标的单位却是人',
  ]),
  'observation/scope': inFile(VOLUNTEERS, [
    'name: 工会志愿者人数',
    'name: 全省工会志愿者人数',
    '指标“全省工会志愿者人数”说的是“全省”，原文这里说的是“全市”：“全市共有工会志愿者2500多名”',
  ]),
  'observation/duplicate': inFile(OBSERVATIONS, [
    'indicator: iot-investment',
    'indicator: buildings-investment',
    'buildings-investment 在 2017 年已经有一个数（content/reports/2017/observations.yaml 的 10亿元）',
  ]),
  'observation/year': inFile(OBSERVATIONS, [
    'text: 23亿元',
    'text: 23亿元\n    year: 2018',
    'fixed-investment 的 year 写的是 2018，这是 2017 年年报',
  ]),
  'observation/restated': inFile(
    'content/reports/2018/observations.yaml',
    [
      'text: 2500多名, value: 2500, qualifier: over, chapter: lead, quote: 上年的2500多名',
      'text: 2600名, value: 2600, chapter: lead, quote: 上年的2600名',
      'volunteers 在 2017 年的数，content/reports/2017/observations.yaml 已经照原文写作“2500多名”，这里是“2600名”，后来的年报改了它',
    ],
    {
      'content/reports/2018/observations.yaml':
        'reported:\n  - { indicator: volunteers, year: 2017, text: 2500多名, value: 2500, qualifier: over, chapter: lead, quote: 上年的2500多名 }\n',
    },
  ),
  'observation/from': inFile(OBSERVATIONS, [
    'from: [volunteers]',
    'from: [volunteer-growth]',
    '推算用的指标 volunteer-growth 没有 2017 年的数',
  ]),
  'quote/text': inFile(OBSERVATIONS, [
    'quote: 项目固定资产投资23亿元',
    'quote: 项目固定资产投资',
    'quote 里没有“23亿元”',
  ]),
  'quote/cut': inFile(OBSERVATIONS, ['text: 23亿元', 'text: 3亿元', 'text“3亿元”只取了原文“23亿元”的一部分']),
  'quote/unit': inFile(
    OBSERVATIONS,
    ['text: 12名', 'text: 5名', 'text“5名”只取了原文“5名额”的一部分，单位不是原文的单位'],
    withSecond('另有5名额'),
  ),
  'quote/no-count': inFile(
    OBSERVATIONS,
    ['text: 12名', 'text: 3名', 'text“3名”在原文里是“第3名”，不是数量'],
    withSecond('在评比中列第3名'),
  ),
  'quote/sentence': inFile(OBSERVATIONS, [
    'quote: 其中投资10亿元，用于建设厂房',
    'quote: 其中投资10亿元，用于建设厂房。投资13亿元',
    'quote 跨了两句：“其中投资10亿元，用于建设厂房。投资13亿元”',
  ]),
  'quote/chapter': inFile(OBSERVATIONS, [
    'quote: 项目固定资产投资23亿元',
    'quote: 工程固定资产投资23亿元',
    '章 focus 里没有这句话：“工程固定资产投资23亿元”',
  ]),
  'quote/part': inFile(OBSERVATIONS, [
    'chapter: lead\n    quote: 全市共有工会志愿者',
    'chapter: focus\n    quote: 全市共有工会志愿者',
    '原文的“聚焦中心”这一章里没有这句话：“全市共有工会志愿者2500多名”',
  ]),
  'quote/seed': inFile(OBSERVATIONS, [
    'quote: 项目固定资产投资23亿元',
    'quote: 工程固定资产投资23亿元',
    '原文里没有这句话：“工程固定资产投资23亿元”',
  ]),
  'quote/station': inFile('content/stations/hushan.yaml', [
    '- 服务站设在解放路',
    '- 服务站设在城北',
    '章 focus 里没有这句话：“服务站设在城北”',
  ]),
  'numeral/unaccounted': inFile(SEED, [
    '服务站设在解放路',
    '3个服务站设在解放路',
    '原文的“3”没有说明：“【3】个服务站设在解放路,…”',
  ]),
  'numeral/twice': inFile(NUMERALS, [
    '{ line: 5, passage: 先人一步, kind: figure, reason: 熟语，意思是领先 }',
    '{ line: 5, passage: 先人一步, kind: figure, reason: 熟语，意思是领先 }\n  - { line: 5, passage: 23亿, kind: name, reason: 名称 }',
    '原文的“23亿”已经有了说明（content/reports/2017/observations.yaml:15 fixed-investment/2017）',
  ]),
  'numeral/line': inFile(NUMERALS, ['line: 5', 'line: 50', '原文只有 7 行，没有第 50 行']),
  'numeral/gone': inFile(NUMERALS, [
    'passage: 先人一步',
    'passage: 领先一步',
    'seeds/2017/report.txt 第 5 行里没有“领先一步”',
  ]),
  'numeral/ambiguous': inFile(
    NUMERALS,
    ['passage: 先人一步', 'passage: 一步', 'seeds/2017/report.txt 第 5 行里有 3 处“一步”'],
    { [SEED]: ['先人一步', '先人一步，一步一步走'], [FOCUS]: ['先人一步。”', '先人一步，一步一步走。”'] },
  ),
  'numeral/cut': inFile(NUMERALS, [
    'passage: 过去的一年',
    'passage: 志愿者25',
    '“志愿者25”只取了原文“2500多”的一部分',
  ]),
  'numeral/figure': declaredAs('figure', '“2500多名”有数有单位，不是修辞（figure）'),
  'numeral/title': declaredAs('title', '“志愿者2500多名”不在年报标题和章标题里'),
  'numeral/empty': inFile(NUMERALS, ['passage: 先人一步', 'passage: 我们先人', '“我们先人”里没有数字']),
  'numeral/repeat': inFile(NUMERALS, [
    'numerals:',
    'repeats: [{ line: 7, of: 5 }]\nnumerals:',
    '第 7 行和第 5 行不一样',
  ]),
  'relation/sum': inFile(OBSERVATIONS, [
    'parts: [buildings-investment, iot-investment]',
    'parts: [buildings-investment, buildings-investment]',
    '各部分相加不等于整体：10亿元 + 10亿元（共 2000000000）≠ 23亿元（2300000000）',
  ]),
  'relation/within': inFile(
    OBSERVATIONS,
    [
      'kind: within\n    whole: fixed-investment\n    parts: [buildings-investment]',
      'kind: within\n    whole: buildings-investment\n    parts: [fixed-investment]',
      '部分比整体大：fixed-investment 是 23亿元，buildings-investment 是 10亿元',
    ],
    {
      [OBSERVATIONS]: [
        'kind: sum\n    whole: fixed-investment\n    parts: [buildings-investment, iot-investment]',
        'kind: within\n    whole: fixed-investment\n    parts: [buildings-investment]',
      ],
    },
  ),
  'relation/ratio': inFile(
    OBSERVATIONS,
    [
      'rate: rate, part: buildings-investment',
      'rate: rate, part: iot-investment',
      '比例对不上：13亿元 占 23亿元 的 56.5%，这里写的是 约43%',
    ],
    withRate(
      'text: 约43%, value: 43, qualifier: about',
      'kind: ratio, rate: rate, part: buildings-investment, whole: fixed-investment',
    ),
  ),
  'relation/growth': inFile(
    OBSERVATIONS,
    [
      'text: 约4%, value: 4',
      'text: 约40%, value: 40',
      '增幅对不上：2500多名 比 约2400名 增 4.2%，这里写的是 约40%',
    ],
    withRate('text: 约4%, value: 4, qualifier: about', GROWTH),
  ),
  'relation/unknown': inFile(OBSERVATIONS, [
    'whole: fixed-investment',
    'whole: total-investment',
    '关系里的 total-investment 没有 2017 年的数',
  ]),
  'relation/inexact': inFile(
    OBSERVATIONS,
    [
      'text: 约4%, value: 4, qualifier: about',
      'text: 4%, value: 4, qualifier: exact',
      'rate 的“4%”是确数，它却由不确切的“2500多名”（volunteers）算出',
    ],
    withRate('text: 约4%, value: 4, qualifier: about', GROWTH),
  ),
  'derived/inexact': inFile(OBSERVATIONS, [
    'text: 约2400名\n    value: 2400\n    qualifier: about',
    'text: 2400名\n    value: 2400\n    qualifier: exact',
    '推算出的“2400名”写成了确数，可是“2500多名”（volunteers）不是确数',
  ]),
  'chapter/heading': inFile(FOCUS, [
    'title: 聚焦中心',
    'title: 聚焦中心工作',
    'seeds/2017/report.txt 里没有单独一行的章标题“一、聚焦中心工作”',
  ]),
  'source/changed': inFile(FOCUS, [
    '服务站设在解放路',
    '服务站设在了解放路',
    '这一句和原文不一样：“服务站设在了解放路，全市工会志愿者2……”；原文（seeds/2017/report.txt 第 7 行）是“服务站设在解放路，全市工会志愿者2……”',
  ]),
  'source/added': inFile(FOCUS, [
    '都去过。',
    '都去过。市里还组织了慰问。',
    '原文里没有这一句，也没有相近的：“市里还组织了慰问。”',
  ]),
  'source/left-out': inFile(FOCUS, [
    '<Quote speaker="陈忠喜">“我们先人一步。”</Quote>陈忠喜说。',
    '<Quote speaker="陈忠喜">“我们先人一步。”</Quote>',
    '少了原文的一句（seeds/2017/report.txt 第 5 行）：“陈忠喜说。”',
  ]),
  'reference/seed': inFile(REPORT, [
    'seed: 2017/report.txt',
    'seed: 2017/report.doc',
    '没有这个原文文件：2017/report.doc',
  ]),
  'reference/year': inFile(REPORT, [
    'year: 2017',
    'year: 2018',
    'year 写的是 2018，文件夹却是 content/reports/2017',
  ]),
  'reference/indicator': inFile(REPORT, ['- volunteers', '- volunters', '没有这个指标编号：volunters']),
} satisfies Partial<Record<RuleId, RuleExample>>;
