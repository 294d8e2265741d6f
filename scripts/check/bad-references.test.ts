import { describe } from 'vitest';
import {
  ARTICLE,
  CHARTS,
  FOCUS,
  HUSHAN,
  LEAD,
  OBSERVATIONS,
  REPORT,
  SITE,
  testPoisons,
  type Poison,
} from './examples/poison.ts';

const REFERENCES: readonly Poison[] = [
  [
    'an indicator in observations that does not exist',
    { [OBSERVATIONS]: ['indicator: iot-investment', 'indicator: iot-investmant'] },
    `${OBSERVATIONS}:21:16`,
    ['没有这个指标编号：iot-investmant', '是不是想写 iot-investment'],
  ],
  [
    'an indicator among the key figures that does not exist',
    { [REPORT]: ['- volunteers', '- volunters'] },
    `${REPORT}:7:5`,
    ['volunters', 'volunteers'],
  ],
  [
    'a key figure of a chapter that does not exist',
    { [FOCUS]: ['keyFigure: fixed-investment', 'keyFigure: fixed'] },
    `${FOCUS}:5:12`,
    ['没有这个指标编号：fixed'],
  ],
  [
    'an indicator of a chart that does not exist',
    { [CHARTS]: ['indicators: [buildings-investment, iot', 'indicators: [buildings-investment, iott'] },
    `${CHARTS}:7:40`,
    ['iott-investment'],
  ],
  [
    'a figure in a chart title that the chart does not draw',
    { [CHARTS]: ['{buildings-investment}', '{volunteers}'] },
    `${CHARTS}:5:12`,
    ['volunteers'],
  ],
  [
    'an indicator of the site that does not exist',
    { [SITE]: ['points: volunteers', 'points: points'] },
    `${SITE}:17:11`,
    ['没有这个指标编号：points'],
  ],
  [
    'an indicator in a chapter that does not exist',
    { [LEAD]: ['id="volunteers"', 'id="volunteer"'] },
    `${LEAD}:6:16`,
    ['没有这个指标编号：volunteer', 'volunteers'],
  ],
  [
    'an indicator that has no value in the year',
    { [ARTICLE]: ['id="volunteers/2017"', 'id="volunteers/2015"'] },
    `${ARTICLE}:11:10`,
    ['volunteers 没有 2015 年的数'],
  ],
  [
    'a number in an article without its year',
    { [ARTICLE]: ['id="volunteers/2017"', 'id="volunteers"'] },
    `${ARTICLE}:11:10`,
    ['没有写年份', '<Stat id="volunteers/2017" />'],
  ],
  [
    'a derived number in prose',
    { [ARTICLE]: ['id="volunteers/2017"', 'id="volunteers/2016"'] },
    `${ARTICLE}:11:10`,
    ['推算'],
  ],
  [
    'a chart that does not exist',
    { [FOCUS]: ['<Chart id="investment"', '<Chart id="investmens"'] },
    `${FOCUS}:10:1`,
    ['没有这个图表编号：investmens', 'investment'],
  ],
  [
    'a station in prose that does not exist',
    { [ARTICLE]: ['<Station id="hushan"', '<Station id="hushang"'] },
    `${ARTICLE}:13:1`,
    ['没有这个站点编号：hushang', 'hushan'],
  ],
  [
    'a station in front matter that does not exist',
    { [ARTICLE]: ['station: hushan', 'station: shuangta'] },
    `${ARTICLE}:7:10`,
    ['没有这个站点编号：shuangta', 'hushan'],
  ],
  [
    'a topic that does not exist',
    { [ARTICLE]: ['[industry]', '[industri]'] },
    `${ARTICLE}:6:10`,
    ['没有这个专题：industri', 'industry'],
  ],
  [
    'an excerpt of a chapter that does not exist',
    { [ARTICLE]: ['chapter: focus', 'chapter: fokus'] },
    `${ARTICLE}:8:37`,
    ['fokus', 'focus'],
  ],
  [
    'a station quote that the chapter does not have',
    { [HUSHAN]: ['服务站设在解放路', '服务站设在城北'] },
    `${HUSHAN}:9:7`,
    ['没有这句话'],
  ],
  [
    'a seed that does not exist',
    { [REPORT]: ['seed: 2017/report.txt', 'seed: 2017/report.doc'] },
    `${REPORT}:5:7`,
    ['没有这个原文文件', '2017/report.txt'],
  ],
  [
    'a photo that does not exist',
    { [FOCUS]: ['<Photo caption', '<Photo src="reports/2017/photos/a.jpg" alt="站" caption'] },
    `${FOCUS}:14:1`,
    ['没有这张照片'],
  ],
];

const STATS: readonly Poison[] = [
  [
    'a declared number that is typed by hand',
    { [LEAD]: ['<Stat id="volunteers" />', '2500多名'] },
    `${LEAD}:6:16`,
    ['2500多名', '<Stat id="volunteers" />'],
  ],
  [
    'a Stat at an undeclared place',
    { [FOCUS]: ['陈忠喜说。', '陈忠喜说<Stat id="fixed-investment" />。'] },
    `${FOCUS}:8:168`,
    ['第 2 个', 'also'],
  ],
  [
    'Stats that have changed places',
    {
      [OBSERVATIONS]: [
        'chapter: lead\n    quote: 全市共有工会志愿者2500多名\n    also:\n      - chapter: focus\n        quote: 全市工会志愿者2500多名都去过',
        'chapter: focus\n    quote: 全市工会志愿者2500多名都去过\n    also:\n      - chapter: lead\n        quote: 全市共有工会志愿者2500多名',
      ],
      [FOCUS]: [
        '工会志愿者<Stat id="volunteers" />都去过。',
        '工会志愿者2500多名都去过。\n\n<Stat id="volunteers" />',
      ],
    },
    `${FOCUS}:14:1`,
    ['不在 observations.yaml 说的地方'],
  ],
];

describe('bad references', () => {
  testPoisons(REFERENCES);
});

describe('bad statistics in prose', () => {
  testPoisons(STATS);
});
