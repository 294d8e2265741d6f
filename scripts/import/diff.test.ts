import { expect, test } from 'vitest';
import { diffLines } from './diff.ts';

test('only changed lines and their neighbours are shown, with line numbers of both sides', () => {
  expect(diffLines('一\n二\n三\n四\n五\n六\n七', '一\n二\n三改\n四\n五\n六\n七\n八', ['旧', '新'])).toBe(
    [
      '--- 旧',
      '+++ 新',
      '@@ -2,3 +2,3 @@',
      ' 二',
      '-三',
      '+三改',
      ' 四',
      '@@ -7,1 +7,2 @@',
      ' 七',
      '+八',
    ].join('\n'),
  );
});

test('two texts that differ in too many lines are shown whole, one after the other', () => {
  const lines = (sign: string) => Array.from({ length: 1500 }, (_, index) => `${sign}${index}`);
  const shown = diffLines(lines('a').join('\n'), lines('b').join('\n'), ['旧', '新']).split('\n');
  expect(shown.slice(0, 4)).toEqual(['--- 旧', '+++ 新', '@@ -1,1500 +1,1500 @@', '-a0']);
  expect(shown).toHaveLength(3 + 3000);
});

test('the same text has no difference', () => {
  expect(diffLines('一\n', '一\n', ['旧', '新'])).toBe('');
});
