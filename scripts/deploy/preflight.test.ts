import { describe, expect, test } from 'vitest';
import { findObstacles, type State } from './preflight.ts';

const READY: State = {
  url: 'https://www.jsgh.example.gov.cn',
  isBuilt: true,
  isCurrent: true,
  changedSince: [],
  uncommitted: [],
  contentErrors: 0,
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
    ['no build', { isBuilt: false, isCurrent: false }, /还没有 dist/],
    ['an old build', { isCurrent: false }, /不是用现在的内容/],
    ['a build touched by hand', { changedSince: ['index.html'] }, /构建以后改过的文件：index\.html/],
    ['uncommitted work', { uncommitted: ['a', 'b', 'c', 'd'] }, /没提交的改动：a、b、c 等 4 个/],
    ['a missing setting', { missing: ['环境变量 X'] }, /还缺 环境变量 X/],
    ['an expired contact', { securityExpires: '2026-11-21' }, /2026-11-21 已经过期/],
  ] as const)('is stopped by %s', (_, change, expected) => {
    const obstacles = findObstacles({ ...READY, ...change });
    expect(obstacles).toHaveLength(1);
    expect(obstacles[0]).toMatch(expected);
  });
});
