import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/deploy/files.ts';
import { rollBack } from '../../scripts/deploy/rsync.ts';
import { deployInProcess, writeCommand } from '../support/deploy-process.ts';

const FILES = ['index.html', ...Array.from({ length: 20 }, (_, index) => `z/${index}.html`)];

let folder = '';
const server = () => join(folder, 'server');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A release in which every file says which one it is of. */
function write(id: string): string {
  const release = join(folder, `release-${id}`);
  for (const file of FILES) {
    mkdirSync(dirname(join(release, file)), { recursive: true });
    writeFileSync(join(release, file), `${id}\n`);
  }
  return release;
}

/** What is served: the id of the release, once it is seen that all of it is there and of that one. */
function getServed(at = join(server(), readlinkSync(join(server(), 'current')))): string {
  expect(listFiles(at)).toEqual(FILES.toSorted());
  const ids = new Set(FILES.map((file) => readFileSync(join(at, file), 'utf8').trim()));
  expect(ids.size).toBe(1);
  return [...ids].join('');
}

/** Copies a file at a time, slowly, so that others come in between. */
function writeSlowRsync(): string {
  return writeCommand(join(folder, 'slow'), 'rsync', [
    'for to; do from=$last; last=$to; done',
    'cd "$from"',
    'find . -type f | while IFS= read -r file; do',
    '  mkdir -p "$to$(dirname "$file")"; cp "$file" "$to$file"; sleep 0.01',
    'done',
  ]);
}

test('of twenty deploys at once every one is served whole, one after the other, and nothing half is ever live', async () => {
  const rsync = writeSlowRsync();
  const ids = Array.from({ length: 20 }, (_, index) => `r${index + 10}`);
  let isRunning = true;
  const seen = new Set<string>();
  const watch = async (): Promise<void> => {
    while (isRunning) {
      if (existsSync(join(server(), 'current'))) seen.add(getServed());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const watching = watch();
  const outcomes = await Promise.all(
    ids.map((id) => deployInProcess({ server: server(), id, release: write(id), rsync })),
  );
  isRunning = false;
  await watching;
  expect(outcomes.filter(({ status }) => status !== 0)).toEqual([]);
  const order = readFileSync(join(server(), 'state/served'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
  expect(order.toSorted()).toEqual(ids);
  for (const id of ids) expect(getServed(join(server(), 'releases', id))).toBe(id);
  expect(getServed()).toBe(order.at(-1));
  expect(seen.size).toBeGreaterThan(2);
  expect(rollBack({ host: undefined, path: server() })).toBe(order.at(-2));
  expect(listPartials()).toEqual([]);
}, 0);

function listPartials(): readonly string[] {
  return readdirSync(join(server(), 'releases')).filter((name) => /partial|removed/.test(name));
}

/** Kills the deploy and the shell that works for it, as a power cut would. */
const DIE = 'kill -9 "$DEPLOYER" "$PPID"; exit 1';
const when = (fits: string, ...lines: readonly string[]) => [
  `case "$*" in ${fits}) ${lines.join('; ')} ;; esac`,
];

describe('a deploy that is killed', () => {
  const cases: readonly (readonly [string, string, readonly string[], 'old' | 'new'])[] = [
    ['while it takes the lock', 'ln', [DIE], 'old'],
    ['when it has the lock', 'ln', ['"$real" "$@"', DIE], 'old'],
    ['before room is made', 'mkdir', when('*.partial*', DIE), 'old'],
    ['in the upload', 'rsync', ['for to; do :; done; echo half > "$to/index.html"', DIE], 'old'],
    ['after the upload', 'rsync', ['"$real" "$@"', DIE], 'old'],
    ['while its files are counted', 'wc', [DIE], 'old'],
    ['while its files are hashed', 'sha256sum', [DIE], 'old'],
    ['before it has its name', 'mv', when('*.partial*', DIE), 'old'],
    ['when it has its name', 'mv', [...when('*.partial*', '"$real" "$@"', DIE), 'exec "$real" "$@"'], 'old'],
    ['before the switch', 'mv', [...when('*current.next*', DIE), 'exec "$real" "$@"'], 'old'],
    ['after the switch', 'mv', [...when('*current.next*', '"$real" "$@"', DIE), 'exec "$real" "$@"'], 'new'],
    [
      'while old releases go',
      'rm',
      [...when('*[a-z].removed', 'rm_one "$2"', DIE), 'exec "$real" "$@"'],
      'new',
    ],
  ];

  test.each(cases)(
    '%s leaves one whole release live, and the next deploy and rollback work',
    async (_, name, lines, live) => {
      for (const id of ['a', 'b']) await deployInProcess({ server: server(), id, release: write(id) });
      // A release that is no more to be gone back to.
      mkdirSync(join(server(), 'releases/gone'));
      for (const file of ['index.html', 'b.html']) writeFileSync(join(server(), 'releases/gone', file), '');
      const commands = join(folder, 'commands');
      const command = writeCommand(commands, name, ['rm_one() { "$real" "$1/index.html"; }', ...lines]);
      const killed = { server: server(), id: 'c', release: write('c'), commands };
      const { status } = await deployInProcess(name === 'rsync' ? { ...killed, rsync: command } : killed);
      expect(status).not.toBe(0);
      expect(getServed()).toBe(live === 'old' ? 'b' : 'c');
      const next = await deployInProcess({ server: server(), id: 'd', release: write('d') });
      expect(next).toEqual({ status: 0, said: '' });
      expect(getServed()).toBe('d');
      expect(listPartials()).toEqual([]);
      expect(existsSync(join(server(), 'releases/gone'))).toBe(false);
      expect(rollBack({ host: undefined, path: server() })).toBe(live === 'old' ? 'b' : 'c');
      expect(getServed()).toBe(live === 'old' ? 'b' : 'c');
      const known = readFileSync(join(server(), 'state/served'), 'utf8');
      expect(known).not.toContain(live === 'old' ? 'c ' : 'x');
    },
  );
});

/** A disk of a few kilobytes; undefined where this machine may not make one. */
function mountSmallDisk(at: string): (() => void) | undefined {
  mkdirSync(at);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', at]);
  if (status !== 0) return undefined;
  return () => {
    spawnSync('umount', [at]);
  };
}

test('a disk of the server that is full leaves the old release live, and says so', async (context) => {
  const unmount = mountSmallDisk(server());
  if (!unmount) {
    context.skip('mounting a small disk wants root');
    return;
  }
  try {
    await deployInProcess({ server: server(), id: 'a', release: write('a') });
    const large = write('b');
    writeFileSync(join(large, 'z/large.bin'), Buffer.alloc(1024 * 1024));
    const { status, said } = await deployInProcess({ server: server(), id: 'b', release: large });
    expect(status).not.toBe(0);
    expect(said).toMatch(/No space left on device.*线上仍是原来的版本/s);
    expect(getServed()).toBe('a');
    expect(listPartials()).toEqual([]);
    expect(await deployInProcess({ server: server(), id: 'c', release: write('c') })).toEqual({
      status: 0,
      said: '',
    });
    expect(getServed()).toBe('c');
  } finally {
    unmount();
  }
});

test('an upload that says it ran out of room leaves the old release live', async () => {
  await deployInProcess({ server: server(), id: 'a', release: write('a') });
  const rsync = writeCommand(join(folder, 'full'), 'rsync', [
    'for to; do :; done; echo half > "$to/index.html"',
    'echo "write failed: No space left on device (28)" >&2; exit 11',
  ]);
  const { said } = await deployInProcess({ server: server(), id: 'b', release: write('b'), rsync });
  expect(said).toMatch(/rsync 11.*No space left on device.*线上仍是原来的版本/s);
  expect(getServed()).toBe('a');
  expect(listPartials()).toEqual([]);
});

test('over ssh a path with spaces and quotes arrives as it is, and what comes is served', () => {
  const commands = join(folder, 'commands');
  // The other side of ssh: a shell that reads the words as one line.
  writeCommand(commands, 'ssh', [
    'while [ "$1" = -o ]; do shift 2; done',
    '# rsync gives the user by itself.',
    'if [ "$1" = -l ]; then shift 2; fi',
    'if [ "$1" = -- ]; then shift; fi',
    'shift',
    'exec sh -c "$*"',
  ]);
  const path = join(folder, "our 'new' site; touch x");
  const script = `
    import { deployRelease } from './scripts/deploy/rsync.ts';
    import { parsePlace } from './scripts/deploy/place.ts';
    const [to, folder] = process.argv.slice(1);
    deployRelease(parsePlace(to), { id: 'a', folder, base: '/', keep: 3 });
  `;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, `deploy@www.example.cn:${path}`, write('a')],
    { encoding: 'utf8', env: { ...process.env, PATH: `${commands}:${process.env.PATH ?? ''}` } },
  );
  expect(`${status} ${stderr}`).toBe('0 ');
  expect(getServed(join(path, 'current/'))).toBe('a');
});
