import { expect, test } from 'vitest';
import type { Plan } from './plan.ts';
import { toSteps } from './steps.ts';

const namesOf = (plan: Exclude<Plan, { kind: 'refused' }>): readonly string[] =>
  toSteps(plan, () => undefined).map(({ name }) => name);

test('a suite brings what it needs with it, and nothing else', () => {
  expect(namesOf({ kind: 'suites', suites: ['unit'] })).toEqual(['单元测试']);
  expect(namesOf({ kind: 'suites', suites: ['site'] })).toEqual(['评判工具', '构建网站', '成品测试']);
  expect(namesOf({ kind: 'suites', suites: ['lint', 'browser'] })).toEqual([
    '浏览器',
    '格式 prettier',
    '类型 astro check',
    '代码 eslint',
    '引用 dependency-cruiser',
    '无用 knip',
    '构建网站',
    '浏览器测试',
  ]);
});

test('a file brings what its suite needs', () => {
  const [unit, site] = ['src/lib/url.test.ts', 'tests/site/pages.test.ts'];
  expect(
    namesOf({
      kind: 'files',
      files: [
        { file: unit, suite: 'unit' },
        { file: site, suite: 'site' },
      ],
    }),
  ).toEqual(['构建网站', unit, site]);
});
