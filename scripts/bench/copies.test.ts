import { expect, test } from 'vitest';
import { copyReports } from './copies.ts';

const FILES = new Map([
  ['content/indicators/a.yaml', 'year: 2017\n'],
  ['content/reports/2017/report.yaml', 'year: 2017\nseed: 2017/report.txt\n'],
  ['content/reports/2017/observations.yaml', 'derived:\n  - indicator: a\n    year: 2016\n'],
  [
    'content/reports/2017/charts.yaml',
    'charts:\n  - id: money\n    indicators: [a/2016, a/2017]\n    years: [2016, 2017]\n',
  ],
  ['content/articles/2017/story.mdx', '到2017年，<Stat id="a/2017" />\n\n<Chart id="money" />\n'],
  ['seeds/2017/report.txt', '2017年\n'],
]);

test('copies a report under other years, and keeps what belongs to no year', () => {
  const copies = copyReports(FILES, 2017, 2);
  expect(Object.fromEntries([...copies].filter(([path]) => !FILES.has(path)))).toEqual({
    'content/reports/2015/report.yaml': 'year: 2015\nseed: 2015/report.txt\n',
    'content/reports/2015/observations.yaml': 'derived:\n  - indicator: a\n    year: 2014\n',
    'content/reports/2015/charts.yaml':
      'charts:\n  - id: money-2015\n    indicators: [a/2014, a/2015]\n    years: [2014, 2015]\n',
    'content/articles/2015/story-2015.mdx': '到2017年，<Stat id="a/2015" />\n\n<Chart id="money-2015" />\n',
    'seeds/2015/report.txt': '2017年\n',
  });
  expect(copies.get('content/indicators/a.yaml')).toBe('year: 2017\n');
});

test('one copy is the content itself', () => {
  expect(copyReports(FILES, 2017, 1)).toEqual(FILES);
});
