import type { RuleId } from '../../../src/content/rule-ids.ts';
import { CHARTS, good, OBSERVATIONS } from './poison.ts';
import { inChart, inFile, type inProse, type RuleExample } from './example.ts';

/** Values beside those of the fixture, so that every kind of chart has something to draw: id, unit, wording, value. */
const VALUES: readonly (readonly [id: string, unit: string, text: string, value: number])[] = [
  ['cadres', '名', '61名', 61],
  ['guests', '名', '2550名', 2550],
  ['stations', '个', '8个', 8],
  ['points', '个', '20个', 20],
  ['share', '"%"', '38%', 38],
  ['loss', '名', '-3名', -3],
  ['half', '元', '11.5亿元', 1150000000],
  ['rest', '元', '11.5亿元', 1150000000],
  ['crowd', '名', '一千二百三十四万五千六百七十八名', 12345678],
];
const derived = VALUES.map(
  ([id, , text, value]) =>
    `  - { indicator: ${id}, year: 2017, text: "${text}", value: ${value}, method: 只为说明, from: [volunteers] }\n`,
).join('');
const indicators = VALUES.map(([id, unit]): [path: string, text: string] => [
  `content/indicators/${id}.yaml`,
  `name: ${id}\nenglish: "${id}"\nunit: ${unit}\nkind: stock\ntheme: organisation\ndefinition: 只为说明。\n`,
]);
/** The values of these charts, as changes of the fixture. */
export const CHART_WORLD: Readonly<Record<string, string>> = {
  ...Object.fromEntries(indicators),
  [OBSERVATIONS]: good(OBSERVATIONS).replace('derived:\n', `derived:\n${derived}`),
};

const HEAD = '    title: 谁在服务\n    subject: 人数';
const lines = (...more: readonly string[]): string => [HEAD, ...more.map((line) => `    ${line}`)].join('\n');
const bar = (list: string, ...more: readonly string[]): string =>
  lines('kind: bar', `indicators: [${list}]`, ...more);
const parts = (...more: readonly string[]): string => lines('kind: stacked', ...more);
const stack = ['whole: fixed-investment', 'parts: [buildings-investment, iot-investment]'];
const years = (list: string): string => lines('kind: column', 'indicator: volunteers', `years: [${list}]`);
const panels = (first: string, second: string): string =>
  lines(
    'kind: multiples',
    'panels:',
    `  - { heading: 甲, indicators: [${first}] }`,
    `  - { heading: 乙, indicators: [${second}] }`,
  );
const chart = (...words: Parameters<typeof inProse>): RuleExample => inChart(words, CHART_WORLD);
const PEOPLE = bar('cadres, guests');

/** Declarations of charts. */
export const CHART_EXAMPLES = {
  'chart/axis': chart(PEOPLE, bar('cadres, guests', 'axisFrom: 50'), '轴从 50 起'),
  'chart/chapter': inFile(CHARTS, ['chapter: focus', 'chapter: fokus', '没有这个章（2017 年）：fokus']),
  'chart/claim': chart(
    PEOPLE,
    PEOPLE.replace('谁在服务', '服务的人大幅增长'),
    '“增长”是原文说这些数的话里没有的：“服务的人大幅增长”',
  ),
  'chart/digits': chart(
    PEOPLE.replace('谁在服务', '干部达到{cadres}'),
    PEOPLE.replace('谁在服务', '干部达到61名'),
    '手打的数字 61：“干部达到61名”',
  ),
  'chart/duplicate': inFile(CHARTS, [
    'charts:\n',
    `charts:\n  - id: investment\n    kind: bar\n    chapter: focus\n    title: 厂房投资\n    subject: 项目投资\n    indicators: [buildings-investment, iot-investment]\n`,
    '图表编号 investment 已经用过（content/reports/2017/charts.yaml）',
  ]),
  'chart/few': chart(PEOPLE, bar('cadres'), '指标只有 1 个'),
  'chart/indicator': chart(PEOPLE, bar('cadres, guest'), '没有这个指标编号：guest'),
  'chart/label': chart(
    bar('cadres, guests', 'labels: { cadres: 工会干部 }'),
    bar('cadres, guests', `labels: { cadres: ${'一个长得连两行也放不下的名称'.repeat(3)} }`),
    '图里放不下这个名称：“一个长得连两行也放不下的名称一个长得连两行也放不下的名称一个长得连两行也放不下的名称”（720 像素宽时）',
  ),
  'chart/member': chart(
    bar('cadres, guests', 'labels: { cadres: 工会干部 }'),
    bar('cadres, guests', 'labels: { stations: 服务站 }'),
    '这张图里没有 stations',
  ),
  'chart/negative': chart(PEOPLE, bar('cadres, loss'), '-3名 是负数'),
  'chart/panels': chart(
    panels('cadres, guests', 'buildings-investment, iot-investment'),
    panels('cadres, guests', 'volunteers, crowd'),
    '几格的单位相同',
  ),
  'chart/parts-inexact': chart(
    parts(...stack),
    parts('whole: volunteers', 'parts: [cadres, guests]'),
    '“2500多名”不是确数',
  ),
  'chart/parts-relation': chart(
    parts(...stack),
    parts('whole: fixed-investment', 'parts: [half, rest]'),
    'observations.yaml 的 relations 里没有说 half, rest 相加等于 fixed-investment',
  ),
  'chart/parts-sum': chart(
    parts(...stack),
    parts('whole: fixed-investment', 'parts: [half, buildings-investment]'),
    '各部分相加不等于整体：11.5亿元 + 10亿元 ≠ 23亿元',
  ),
  'chart/rank': chart(
    lines('kind: interval', 'indicators: [volunteers, guests]'),
    bar('volunteers, guests'),
    '“2500多名”和“2550名”不是确数，谁多谁少说不准',
  ),
  'chart/room': chart(
    PEOPLE,
    bar('cadres, crowd'),
    '数字的写法太长，图里放不下（360 像素宽时）：“一千二百三十四万五千六百七十八名”',
  ),
  'chart/share': chart(
    lines('kind: share', 'indicators: [share]', 'wholes: { share: 常委会委员 }'),
    lines('kind: share', 'indicators: [cadres]', 'wholes: { cadres: 常委会委员 }'),
    '61名 不是比例',
  ),
  'chart/twice': chart(PEOPLE, bar('cadres, guests, cadres'), '指标 cadres 写了两次'),
  'chart/units': chart(PEOPLE, bar('cadres, fixed-investment'), '一根轴上混了不同的单位：名、元'),
  'chart/whole': chart(
    lines('kind: share', 'indicators: [share]', 'wholes: { share: 常委会委员 }'),
    lines('kind: share', 'indicators: [share]', 'wholes: {}'),
    '没有写 share 是什么的一部分',
  ),
  'chart/within': chart(parts(...stack), parts(...stack, 'within: guests'), '2550名 比它里面的 23亿元 还小'),
  'chart/year': chart(years('2016, 2017'), years('2015, 2017'), '指标 volunteers 没有 2015 年的数'),
  'chart/years': chart(years('2016, 2017'), years('2017, 2016'), '2016 年写在 2017 年后面'),
} satisfies Partial<Record<RuleId, RuleExample>>;
