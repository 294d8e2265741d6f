import { expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { fixtureFiles } from '../../tests/support/report-fixture.ts';
import { isUnfinished } from '../content/schemas/report.ts';
import { checkContent } from './check-content.ts';
import { listSupplies } from './supplies.ts';

const REPORT = 'content/reports/2018/report.yaml';

function treeWith(report: string) {
  const observations = ['content/reports/2018/observations.yaml', 'reported: []\n'] as const;
  return parseContentTree(new Map([...fixtureFiles({}), [REPORT, report], observations]));
}

function messagesFor(report: string) {
  const issues = checkContent(treeWith(report)).filter(({ file }) => file === REPORT);
  return issues.map(({ found, allowed }) => `${found} → ${allowed}`);
}

test('a report that has only been started is no fault while it is a draft', () => {
  expect(messagesFor('draft: true\nyear: 2018\n')).toEqual([]);
});

test('what a draft lacks is listed for staff', () => {
  const supplies = listSupplies(treeWith('draft: true\nyear: 2018\ntitle: 年报\n'));
  expect(supplies.filter(({ file }) => file === REPORT).map(({ what }) => what)).toEqual([
    '2018 年年报（草稿）的署名：byline',
    '2018 年年报（草稿）的30 到 80 字的摘要：description',
    '2018 年年报（草稿）的原文文件：seed',
    '2018 年年报（草稿）的至少三个关键数字：keyFigures',
    '2018 年年报（草稿）的正文：运行 npm run import',
  ]);
});

test('a draft is unfinished until it says all that a report must', () => {
  const cover = 'year: 2018\ntitle: 年报\nbyline: 工会\nseed: 2017/report.txt\nkeyFigures: [a, b, c]\n';
  const description = 'description: 全市的志愿者很多，他们都去过服务站，都很热心，大家也都知道他们。\n';
  const states = [cover, cover + description].map((text) => {
    const data = treeWith(`draft: true\n${text}`).reports.at(-1)?.report?.data;
    return data && isUnfinished(data);
  });
  expect(states).toEqual([true, false]);
});

test('a report that is no draft must say everything', () => {
  expect(messagesFor('year: 2018\n').map((message) => message.split(' → ')[0])).toEqual([
    '缺少 byline',
    '缺少 description',
    '缺少 keyFigures',
    '缺少 seed',
    '缺少 title',
  ]);
});

test('a wrong field of a draft is still wrong', () => {
  expect(messagesFor('draft: true\nyear: 2018\ndescription: 太短\n')[0]).toContain('至少 30 个字');
  expect(messagesFor('draft: 是\nyear: 2018\n')[0]).toContain('draft 写的是“是” → 只能是：false、true');
});
