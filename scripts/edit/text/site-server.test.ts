import { expect, test } from 'vitest';
import { faultIn } from './site-server.ts';

test('tells the reason and what to do, and leaves out what is no Chinese', () => {
  const output = `[边写边看] 正在读取内容……
Error: listen EADDRINUSE
    at Server.listen (node:net:1)
[边写边看] ✗ 中断了：这个端口已经有程序在用
[边写边看] 详细的经过记在 .build/logs/dev.log，请把它交给维护网站的人
`;
  expect(faultIn(output)).toBe(
    '中断了：这个端口已经有程序在用；详细的经过记在 .build/logs/dev.log，请把它交给维护网站的人',
  );
  expect(faultIn('Segmentation fault')).toBe('显示网页的程序停了，没有说为什么');
});
