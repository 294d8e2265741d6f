import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameOf, withLock } from './with-lock.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'with-lock-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Notes when it begins and when it ends, with a while between. */
const SCRIPT = `
  import { appendFileSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  import { withLock } from '${pathToFileURL(resolve('scripts/tools/with-lock.ts')).href}';
  const [lock, notes] = process.argv.slice(1);
  await withLock(lock, async () => {
    appendFileSync(notes, '(');
    await setTimeout(100);
    appendFileSync(notes, ')');
  });
`;

test('processes that come at once do it one after another', async () => {
  const notes = join(folder, 'notes');
  const start = () =>
    spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT, join(folder, 'lock'), notes]);
  await Promise.all([start(), start(), start(), start()].map((child) => once(child, 'exit')));
  expect(readFileSync(notes, 'utf8')).toBe('()()()()');
});

test('says once that it waits, and only then', async () => {
  const lock = join(folder, 'waiting');
  let said = 0;
  const say = (): void => {
    said++;
  };
  await withLock(lock, () => undefined, say);
  expect(said).toBe(0);
  let hear = (): void => undefined;
  const heard = new Promise<void>((resolve) => (hear = resolve));
  const first = withLock(lock, () => heard);
  const second = withLock(
    lock,
    () => 'second',
    () => {
      say();
      hear();
    },
  );
  expect(await second).toBe('second');
  await first;
  expect(said).toBe(1);
});

test('gives the turn on after an error too', async () => {
  const lock = join(folder, 'errors', 'lock');
  await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});

test('takes the turn of a process that has died', async () => {
  const lock = join(folder, 'dead');
  writeFileSync(lock, String(spawnSync(process.execPath, ['--eval', '']).pid));
  expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
});

test.runIf(existsSync('/proc/self/stat'))(
  'takes the turn of a process whose number another has now, as after the restart of a container',
  async () => {
    const lock = join(folder, 'reused');
    writeFileSync(lock, nameOf(process.pid).replace(/\d+$/, '1'));
    expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
  },
);

test('leaves nothing but notes behind', () => {
  expect(readdirSync(folder).toSorted()).toEqual(['errors', 'notes']);
});
