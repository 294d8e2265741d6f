import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

test('the flags and the folder are read', () => {
  expect(parseOptions(['--fix', '--dry-run', 'copy'])).toEqual({
    ok: true,
    options: {
      fix: true,
      'dry-run': true,
      json: false,
      watch: false,
      handbook: false,
      help: false,
      root: 'copy',
    },
  });
  expect(parseOptions(['-h'])).toMatchObject({ ok: true, options: { help: true } });
});

test.each([
  ['--jsn', '是不是想写 --json？'],
  ['-x', '没有 -x 这个选项'],
  ['--dry-run', '和 --fix 一起用'],
  ['--fix=yes', '没有 --fix=yes 这个选项'],
])('%s is refused', (flag, words) => {
  const result = parseOptions([flag]);
  expect(result).toMatchObject({ ok: false });
  expect(result.ok ? '' : result.message).toContain(words);
});
