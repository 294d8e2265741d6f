import { describe, expect, test } from 'vitest';
import { runSteps } from './steps.ts';

const good = () => Promise.resolve(true);
const bad = () => Promise.resolve(false);

describe('runSteps', () => {
  test('goes on after a failure, and leaves out only what needs the failed step', async () => {
    const results = await runSteps(
      [
        { name: '格式', run: bad },
        { name: '构建', run: bad },
        { name: '成品', run: good, after: ['构建'] },
        { name: '浏览器', run: good, after: ['成品'] },
        { name: '其他', run: good },
      ],
      () => undefined,
    );
    expect(results.map(({ state }) => state)).toEqual(['failed', 'failed', 'skipped', 'skipped', 'passed']);
  });

  test('numbers each step and says how it went', async () => {
    const lines: string[] = [];
    await runSteps([{ name: '格式', run: good }], (line) => lines.push(line));
    expect(lines[0]).toBe('[1/1] 格式 …');
    expect(lines[1]).toMatch(/^\[1\/1\] 格式 ✓ \d+\.\d 秒$/);
  });
});
