import { expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { listSupplies } from './supplies.ts';

const SITE = `name: 年报
id: some-union
url: https://a.example
organisation: { name: 某市总工会, english: A federation }
description: 只为测试而写的网站，它的服务站总数取自前一年的年报，后一年的年报已经有了。
navigation: [{ title: 数据, path: /data/ }]
topics: [{ id: stations, title: 服务站, description: 只为测试。 }]
themes: [{ id: stations, title: 服务阵地 }]
stationTotals:
  year: 2017
  stations: stations
  points: points
`;

function totalsIn(cover: string, indicators: readonly string[]): readonly string[] {
  const observations = indicators
    .map((id) => `  - { indicator: ${id}, text: 9个, value: 9, chapter: lead, quote: 建成9个 }\n`)
    .join('');
  const files = {
    'content/site.yaml': SITE,
    'content/reports/2018/report.yaml': cover,
    'content/reports/2018/observations.yaml': `reported:\n${observations}`,
  };
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return listSupplies(parseContentTree(new Map(bytes)))
    .filter(({ what }) => what.includes('stationTotals'))
    .map(({ file, line, what }) => `${file}:${line} ${what}`);
}

const PUBLISHED =
  'year: 2018\ntitle: 甲\nbyline: 乙\ndescription: 只为测试而写的年报，说建成了多少个服务站和多少个服务点，不是真的。\nseed: 2018/report.txt\nkeyFigures: [stations, points, stations]\n';

test('station totals of an earlier year than the newest report that says them are named', () => {
  expect(totalsIn(PUBLISHED, ['stations', 'points'])).toEqual([
    'content/site.yaml:10 2018 年的服务站总数（年报已经说了，网站上还是 2017 年的）：stationTotals.year',
  ]);
});

test('nothing is wanted while a report is a draft, or says one of the totals only', () => {
  expect(totalsIn(`draft: true\n${PUBLISHED}`, ['stations', 'points'])).toEqual([]);
  expect(totalsIn(PUBLISHED, ['stations'])).toEqual([]);
});
