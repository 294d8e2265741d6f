import { expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import {
  ARTICLE,
  CHARTS,
  checkPoisoned,
  FOCUS,
  good,
  HUSHAN,
  LEDGER,
  OBSERVATIONS,
  SITE,
  VOLUNTEERS,
  type Change,
} from './examples/poison.ts';

const ADDRESSES = 'content/addresses.yaml';
const TOMBSTONES = 'content/tombstones.yaml';

/** The errors after these changes, where these addresses were published. */
function errorsOf(
  addresses: readonly string[],
  changes: Readonly<Record<string, Change>>,
): readonly string[] {
  const ledger = `addresses:\n${addresses.map((address) => `  - ${address}\n`).join('')}`;
  const issues = checkPoisoned({ [ADDRESSES]: ledger, ...changes });
  return issues.filter(({ severity }) => severity === 'error').map(formatIssue);
}

test.each<readonly [string, readonly string[], Readonly<Record<string, Change>>]>([
  ['an article', ['/articles/volunteers/'], { [ARTICLE]: null }],
  [
    'a renamed article',
    ['/articles/volunteers/'],
    { [ARTICLE]: null, 'content/articles/2017/helpers.mdx': good(ARTICLE) },
  ],
  ['a station that texts refer to', ['/stations/hushan/'], { [HUSHAN]: null }],
  [
    'a renamed chapter',
    ['/reports/2017/focus/'],
    { [FOCUS]: null, 'content/reports/2017/01-centre.mdx': good(FOCUS) },
  ],
])('%s that is gone is told once, at its line, without what follows from it', (_, addresses, changes) => {
  expect(errorsOf(addresses, changes)).toEqual([
    expect.stringMatching(new RegExp(`^${ADDRESSES}:2:5 发布过的网址 ${addresses[0] ?? ''} 没有了 → `)),
  ]);
});

test('a chart that is gone is one message for its pages and files', () => {
  const all = ['', 'embed/'].map((name) => `/charts/investment/${name}`);
  const files = ['csv', 'json', 'png', 'svg'].map((format) => `/charts/investment.${format}`);
  const errors = errorsOf([...files, ...all], { [CHARTS]: null }).filter((line) =>
    line.startsWith(ADDRESSES),
  );
  expect(errors).toEqual([expect.stringContaining('/charts/investment/ 没有了，连同属于它的 5 个')]);
});

test('an indicator that is gone is told by the ledger of values alone', () => {
  expect(errorsOf(['/data/volunteers/', '/data/volunteers.csv'], { [VOLUNTEERS]: null })).toEqual([
    expect.stringMatching(new RegExp(`^${LEDGER}:`)),
  ]);
});

test('a file that cannot be read is not said to be gone', () => {
  const errors = errorsOf(['/charts/investment/'], { [CHARTS]: 'charts: [' });
  expect(errors.filter((line) => line.includes('没有了'))).toEqual([]);
  expect(errors).not.toEqual([]);
});

test.each<readonly [string, string, string, string]>([
  [
    'a page that is there',
    '{ path: /about/, name: 关于, date: 2019, reason: 不再需要了 }',
    '4:13',
    '/about/ 这一页还在',
  ],
  [
    'an old name of an article',
    '{ path: /articles/volunteers/, name: 志愿者, date: 2019, reason: 不再需要了 }',
    '4:13',
    '这一页还在',
  ],
  [
    'one page twice',
    '{ path: /stations/lushan/, name: 鹿山, date: 2019, reason: 不再需要了 }',
    '4:13',
    '写了两次',
  ],
  ...['/404/', '/500/', '/pagefind/', '/cards/x/', '/fonts/', '/posters/'].map(
    (path) =>
      [
        `a place of the site’s own, ${path}`,
        `{ path: ${path}, name: 甲, date: 2019, reason: 不再需要了 }`,
        '4:13',
        '网站自己在用',
      ] as const,
  ),
  [
    'the page for what is not found',
    '{ path: /stations/x/, name: 甲, date: 2019, reason: 不再需要了, to: /404/ }',
    '4:',
    '没有 /404/ 这一页',
  ],
  ['the front page', '{ path: /, name: 首页, date: 2019, reason: 不再需要了 }', '4:13', 'path 写的是“/”'],
  [
    'another tombstone',
    '{ path: /stations/x/, name: 甲, date: 2019, reason: 不再需要了, to: /stations/lushan/ }',
    '4:',
    '没有 /stations/lushan/ 这一页',
  ],
  ...[
    '/stations/#hushan',
    '/stations/?a=1',
    '/Stations/',
    '/stations',
    '/%73tations/',
    'https://example.org/',
    '//example.org/',
    '/../',
  ].map(
    (to) =>
      [
        `what is no page of this site, ${to}`,
        `{ path: /stations/x/, name: 甲, date: 2019, reason: 不再需要了, to: "${to}" }`,
        '4:',
        'to 写的是“',
      ] as const,
  ),
  [
    'no page',
    '{ path: /stations/x/, name: 甲, date: 2019, reason: 不再需要了, to: /nowhere/ }',
    '4:',
    '没有 /nowhere/ 这一页',
  ],
  [
    'itself',
    '{ path: /stations/x/, name: 甲, date: 2019, reason: 不再需要了, to: /stations/x/ }',
    '4:',
    'to 写的是它自己',
  ],
])('a tombstone of %s, or that leads there, is refused', (_, row, place, words) => {
  const first = '{ path: /stations/lushan/, name: 鹿山, date: 2019, reason: 并入别的站点 }';
  const file = `pages:\n  - ${first}\n\n  - ${row}\n`;
  expect(errorsOf(['/'], { [TOMBSTONES]: file })).toEqual([
    expect.stringMatching(new RegExp(`^${TOMBSTONES}:${place}.*${words}`)),
  ]);
});

const ROW = { name: '甲', date: '2019', reason: '不再需要了' };

test('a circle of tombstones is told at each of them', () => {
  const pages = [
    { path: '/stations/x/', ...ROW, to: '/stations/y/' },
    { path: '/stations/y/', ...ROW, to: '/stations/x/' },
  ];
  const errors = errorsOf(['/'], { [TOMBSTONES]: JSON.stringify({ pages }) });
  expect(errors).toEqual(
    ['y', 'x'].map((id) => expect.stringContaining(`没有 /stations/${id}/ 这一页`) as string),
  );
});

test('a value of an indicator that is gone has its page already', () => {
  const tombstones = {
    removed: [{ id: 'volunteers', ...ROW }],
    pages: [{ path: '/data/volunteers/2017/', ...ROW }],
  };
  const errors = errorsOf(['/'], {
    [VOLUNTEERS]: null,
    [OBSERVATIONS]: 'reported: []',
    [TOMBSTONES]: JSON.stringify(tombstones),
  });
  expect(errors).toContainEqual(expect.stringContaining('/data/volunteers/2017/ 写了两次'));
});

test('navigation that leads to no page is refused', () => {
  const errors = errorsOf(['/'], {
    [SITE]: [/path: (\/\S+)/.exec(good(SITE))?.[0] ?? '', 'path: /nowhere/'],
  });
  expect(errors).toEqual([expect.stringMatching(new RegExp(`^${SITE}:.*“/nowhere/”没有这一页`))]);
});
