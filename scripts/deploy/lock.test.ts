import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unlock, withLock } from './lock.ts';
import { parsePlace, runAt } from './place.ts';
import { deployRelease } from './rsync.ts';

let folder = '';
const server = () => join(folder, 'server');
const place = () => parsePlace(server());
const live = () => readFileSync(join(server(), 'current/index.html'), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Deploys a release of one page. */
function deploy(id: string, rsync = 'rsync'): void {
  const release = mkdtempSync(join(folder, 'release-'));
  writeFileSync(join(release, 'index.html'), id);
  deployRelease(place(), { id, folder: release, base: '/', keep: 3 }, rsync, { patience: 0 });
}

/** The releases on the server, without what is written beside them. */
function listReleases(): readonly string[] {
  return readdirSync(join(server(), 'releases'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

describe('the lock of a place', () => {
  const lockFile = (number: number) => join(server(), 'state', `lock.${number}`);
  /** What a run of this machine, or of another, has left. */
  const leaveLock = (owner: Readonly<Record<string, unknown>>) => {
    withLock(place(), {}, () => undefined);
    const own = JSON.parse(readFileSync(lockFile(1), 'utf8')) as Record<string, unknown>;
    writeFileSync(lockFile(2), `${JSON.stringify({ ...own, since: '2026-11-29T02:30:00Z', ...owner })}\n`);
  };
  const enter = () => withLock(place(), { patience: 0 }, ({ number }) => number);
  /** A process that has ended. */
  const deadPid = () => spawnSync('true').pid;

  test('lets one run in at a time, and tells the other since when and who', () => {
    withLock(place(), {}, () => {
      expect(enter).toThrow(
        new RegExp(`@${hostname()} 从 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 起 正在部署到 .*--unlock`),
      );
    });
    expect(enter()).toBe(2);
  });

  test('is given back when a run fails', () => {
    expect(() =>
      withLock(place(), {}, () => {
        throw new Error('断了');
      }),
    ).toThrow('断了');
    expect(enter()).toBe(2);
  });

  test('passes on from a run of this machine that has died', () => {
    leaveLock({ pid: deadPid() });
    mkdirSync(join(server(), 'releases/x.2.partial'));
    mkdirSync(join(server(), 'releases/y.1.partial'));
    deploy('1');
    expect(listReleases()).toEqual(['1', 'y.1.partial']);
  });

  test('of another machine stays until it is opened by hand, and names the time in China', () => {
    leaveLock({ machine: 'elsewhere', who: 'wang@elsewhere', pid: deadPid() });
    mkdirSync(join(server(), 'releases/x.2.partial'));
    expect(enter).toThrow(/wang@elsewhere 从 2026-11-29 10:30 起 正在部署/);
    expect(unlock(place())).toBe('wang@elsewhere 从 2026-11-29 10:30 起');
    expect(unlock(place())).toBeUndefined();
    deploy('1');
    expect(listReleases()).toEqual(['1', 'x.2.partial']);
  });

  test('of a run that is at work here is not opened by hand', () => {
    withLock(place(), {}, () => {
      expect(() => unlock(place())).toThrow(/还在运行（进程 \d+）/);
    });
  });

  test('of a day before holds nobody up, and its upload is cleared away', () => {
    leaveLock({ machine: 'elsewhere' });
    mkdirSync(join(server(), 'releases/x.2.partial'));
    const old = Date.now() / 1000 - 25 * 60 * 60;
    for (const path of [lockFile(2), join(server(), 'releases/x.2.partial')]) utimesSync(path, old, old);
    deploy('1');
    expect(listReleases()).toEqual(['1']);
  });

  test('that was taken from a run ends it before it serves anything', () => {
    deploy('1');
    const slow = join(folder, 'slow-rsync');
    // Somebody opens the lock while the upload runs.
    writeFileSync(slow, `#!/bin/sh\nrsync "$@"\nln '${lockFile(2)}' '${lockFile(2)}.free'\n`, {
      mode: 0o755,
    });
    expect(() => {
      deploy('2', slow);
    }).toThrow(/锁已经被解开/);
    expect(live()).toBe('1');
  });

  test('cannot be had where its text cannot be written', () => {
    withLock(place(), {}, () => undefined);
    rmSync(join(server(), 'state'), { recursive: true });
    writeFileSync(join(server(), 'state'), '');
    expect(enter).toThrow(/没有成功/);
  });
});

test('a script on a server fails at its first failure', () => {
  expect(() => runAt(place(), 'set -eu\nfalse\necho no\n')).toThrow(/没有说原因（1）/);
});
