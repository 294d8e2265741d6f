import { expect, test } from 'vitest';
import { readEditOptions } from './options.ts';

test.each([
  [[], { port: 0, opens: true }],
  [['--no-open'], { port: 0, opens: false }],
  [['--port', '4400'], { port: 4400, opens: true }],
  [['--port=4400', '--no-open'], { port: 4400, opens: false }],
])('%j', (args, options) => {
  expect(readEditOptions(args)).toEqual(options);
});

test.each([
  [['--prot', '4400'], '没有 --prot、4400 这个选项'],
  [['2018'], '没有 2018 这个选项'],
  [['--port'], '端口要写 0 到 65535 的整数'],
  [['--port', '70000'], '现在是“70000”'],
  [['--port', 'abc'], '现在是“abc”'],
])('%j is told in Chinese', (args, words) => {
  expect(readEditOptions(args)).toContain(words);
});
