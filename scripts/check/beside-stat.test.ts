import { expect, test } from 'vitest';
import { ARTICLE, checkPoisoned } from './examples/poison.ts';

const rulesOf = (prose: string): readonly string[] => {
  const issues = checkPoisoned({
    [ARTICLE]: ['<Station id="hushan" />', `<Station id="hushan" />\n\n${prose}`],
  });
  return issues.map(({ rule }) => rule);
};

test('a finding just so far behind a statistic that nothing else is compared is found', () => {
  expect(rulesOf('<Stat id="volunteers/2016" />，都会用 CPS 系统。')).toContain('copy/typed-space');
  expect(rulesOf('会员<Stat id="volunteers/2016" />，都用上了工会自己开发 CPS 系统。')).toContain(
    'copy/typed-space',
  );
});

test('a finding before a statistic that ends the words compared is found', () => {
  expect(rulesOf('用 CPS系统一二三四五六七<Stat id="volunteers/2016" />。')).toContain('copy/typed-space');
});
