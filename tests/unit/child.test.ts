import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startNode, startProgram, waitForEnd } from '../support/child.ts';

const HELPERS = pathToFileURL(resolve('tests/support/child.ts')).href;
const SAYS_ITS_NUMBER = 'console.log(process.pid); setInterval(() => undefined, 1000);';

/** Starts a child as a test does, and hands its number on. */
const PARENTS = {
  'a Node program': `
    import { startNode } from '${HELPERS}';
    startNode(['--eval', ${JSON.stringify(SAYS_ITS_NUMBER)}]).stdout.pipe(process.stdout);`,
  'another program': `
    import { startProgram } from '${HELPERS}';
    startProgram(process.execPath, ['--eval', ${JSON.stringify(SAYS_ITS_NUMBER)}]).stdout.pipe(process.stdout);`,
};

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test.each(Object.entries(PARENTS))('%s ends with its parent, even when that is killed', async (_, script) => {
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(String(said));
  expect(isThere(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isThere(pid)).toBe(false);
});

test('what a child prints and how it ends is told', async () => {
  const script = 'console.log("好"); console.error("坏"); process.exitCode = 3;';
  expect(await waitForEnd(startNode(['--eval', script]))).toEqual({
    code: 3,
    output: expect.stringMatching(/好\n|坏\n/) as string,
  });
});

test('a program that does not exist says so', async () => {
  const { code, output } = await waitForEnd(startProgram('no-such-program', []));
  expect(code).toBe(1);
  expect(output).toContain('no-such-program');
});
