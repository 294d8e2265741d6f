import { expect, test } from 'vitest';
import { parseContentTree } from '../../content/parse-content-tree.ts';
import { checkCharts } from './chart-rule.ts';

const INDICATOR = (unit: string) =>
  `name: 指标\nenglish: x\nunit: "${unit}"\nkind: flow\ntheme: law\ndefinition: 数的是什么。\n`;
const OBSERVATION = (id: string, text: string, value: number) =>
  `  - {indicator: ${id}, text: ${text}, value: ${value}, chapter: fawu, quote: 签订${text}}\n`;
const CHART = (id: string, indicators: string) =>
  `  - id: ${id}\n    kind: bar\n    chapter: fawu\n    title: 签订{wage-agreements}\n    subject: 全市签订\n    indicators: [${indicators}]\n`;

function issuesOf(charts: string, observations = OBSERVATION('wage-agreements', '560份', 560), derived = '') {
  const files = new Map([
    ['content/indicators/wage-agreements.yaml', INDICATOR('份')],
    ['content/indicators/collective-contracts.yaml', INDICATOR('份')],
    ['content/indicators/enterprises.yaml', INDICATOR('家')],
    [
      'content/reports/2017/observations.yaml',
      `reported:\n${observations}${OBSERVATION('collective-contracts', '105份', 105)}${OBSERVATION('enterprises', '560家', 560)}${derived}`,
    ],
    [
      'content/reports/2017/03-fawu.mdx',
      '---\ntitle: 法务\ndescription: 全市签订工资集体协商和集体合同，写一段三十个字以上的摘要。\n---\n正文。\n',
    ],
    ['content/reports/2017/charts.yaml', charts],
  ]);
  return checkCharts(parseContentTree(files)).map(({ file, line, rule, found }) => ({
    file,
    line,
    rule,
    found,
  }));
}

const FILE = 'content/reports/2017/charts.yaml';

test('a chart that is right has no issue', () => {
  expect(issuesOf(`charts:\n${CHART('agreements', 'wage-agreements, collective-contracts')}`)).toEqual([]);
});

test('a refused chart is reported at its line', () => {
  expect(issuesOf(`charts:\n${CHART('agreements', 'wage-agreements, enterprises')}`)).toEqual([
    { file: FILE, line: 7, rule: 'chart/units', found: '一根轴上混了不同的单位：份、家' },
  ]);
});

test('an unknown field and a refused chart beside it are reported in one run', () => {
  const wrong = CHART('one', 'wage-agreements, collective-contracts').replace('subject', 'subjekt');
  const issues = issuesOf(`charts:\n${wrong}${CHART('two', 'wage-agreements, nothing')}`);
  expect(issues.map(({ line, rule }) => [line, rule])).toEqual([
    [2, 'schema/missing'],
    [6, 'schema/unrecognized-keys'],
    [13, 'chart/indicator'],
  ]);
});

test('two charts with one id, and a chart in a chapter that does not exist, are refused', () => {
  const chart = CHART('agreements', 'wage-agreements, collective-contracts');
  expect(
    issuesOf(`charts:\n${chart}${chart.replace('fawu', 'zhang')}`).map(({ line, rule }) => [line, rule]),
  ).toEqual([
    [8, 'chart/duplicate'],
    [10, 'chart/chapter'],
  ]);
});

test('an observation that is wrong itself is not reported a second time', () => {
  const wrong =
    '  - {indicator: wage-agreements, text: 560份, value: 许多, chapter: fawu, quote: 签订560份}\n';
  expect(issuesOf(`charts:\n${CHART('agreements', 'wage-agreements, collective-contracts')}`, wrong)).toEqual(
    [],
  );
});

test('a chart across years uses the years of all reports and the relations of its own', () => {
  const charts = `charts:\n  - id: years\n    kind: column\n    chapter: fawu\n    title: 签订{wage-agreements}\n    subject: 签订\n    indicator: wage-agreements\n    years: [2016, 2017]\n`;
  expect(issuesOf(charts).map(({ line, rule }) => [line, rule])).toEqual([[8, 'chart/year']]);
  const derived = `derived:\n  - {indicator: wage-agreements, year: 2016, text: 约500份, value: 500, qualifier: about, method: 倒推, from: [wage-agreements]}\n`;
  expect(issuesOf(charts, OBSERVATION('wage-agreements', '560份', 560), derived)).toEqual([]);
});
