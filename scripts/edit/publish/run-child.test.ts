import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-child.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-child-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('gives every line and the code', async () => {
  const script = join(folder, 'says.mjs');
  writeFileSync(
    script,
    "console.log('一\\n二'); console.error('三'); process.stdout.write('四'); process.exitCode = 3;",
  );
  const heard: string[] = [];
  const { code, lines } = await runCommand(script, [], {
    signal: new AbortController().signal,
    onLine: (line) => heard.push(line),
  });
  expect(code).toBe(3);
  expect([...lines].toSorted()).toEqual(['一', '三', '二', '四'].toSorted());
  expect(heard).toContain('一');
});

test('ends what it has started together with it', async () => {
  const script = join(folder, 'parent.mjs');
  const pid = join(folder, 'pid');
  writeFileSync(
    script,
    `import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
writeFileSync(${JSON.stringify(pid)}, String(child.pid));
console.log('开始了');
setInterval(() => {}, 1000);`,
  );
  const stopper = new AbortController();
  const running = runCommand(script, [], {
    signal: stopper.signal,
    onLine: () => {
      stopper.abort();
    },
  });
  await expect(running).rejects.toThrow();
  await expect.poll(() => isAlive(Number(readFileSync(pid, 'utf8')))).toBe(false);
});

/** Not counting one that has ended and waits for its parent to notice. */
function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${String(pid)}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
