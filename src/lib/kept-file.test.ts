import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasKept, keepFile, readKept } from './kept-file.ts';

const CONTENT = Buffer.from('一张图'.repeat(3000));
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  file = join(folder, 'cards/a.png');
  keepFile(file, CONTENT);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('gives back what was kept, also nothing at all', () => {
  expect(readKept(file)).toEqual(CONTENT);
  expect(hasKept(file, CONTENT.length)).toBe(true);
  keepFile(file, '');
  expect(readKept(file)).toEqual(Buffer.from(''));
  expect(readdirSync(join(folder, 'cards'))).toEqual(['a.png']);
});

test.each<readonly [string, (file: string) => void]>([
  ['missing', rmSync],
  [
    'empty',
    (path) => {
      truncateSync(path, 0);
    },
  ],
  [
    'cut in its seal',
    (path) => {
      truncateSync(path, statSync(path).size - 1);
    },
  ],
  [
    'cut to half',
    (path) => {
      truncateSync(path, statSync(path).size / 2);
    },
  ],
  [
    'without its seal',
    (path) => {
      writeFileSync(path, CONTENT);
    },
  ],
  [
    'all zeros',
    (path) => {
      writeFileSync(path, Buffer.alloc(statSync(path).size));
    },
  ],
  [
    'longer',
    (path) => {
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]));
    },
  ],
  [
    'another file’s',
    (path) => {
      keepFile(join(folder, 'cards/b.png'), CONTENT);
      copyFileSync(join(folder, 'cards/b.png'), path);
    },
  ],
  [
    'from another folder',
    (path) => {
      keepFile(join(folder, 'other/a.png'), CONTENT);
      copyFileSync(join(folder, 'other/a.png'), path);
    },
  ],
  [
    'a folder',
    (path) => {
      rmSync(path);
      mkdirSync(path);
      writeFileSync(join(path, 'x'), '');
    },
  ],
])('a file that is %s is not trusted, and is kept anew', (_, spoil) => {
  spoil(file);
  expect(readKept(file)).toBeUndefined();
  keepFile(file, CONTENT);
  expect(readKept(file)).toEqual(CONTENT);
});

test('one wrong bit anywhere is seen', () => {
  const whole = readFileSync(file);
  for (let index = 0; index < whole.length; index += 97) {
    const spoilt = Buffer.from(whole);
    spoilt[index] = (spoilt[index] ?? 0) ^ (1 << (index % 8));
    writeFileSync(file, spoilt);
    expect(readKept(file)).toBeUndefined();
  }
});

test('a file that is cut anywhere is not trusted', () => {
  const whole = readFileSync(file);
  for (let length = 0; length < whole.length; length += 97) {
    writeFileSync(file, whole.subarray(0, length));
    expect(readKept(file)).toBeUndefined();
  }
});

test.runIf(process.platform !== 'win32')('a pipe in place of a file does not hold a build up', () => {
  rmSync(file);
  execFileSync('mkfifo', [file]);
  expect(readKept(file)).toBeUndefined();
  keepFile(file, CONTENT);
  expect(readKept(file)).toEqual(CONTENT);
});

/** Keeps files of growing size without end; prints a dot for each. */
const WRITER = `
  import { keepFile } from '${pathToFileURL(resolve('src/lib/kept-file.ts')).href}';
  for (let round = 0; ; round++) {
    keepFile(process.argv[1] + '/cards/' + (round % 7), Buffer.alloc(3_000_000, round));
    process.stdout.write('.');
  }
`;

test('a process that is killed while it writes leaves no file that is trusted and torn', async () => {
  for (let round = 0; round < 10; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', WRITER, folder]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (const name of readdirSync(join(folder, 'cards')).filter((each) => /^\d$/.test(each))) {
      const kept = readKept(join(folder, 'cards', name));
      expect([name, kept?.length]).toEqual([name, 3_000_000]);
      expect(new Set(kept).size).toBe(1);
    }
  }
});
