import { describe } from 'vitest';
import {
  ARTICLE,
  CHARTS,
  FOCUS,
  LEAD,
  OBSERVATIONS,
  REPORT,
  SEED,
  SITE,
  VOLUNTEERS,
  good,
  testPoisons,
  type Poison,
} from './examples/poison.ts';

const FILES: readonly Poison[] = [
  [
    'a drawing among the photos, which could run scripts',
    { 'content/articles/2017/photos/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    'content/articles/2017/photos/map.svg:1:1',
    ['绘图软件的文件（.svg）', '导出 PNG 或 JPG'],
  ],
  [
    'a unit that is not in the list',
    { [VOLUNTEERS]: ['unit: 名', 'unit: 箩'] },
    `${VOLUNTEERS}:3:7`,
    ['unit', '“箩”', '人次', '平方米'],
  ],
  [
    'a missing front-matter field',
    { [FOCUS]: ['title: 聚焦中心\n', ''] },
    `${FOCUS}:2:1`,
    ['缺少 title', '章标题'],
  ],
  [
    'a misspelt field',
    { [VOLUNTEERS]: ['definition:', 'defintion:'] },
    `${VOLUNTEERS}:6:1`,
    ['defintion', '是不是想写 definition'],
  ],
  [
    'a number where words belong',
    { [VOLUNTEERS]: ['name: 工会志愿者人数', 'name: 2500'] },
    `${VOLUNTEERS}:1:7`,
    ['数字“2500”', '引号'],
  ],
  [
    'an article without a summary',
    {
      [ARTICLE]: ['description: 过去的一年，全市共有工会志愿者许多名，他们都去过设在解放路的服务站。\n', ''],
    },
    `${ARTICLE}:2:1`,
    ['缺少 description', '30 到 80 字的摘要'],
  ],
  [
    'a chapter whose summary is too short for a link’s preview',
    { [FOCUS]: ['信息系统，处处都要先人一步才好', '系统'] },
    `${FOCUS}:4:14`,
    ['个字', '至少 30 个字'],
  ],
  [
    'a summary that is too short',
    { [REPORT]: ['项目固定资产投资用于建设厂房和信息系统', '没了'] },
    `${REPORT}:4:14`,
    ['个字', '至少 30 个字'],
  ],
  ['too few key figures', { [REPORT]: ['  - iot-investment\n', ''] }, `${REPORT}:7:3`, ['2 项', '至少 3 项']],
  [
    'an address that is none',
    { [SITE]: ['https://annual-report.example', 'annual-report'] },
    `${SITE}:2:6`,
    ['annual-report', 'https://'],
  ],
  [
    'an unknown kind of relation',
    { [OBSERVATIONS]: ['kind: sum', 'kind: total'] },
    `${OBSERVATIONS}:35:11`,
    ['total', 'sum、within、ratio、growth'],
  ],
  [
    'a date that is no date',
    { [ARTICLE]: ['date: 2017', 'date: 去年'] },
    `${ARTICLE}:4:7`,
    ['去年', '2017-05'],
  ],
  [
    'a day that no calendar has',
    { [ARTICLE]: ['date: 2017', 'date: 2017-02-30'] },
    `${ARTICLE}:4:7`,
    ['没有 2017-02-30 这一天'],
  ],
  [
    'an article updated before it was published',
    { [ARTICLE]: ['date: 2017', 'date: 2017-05\nupdated: 2017-04-30'] },
    `${ARTICLE}:5:10`,
    ['早于发布时间 2017-05'],
  ],
  [
    'a chart field that is not known',
    { [CHARTS]: ['subject:', 'subjekt:'] },
    `${CHARTS}:6:5`,
    ['subjekt', 'subject'],
  ],
  [
    'YAML that does not parse',
    { [VOLUNTEERS]: ['name: 工会志愿者人数', 'name: "工会志愿者人数'] },
    `${VOLUNTEERS}:1:15`,
    ['引号'],
  ],
  [
    'a tab in YAML',
    { [OBSERVATIONS]: ['    text: 2500多名', '\ttext: 2500多名'] },
    `${OBSERVATIONS}:3:1`,
    ['Tab', '空格'],
  ],
  ['a field written twice', { [VOLUNTEERS]: ['kind: stock', 'unit: 人'] }, `${VOLUNTEERS}:4:1`, ['写了两次']],
  ['a file without front matter', { [LEAD]: '过去的一年。\n' }, `${LEAD}:1:1`, ['---']],
  [
    'a chapter file in the wrong place',
    { [FOCUS]: null, 'content/reports/01-focus.mdx': good(FOCUS) },
    'content/reports/01-focus.mdx:1:1',
    ['位置或名字不对', 'NN-网址名.mdx'],
  ],
  [
    'a chapter file without a number',
    { 'content/reports/2017/extra.mdx': good(LEAD) },
    'content/reports/2017/extra.mdx:1:1',
    ['位置或名字不对', '01-jujiao-zhongxin.mdx'],
  ],
  [
    'two indicators that differ in the extension',
    { 'content/indicators/volunteers.yml': good(VOLUNTEERS) },
    'content/indicators/volunteers.yml:1:1',
    ['同一个编号', VOLUNTEERS],
  ],
  [
    'two indicators that differ in letter case',
    { 'content/indicators/Volunteers.yaml': good(VOLUNTEERS) },
    `${VOLUNTEERS}:1:1`,
    ['同一个编号', 'Volunteers.yaml'],
  ],
  [
    'an article as .md beside .mdx',
    { 'content/articles/2017/volunteers.md': good(ARTICLE) },
    `${ARTICLE}:1:1`,
    ['同一个编号', 'volunteers.md'],
  ],
  [
    'two articles of one name in different years',
    { 'content/articles/2018/volunteers.mdx': good(ARTICLE) },
    'content/articles/2018/volunteers.mdx:1:1',
    ['同一个编号'],
  ],
  [
    'two chapters of one number',
    { 'content/reports/2017/01-zoom.mdx': good(LEAD) },
    'content/reports/2017/01-zoom.mdx:1:1',
    ['同一个章序号 01'],
  ],
  ['a report without its cover', { [REPORT]: null }, `${REPORT}:1:1`, ['缺少这个文件']],
  [
    'a report in the folder of another year',
    { [REPORT]: ['year: 2017', 'year: 2018'] },
    `${REPORT}:1:7`,
    ['2018', 'content/reports/2017'],
  ],
  [
    'content that is not UTF-8',
    { [VOLUNTEERS]: Uint8Array.from([...new TextEncoder().encode('name: '), 0xb9, 0xa4, 0xbb, 0xe1]) },
    `${VOLUNTEERS}:1:1`,
    ['GB18030', 'UTF-8'],
  ],
  [
    'content with a byte-order mark',
    { [VOLUNTEERS]: Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(good(VOLUNTEERS))]) },
    `${VOLUNTEERS}:1:1`,
    ['BOM'],
  ],
  [
    'a seed that is neither UTF-8 nor GB18030',
    { [SEED]: Uint8Array.from([0x0a, 0xff, 0xff, 0x00]) },
    `${SEED}:2:1`,
    ['UTF-8', 'GB18030'],
  ],
];

describe('bad files', () => {
  testPoisons(FILES);
});
