import { chartsFileSchema } from '../../src/charts/declaration.ts';
import { numeralsFileSchema } from '../../src/content/schemas/numerals.ts';
import { observationsFileSchema } from '../../src/content/schemas/observation.ts';
import { chapterSchema, reportSchema } from '../../src/content/schemas/report.ts';
import type { HostileFile } from './hostile-file.ts';

export const SEED = 'seeds/2017/report.txt';

export const SEED_TEXT = `过去的一年，全市共有工会志愿者2500多名。

一、聚焦中心

项目总投资25亿元，固定资产投资20亿元。其中投资10亿元，用于建设厂房。投资10亿元，用于建设信息系统，比上年增100%。

基层代表在委员中达到50%，在常委中达到40%。大厅里有桌子8个，灯6个。

服务站设在解放路，全市工会志愿者2500多名都去过。
`;

const reported = (id: string, text: string, value: number, quote: string) => ({
  indicator: id,
  text,
  value,
  chapter: 'focus',
  quote,
});

const INVESTMENTS = ['buildings-investment', 'iot-investment'];
const FURNITURE = ['desks', 'lamps'];
const SHARES = ['committee-share', 'standing-share'];
const common = { chapter: 'focus', subject: '项目投资', note: '只为测试而画。' };

/** The files of one year's report, good as they stand. */
export const HOSTILE_REPORT: Readonly<Record<string, HostileFile>> = {
  'content/reports/2017/report.yaml': {
    schema: reportSchema,
    data: {
      year: 2017,
      title: '示例年报',
      subtitle: '示例副题',
      byline: '示例总工会',
      description: '过去的一年，全市共有工会志愿者，项目固定资产投资用于建设厂房和信息系统。',
      seed: '2017/report.txt',
      written: '2018-01',
      dateNote: '只为测试。',
      keyFigures: ['volunteers', ...INVESTMENTS],
      quotable: ['volunteers'],
    },
  },
  'content/reports/2017/observations.yaml': {
    schema: observationsFileSchema,
    data: {
      reported: [
        {
          ...reported('volunteers', '2500多名', 2500, '全市共有工会志愿者2500多名'),
          chapter: 'lead',
          qualifier: 'over',
          also: [{ chapter: 'focus', quote: '全市工会志愿者2500多名都去过' }],
        },
        reported('total-investment', '25亿元', 2_500_000_000, '项目总投资25亿元'),
        reported('fixed-investment', '20亿元', 2_000_000_000, '固定资产投资20亿元'),
        reported('buildings-investment', '10亿元', 1_000_000_000, '其中投资10亿元，用于建设厂房'),
        reported('iot-investment', '10亿元', 1_000_000_000, '投资10亿元，用于建设信息系统'),
        reported('iot-growth', '100%', 100, '比上年增100%'),
        reported('committee-share', '50%', 50, '基层代表在委员中达到50%'),
        reported('standing-share', '40%', 40, '在常委中达到40%'),
        reported('desks', '8个', 8, '大厅里有桌子8个'),
        reported('lamps', '6个', 6, '灯6个'),
      ],
      derived: [
        {
          indicator: 'volunteers',
          year: 2016,
          text: '约2400名',
          value: 2400,
          qualifier: 'about',
          method: '只为测试而推算的数。',
          from: ['volunteers'],
        },
        {
          indicator: 'iot-investment',
          year: 2016,
          text: '约5亿元',
          value: 500_000_000,
          qualifier: 'about',
          method: '只为测试而推算的数。',
          from: ['iot-investment', 'iot-growth'],
        },
      ],
      relations: [
        { kind: 'sum', whole: 'fixed-investment', parts: INVESTMENTS, note: '只为测试。' },
        { kind: 'ratio', rate: 'committee-share', part: 'buildings-investment', whole: 'fixed-investment' },
        { kind: 'growth', of: 'iot-investment', rate: 'iot-growth', base: 2016 },
        { kind: 'within', whole: 'total-investment', parts: ['fixed-investment'] },
      ],
    },
  },
  'content/reports/2017/numerals.yaml': {
    schema: numeralsFileSchema,
    data: {
      numerals: [
        { line: 'everywhere', passage: '过去的一年', kind: 'date', reason: '指刚刚过去的这一年' },
        { line: 3, passage: '一、聚焦中心', kind: 'ordinal', reason: '章的序号' },
      ],
    },
  },
  'content/reports/2017/charts.yaml': {
    schema: chartsFileSchema,
    data: {
      charts: [
        {
          ...common,
          id: 'investment',
          kind: 'bar',
          title: '厂房投资{buildings-investment}',
          sentence: '厂房投资{buildings-investment}。',
          indicators: INVESTMENTS,
          labels: { 'buildings-investment': '厂房' },
        },
        {
          ...common,
          id: 'parts',
          kind: 'stacked',
          title: '固定资产投资{fixed-investment}',
          within: 'total-investment',
          whole: 'fixed-investment',
          parts: INVESTMENTS,
        },
        {
          ...common,
          id: 'shares',
          kind: 'share',
          title: '委员中达到{committee-share}',
          indicators: SHARES,
          wholes: { 'committee-share': '委员', 'standing-share': '常委' },
        },
        {
          ...common,
          id: 'years',
          kind: 'column',
          title: '信息系统投资{iot-investment}',
          indicator: 'iot-investment',
          years: [2016, 2017],
        },
        {
          ...common,
          id: 'panels',
          kind: 'multiples',
          title: '投资和桌椅',
          panels: [
            { heading: '投资', indicators: INVESTMENTS },
            { heading: '大厅', indicators: FURNITURE },
          ],
        },
      ],
    },
  },
  'content/reports/2017/00-lead.mdx': {
    schema: chapterSchema,
    data: {
      title: '过去的一年',
      description: '过去的一年，全市共有工会志愿者许多名，做了许多事，只为测试而写。',
    },
    body: '过去的一年，全市共有工会志愿者<Stat id="volunteers" />。',
  },
  'content/reports/2017/01-focus.mdx': {
    schema: chapterSchema,
    data: {
      title: '聚焦中心',
      numeral: '一',
      description: '项目固定资产投资用于建设厂房和信息系统，只为测试而写的摘要。',
      keyFigure: 'fixed-investment',
    },
    body: [
      '项目总投资<Stat id="total-investment" />，固定资产投资<Stat id="fixed-investment" />。其中投资<Stat id="buildings-investment" />，用于建设厂房。投资<Stat id="iot-investment" />，用于建设信息系统，比上年增<Stat id="iot-growth" />。',
      '基层代表在委员中达到<Stat id="committee-share" />，在常委中达到<Stat id="standing-share" />。大厅里有桌子<Stat id="desks" />，灯<Stat id="lamps" />。',
      '服务站设在解放路，全市工会志愿者<Stat id="volunteers" />都去过。',
    ].join('\n\n'),
  },
};
