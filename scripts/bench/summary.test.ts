import { describe, expect, test } from 'vitest';
import { formatTable, summarise } from './summary.ts';

const run = (content: number, pages: number) => [
  { name: '读取内容', milliseconds: content },
  { name: '生成页面', milliseconds: pages },
];

describe('summarise', () => {
  test('takes the median of an odd number of builds', () => {
    expect(summarise([run(1000, 3000), run(9000, 3000), run(1000, 3000)])).toEqual([
      { name: '读取内容', median: 1000, share: 0.25 },
      { name: '生成页面', median: 3000, share: 0.75 },
    ]);
  });

  test('takes the middle between the two of an even number', () => {
    expect(summarise([run(1000, 0), run(2000, 0)])[0]?.median).toBe(1500);
  });
});

test('the table ends with the sum', () => {
  expect(formatTable(summarise([run(1000, 3000)]))).toBe(
    ['   1.00 s   25%  读取内容', '   3.00 s   75%  生成页面', '   4.00 s  100%  合计'].join('\n'),
  );
});
