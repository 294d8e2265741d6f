import { describe } from 'vitest';
import { FOCUS, OBSERVATIONS, VOLUNTEERS, testPoisons, type Poison } from './examples/poison.ts';

const NUMBERS: readonly Poison[] = [
  [
    'a value that its text does not state',
    { [OBSERVATIONS]: ['value: 2500\n', 'value: 2600\n'] },
    `${OBSERVATIONS}:4:12`,
    ['2600', '2500多名', '2500', 'value: 2500'],
  ],
  [
    'a qualifier that its text does not state',
    { [OBSERVATIONS]: ['qualifier: over', 'qualifier: near'] },
    `${OBSERVATIONS}:5:16`,
    ['near（近）', 'over（多、余）'],
  ],
  [
    'an upper end that its text does not state',
    { [OBSERVATIONS]: ['value: 2500\n', 'value: 2500\n    high: 2600\n'] },
    `${OBSERVATIONS}:5:11`,
    ['2600', '不是范围', '删去 high'],
  ],
  [
    'a text that states no quantity',
    { [OBSERVATIONS]: ['text: 23亿元', 'text: 许多钱'] },
    `${OBSERVATIONS}:12:11`,
    ['许多钱', '以元计'],
  ],
  [
    'a text in another unit than the indicator',
    { [VOLUNTEERS]: ['unit: 名', 'unit: 元'] },
    `${OBSERVATIONS}:3:11`,
    ['2500多名', '元'],
  ],
  [
    'a quote that does not hold the text',
    { [OBSERVATIONS]: ['quote: 项目固定资产投资23亿元', 'quote: 项目固定资产投资'] },
    `${OBSERVATIONS}:15:12`,
    ['quote 里没有“23亿元”'],
  ],
  [
    'a quote that holds the text twice',
    { [OBSERVATIONS]: ['quote: 项目固定资产投资23亿元', 'quote: 投资23亿元，固定资产投资23亿元'] },
    `${OBSERVATIONS}:15:12`,
    ['2 处“23亿元”'],
  ],
  [
    'a text that is cut out of its quantity',
    { [OBSERVATIONS]: ['text: 23亿元', 'text: 3亿元'] },
    `${OBSERVATIONS}:12:11`,
    ['3亿元', '的一部分', 'text: 23亿元'],
  ],
  [
    'a quote that the chapter does not have',
    { [OBSERVATIONS]: ['quote: 项目固定资产投资23亿元', 'quote: 工程固定资产投资23亿元'] },
    `${OBSERVATIONS}:15:12`,
    ['章 focus 里没有这句话', '一字不改'],
  ],
  [
    'a quote that the chapter has twice',
    {
      [OBSERVATIONS]: ['quote: 投资13亿元，用于建设信息系统', 'quote: 13亿元'],
      [FOCUS]: ['设在解放路，', '设在解放路，投资13亿元，'],
    },
    `${OBSERVATIONS}:25:12`,
    ['2 处', '写长一些'],
  ],
  [
    'a quote that the seed does not have',
    {
      [OBSERVATIONS]: ['quote: 项目固定资产投资23亿元', 'quote: 工程固定资产投资23亿元'],
      [FOCUS]: ['项目固定资产投资<', '工程固定资产投资<'],
    },
    `${OBSERVATIONS}:15:12`,
    ['原文里没有这句话', 'seeds/2017/report.txt'],
  ],
  [
    'a chapter that does not exist',
    { [OBSERVATIONS]: ['chapter: lead', 'chapter: leed'] },
    `${OBSERVATIONS}:6:14`,
    ['没有这个章：leed', '是不是想写 lead'],
  ],
  [
    'two observations of one indicator in one year',
    {
      [OBSERVATIONS]: [
        'indicator: iot-investment\n    text: 13',
        'indicator: buildings-investment\n    text: 13',
      ],
    },
    `${OBSERVATIONS}:21:16`,
    ['buildings-investment', '已经有一个数', 'also'],
  ],
  [
    'parts that do not add up to the whole',
    {
      [OBSERVATIONS]: [
        'parts: [buildings-investment, iot-investment]',
        'parts: [buildings-investment, buildings-investment]',
      ],
    },
    `${OBSERVATIONS}:35:5`,
    ['10亿元 + 10亿元', '23亿元'],
  ],
  [
    'a part that is more than the whole',
    {
      [OBSERVATIONS]: [
        'kind: sum\n    whole: fixed-investment\n    parts: [buildings-investment, iot-investment]',
        'kind: within\n    whole: buildings-investment\n    parts: [fixed-investment]',
      ],
    },
    `${OBSERVATIONS}:35:5`,
    ['部分比整体大'],
  ],
  [
    'a relation between different units',
    {
      [OBSERVATIONS]: [
        'parts: [buildings-investment, iot-investment]',
        'parts: [buildings-investment, volunteers]',
      ],
    },
    `${OBSERVATIONS}:35:5`,
    ['单位不同', '元、名'],
  ],
  [
    'a relation with what nobody observes',
    { [OBSERVATIONS]: ['whole: fixed-investment', 'whole: total-investment'] },
    `${OBSERVATIONS}:35:5`,
    ['total-investment', '2017'],
  ],
  [
    'a derivation from what nobody observes',
    { [OBSERVATIONS]: ['from: [volunteers]', 'from: [volunteer-growth]'] },
    `${OBSERVATIONS}:33:12`,
    ['volunteer-growth'],
  ],
];

describe('bad numbers', () => {
  testPoisons(NUMBERS);
});
