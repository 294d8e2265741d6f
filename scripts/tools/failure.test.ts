import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeFailure } from './failure.ts';

const COMMAND = { title: '试验', log: 'failure-test' };
const readLog = (): string => readFileSync('.build/logs/failure-test.log', 'utf8');

test('what staff wrote wrongly is told as it is', () => {
  const error = Object.assign(new Error('content/site.yaml:1:1 错了'), { name: 'ContentError' });
  expect(describeFailure(COMMAND, error)).toBe('content/site.yaml:1:1 错了');
});

test('an error in English is told in Chinese with its step and its file; the log has the whole', () => {
  const error = new TypeError('Cannot read properties of undefined (content/articles/2017/a.mdx:3:1)');
  const words = describeFailure(COMMAND, error, '生成页面');
  expect(words).toContain('在“生成页面”做完以后');
  expect(words).toContain('content/articles/2017/a.mdx:3:1');
  expect(words).toContain('.build/logs/failure-test.log');
  expect(words).not.toMatch(/Cannot|TypeError|\n\s*at /);
  expect(readLog()).toMatch(/TypeError: Cannot read[\s\S]*\n\s*at /);
});

test('the own words of an error in Chinese are kept', () => {
  expect(describeFailure(COMMAND, new Error('/cards/a.png：标题放不下\n    at draw (x.ts:1:1)'))).toContain(
    '/cards/a.png：标题放不下',
  );
});

test('a full disk is called by its name', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  expect(describeFailure(COMMAND, error)).toContain('磁盘满了');
});

test.each(['throw new RangeError("Oops")', 'await Promise.reject(new RangeError("Oops"))'])(
  'a guarded command that ends in `%s` prints no English',
  (end) => {
    const program = `
      import { guardCommand } from './scripts/tools/failure.ts';
      guardCommand(${JSON.stringify(COMMAND)});
      ${end};
    `;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(
        /^\[试验\] ✗ 中断了：程序出了没有料到的错误\n.*failure-test\.log.*\n$/,
      ) as string,
    });
    expect(readLog()).toContain('RangeError: Oops');
  },
);
