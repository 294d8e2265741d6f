import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyChanges, keepPromise, type Change } from './changes.ts';
import { readStored, sweepUnfinished } from './store.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), '编辑 台-'));
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'content/a.yaml'), '甲\n');
  writeFileSync(join(root, 'content/b.yaml'), '乙\n');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function change(path: string, text: string | undefined): Change {
  return {
    path,
    bytes: text === undefined ? undefined : Buffer.from(text),
    version: readStored(root, path).version,
  };
}

/** One file written, one taken away, one new. */
function threeChanges(): readonly Change[] {
  return [
    change('content/a.yaml', '新甲\n'),
    change('content/b.yaml', undefined),
    change('content/articles/c.mdx', '丙\n'),
  ];
}

function state(): readonly (string | undefined)[] {
  return ['content/a.yaml', 'content/b.yaml', 'content/articles/c.mdx'].map((path) => {
    const file = join(root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
}

const OLD = ['甲\n', '乙\n', undefined];
const NEW = ['新甲\n', undefined, '丙\n'];

describe('several files are written', () => {
  test('together, and nothing is left over', () => {
    expect(applyChanges(root, threeChanges())).toHaveProperty('versions');
    expect(state()).toEqual(NEW);
    expect(existsSync(join(root, '.build/desk/pending'))).toBe(false);
  });

  test('not at all where one of them was changed meanwhile', () => {
    const changes = threeChanges();
    writeFileSync(join(root, 'content/b.yaml'), '别人的乙\n');
    expect(applyChanges(root, changes)).toEqual({ conflicts: ['content/b.yaml'] });
    expect(state()).toEqual(['甲\n', '别人的乙\n', undefined]);
  });

  test.each(['src/a.ts', 'content/../src/a.ts', '/etc/hosts', 'content', 'content/.git/config'])(
    'not at all where one lies elsewhere: %s',
    (path) => {
      const changes = [
        change('content/a.yaml', '新甲\n'),
        { path, bytes: Buffer.from('x'), version: undefined },
      ];
      expect(applyChanges(root, changes)).toHaveProperty('refused');
      expect(state()).toEqual(OLD);
    },
  );

  test('not at all where a link stands on the way', () => {
    symlinkSync(tmpdir(), join(root, 'content/out'), 'junction');
    const changes = [
      change('content/a.yaml', '新甲\n'),
      { path: 'content/out/x.yaml', bytes: Buffer.from('x'), version: undefined },
    ];
    expect(applyChanges(root, changes)).toHaveProperty('refused');
    expect(state()).toEqual(OLD);
  });
});

/** Kills its own process at the n-th step that changes the disk, or lets that step fail as on a locked file. */
const DISTURBER = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.env.AT);
for (const name of ['mkdirSync', 'openSync', 'writeSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (globalThis.isArmed && left-- === 0) {
      if (process.env.HOW === 'kill') process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error('locked'), { code: 'EBUSY' });
    }
    return real(...args);
  };
}
syncBuiltinESMExports();
`;

const WRITER = `
const { applyChanges } = await import(${JSON.stringify(join(import.meta.dirname, 'changes.ts'))});
const changes = JSON.parse(process.env.CHANGES).map(({ text, ...change }) => ({ ...change, bytes: text === undefined ? undefined : Buffer.from(text) }));
globalThis.isArmed = true;
try {
  applyChanges(process.env.ROOT, changes);
} catch (error) {
  process.exit(error.code === 'EBUSY' ? 16 : 1);
}
`;

/** Writes in a process that is disturbed at a step; whether it came to its end before. */
function writeUntil(step: number, how: 'kill' | 'fail'): boolean {
  const changes = threeChanges().map(({ bytes, ...rest }) => ({
    ...rest,
    text: bytes && Buffer.from(bytes).toString(),
  }));
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      toModule(DISTURBER),
      '--input-type=module',
      '--eval',
      WRITER,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, AT: String(step), HOW: how, ROOT: root, CHANGES: JSON.stringify(changes) },
    },
  );
  if (signal === null && status !== 0 && status !== 16) throw new Error(stderr);
  return signal === null && status === 0;
}

function toModule(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

describe.runIf(process.platform !== 'win32')('at any step', () => {
  test.each([
    ['who is killed leaves all of the old or, at the next start, all of the new', 'kill', [OLD, NEW]],
    ['a disk that fails leaves all of the old', 'fail', [OLD]],
  ] as const)('%s', (_name, how, allowed) => {
    let steps = 0;
    for (let isWhole = false; !isWhole; steps += 1) {
      rmSync(join(root, 'content/articles/c.mdx'), { force: true });
      writeFileSync(join(root, 'content/a.yaml'), '甲\n');
      writeFileSync(join(root, 'content/b.yaml'), '乙\n');
      isWhole = writeUntil(steps, how);
      sweepUnfinished(root);
      if (how === 'kill') expect(keepPromise(root)).toBeUndefined();
      expect(state(), `${how} at step ${steps}`).toBeOneOf(isWhole ? [NEW] : allowed);
      expect(
        readdirSync(join(root, 'content'), { recursive: true }).filter((name) =>
          String(name).endsWith('.desk'),
        ),
      ).toEqual([]);
    }
    expect(steps).toBeGreaterThan(10);
  });
});

test('what somebody else changed after the kill is left alone, and the new words are kept aside', () => {
  const promise = {
    files: threeChanges().map(({ path, version }) => ({ path, before: version, after: 'gone' })),
  };
  mkdirSync(join(root, '.build/desk/pending'), { recursive: true });
  writeFileSync(
    join(root, '.build/desk/pending/promise.json'),
    JSON.stringify({ files: promise.files.slice(0, 1) }),
  );
  writeFileSync(join(root, '.build/desk/pending/0'), '新甲\n');
  writeFileSync(join(root, 'content/a.yaml'), '别人的甲\n');
  const kept = keepPromise(root);
  expect(readFileSync(join(root, 'content/a.yaml'), 'utf8')).toBe('别人的甲\n');
  expect(readFileSync(join(root, kept ?? '', '0'), 'utf8')).toBe('新甲\n');
});
