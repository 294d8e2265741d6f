import { expect, test } from 'vitest';
import { readDevOptions } from './dev-options.ts';

test.each([
  [[], {}],
  [['--host'], { host: true }],
  [['--host', '--port', '8080'], { host: true, port: 8080 }],
  [['--host', '192.168.1.2', '--open'], { host: '192.168.1.2', open: true }],
] as const)('%j is read', (args, options) => {
  expect(readDevOptions(args)).toEqual(options);
});

test.each([
  [['--port', 'abc'], '--port 写的是“abc”'],
  [['--port', '99999'], '--port 写的是“99999”'],
  [['--hots'], '不认识“--hots”'],
  [['8080'], '不认识“8080”'],
] as const)('%j is told in Chinese, with what may be written', (args, said) => {
  const told = readDevOptions(args);
  expect(told).toContain(said);
  expect(told).toContain('例如：npm run dev -- --port 8080');
});
