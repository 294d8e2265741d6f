import { describe, expect, test } from 'vitest';
import { findObstacles, type State } from './preflight.ts';

const READY: State = {
  url: 'https://www.jsgh.example.gov.cn',
  isBuilt: true,
  isCurrent: true,
  differences: { missing: [], extra: [], changed: [] },
  uncommitted: [],
  contentErrors: 0,
  isUnrecorded: false,
  missing: [],
  securityExpires: undefined,
  today: '2026-11-22',
};

describe('before a deploy', () => {
  test('a clean, current build of right content at a real address meets no obstacle', () => {
    expect(findObstacles(READY)).toEqual([]);
    expect(findObstacles({ ...READY, uncommitted: undefined, securityExpires: '2026-11-22' })).toEqual([]);
  });

  test.each([
    ['a reserved address', { url: 'https://annual-report.example' }, /正式网址.*annual-report\.example/],
    ['an address without TLS', { url: 'http://www.jsgh.gov.cn' }, /https:\/\//],
    ['wrong content', { contentErrors: 2 }, /2 处错误/],
    ['values without a record', { isUnrecorded: true }, /没有记账：运行 npm run publish-ledger/],
    ['no build', { isBuilt: false, isCurrent: false }, /还没有 dist/],
    ['an old build', { isCurrent: false }, /不是用现在的内容/],
    [
      'a build touched by hand',
      { differences: { missing: ['index.html'], extra: ['x'], changed: ['a', 'b', 'c', 'd'] } },
      /和构建时不一样：少了 index\.html；多了 x；改过 a、b、c 等 4 个；/,
    ],
    ['a build without a manifest', { differences: undefined }, /没有构建清单/],
    ['uncommitted work', { uncommitted: ['a', 'b', 'c', 'd'] }, /没提交的改动：a、b、c 等 4 个/],
    ['a missing setting', { missing: ['环境变量 X'] }, /还缺 环境变量 X/],
    ['an expired contact', { securityExpires: '2026-11-21' }, /2026-11-21 已经过期/],
  ] as const)('is stopped by %s', (_, change, expected) => {
    const obstacles = findObstacles({ ...READY, ...change });
    expect(obstacles).toHaveLength(1);
    expect(obstacles[0]).toMatch(expected);
  });
});
