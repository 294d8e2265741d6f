import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 200;

/**
 * Runs what no two processes may do at once, after whoever does it now: `lock` is a file that exists meanwhile and names its
 * process. A lock whose process has died is taken over. `onWait` is called once, where another process has the lock.
 */
export async function withLock<Result>(
  lock: string,
  run: () => Promise<Result> | Result,
  onWait?: () => void,
): Promise<Result> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let tries = 0; !take(lock); tries++) {
    if (tries === 1) onWait?.();
    await pause(PAUSE_MS);
  }
  try {
    return await run();
  } finally {
    rmSync(lock);
  }
}

/** What names a process also where its number is given to another after its end: with when it began, where the system tells. */
export function nameOf(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return String(pid);
  // The second field, a name in brackets, may hold spaces; when it began is the 22nd.
  const [start = ''] = readFileSync(stat, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(19);
  return `${pid} ${start}`;
}

/** The lock appears with its owner's name in it: a process that is killed halfway leaves none without. */
function take(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, nameOf(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(own);
  }
}

function isHeld(lock: string): boolean {
  try {
    const owner = readFileSync(lock, 'utf8');
    const pid = Number.parseInt(owner, 10);
    process.kill(pid, 0);
    return owner === nameOf(pid);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
    // The process of another user cannot be asked, but is there; a lock that has just gone is free at the next try.
    if (isCode(error, 'EPERM') || isCode(error, 'ENOENT')) return true;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
