import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planTests, suiteOf, SUITES } from './plan.ts';

const isFile = (path: string): boolean => path.startsWith('tests/') || path.startsWith('src/');

test('without words everything runs', () => {
  expect(planTests([], isFile)).toEqual({ kind: 'suites', suites: Object.keys(SUITES) });
});

test('suites run in their order, whatever the order of the words', () => {
  expect(planTests(['browser', 'unit'], isFile)).toEqual({ kind: 'suites', suites: ['unit', 'browser'] });
});

test('a file goes to the runner of its folder', () => {
  expect(planTests(['one', './tests/site/pages.test.ts', 'tests\\browser\\data.spec.ts'], isFile)).toEqual({
    kind: 'files',
    files: [
      { file: 'tests/site/pages.test.ts', suite: 'site' },
      { file: 'tests/browser/data.spec.ts', suite: 'browser' },
    ],
  });
});

describe('is refused with what is allowed:', () => {
  test.each([
    [['units'], /没有 units 这一项；是不是想写 unit？[^]*lint[^]*one 文件/],
    [['--help'], /没有 --help 这一项[^]*browser/],
    [['one'], /one 后面要写测试文件的路径/],
    [['one', 'nowhere.test.ts'], /没有 nowhere\.test\.ts 这个文件/],
    [['one', 'src/lib/url.ts'], /src\/lib\/url\.ts 不是测试文件/],
  ])('%j', (words, message) => {
    expect(planTests(words, isFile)).toEqual({
      kind: 'refused',
      message: expect.stringMatching(message) as string,
    });
  });
});

test('every test file of the project belongs to a suite', () => {
  const files = globSync(['{src,scripts,tests}/**/*.{test,spec}.ts']).filter(
    (file) => !file.includes('node_modules'),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => suiteOf(file.replaceAll('\\', '/')) === undefined)).toEqual([]);
});
