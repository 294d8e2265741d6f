import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'astro/zod';
import { toAcquireScript, toAskScript, toReleaseScript, toUnlockScript } from './lock-scripts.ts';
import { formatPlace, runAt, type Place } from './place.ts';

/** The turn of one run at a place. */
export interface Lock {
  readonly number: number;
  /** The lock of a run that had died, whose turn this one took. */
  readonly dead: number | undefined;
}

/** How a run behaves while another is at work. */
export interface Manners {
  readonly say: (line: string) => void;
  /** How often to wait for ten seconds before giving up. */
  readonly patience: number;
}

const ownerSchema = z.object({ who: z.string(), machine: z.string(), pid: z.int(), since: z.string() });
type Owner = z.infer<typeof ownerSchema>;

const ROUND = 10;
const MANNERS: Manners = { say: () => undefined, patience: 60 };

/** Does something while no other run may, and gives the lock back whatever happens. Throws when the other does not end. */
export function withLock<Result>(
  place: Place,
  manners: Partial<Manners>,
  work: (lock: Lock) => Result,
): Result {
  const lock = acquireLock(place, { ...MANNERS, ...manners });
  let result: Result;
  try {
    result = work(lock);
  } catch (error) {
    const problem = tryRelease(place, lock);
    if (problem === undefined) throw error;
    throw new Error(`${(error as Error).message}；锁也没有解开：${problem}`, { cause: error });
  }
  const problem = tryRelease(place, lock);
  if (problem !== undefined) throw new Error(`已经完成，但是锁没有解开：${problem}`);
  return result;
}

/** Opens the lock of a run that will not come back, and says whose it was; undefined where there is none. Refuses one that runs here. */
export function unlock(place: Place): string | undefined {
  const { state, number, owner } = parseAnswer(runAt(place, toAskScript(place.path)));
  if (state === 'free') return undefined;
  if (owner && isHere(owner) && isRunning(owner.pid))
    throw new Error(`${describe(owner)} 还在运行（进程 ${owner.pid}）：等它完成，或者先结束它`);
  runAt(place, toUnlockScript(place.path, number));
  return describe(owner);
}

/** Which user on which machine runs this, for people. */
export function getWho(): string {
  const user = process.env.USER ?? process.env.USERNAME ?? 'unknown';
  return `${user}@${hostname()}`.replace(/[^\w.@-]+/g, '-');
}

function acquireLock(place: Place, { say, patience }: Manners): Lock {
  const own: Owner = {
    who: getWho(),
    machine: getMachine(),
    pid: process.pid,
    since: new Date().toISOString(),
  };
  const attempt = { owner: JSON.stringify(own), token: randomUUID() };
  let dead: number | undefined;
  for (let round = 0; ;) {
    const script = toAcquireScript(place.path, { ...attempt, dead, wait: round === 0 ? 0 : ROUND });
    const { state, number, owner } = parseAnswer(runAt(place, script));
    if (state === 'held') return { number, dead: number - 1 === dead ? dead : undefined };
    if (owner && isHere(owner) && !isRunning(owner.pid)) {
      dead = number;
      continue;
    }
    if (round >= patience) throw new Error(refuse(place, owner));
    if (round === 0) say(`${describe(owner)} 正在部署，等它结束`);
    round += 1;
  }
}

function tryRelease(place: Place, { number }: Lock): string | undefined {
  try {
    runAt(place, toReleaseScript(place.path, number));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function parseAnswer(printed: string): {
  readonly state: string;
  readonly number: number;
  readonly owner: Owner | undefined;
} {
  const [first = '', second = ''] = printed.split('\n');
  const [state = '', number] = first.split(' ');
  return { state, number: Number(number), owner: parseOwner(second) };
}

function parseOwner(line: string): Owner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function refuse(place: Place, owner: Owner | undefined): string {
  return `${describe(owner)} 正在部署到 ${formatPlace(place)}，一直没有结束。等它完成再来；确实已经停了，就运行 npm run deploy -- rsync --unlock`;
}

/** `wang@laptop 从 2026-11-29 22:56 起`, in the time of China. */
function describe(owner: Owner | undefined): string {
  if (!owner) return '另一次部署';
  const time = new Date(owner.since);
  if (Number.isNaN(time.getTime())) return owner.who;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return `${owner.who} 从 ${format.format(time)} 起`;
}

/** Tells this machine, as it was started last, from every other: machines made from one image share their name. */
function getMachine(): string {
  const boot = '/proc/sys/kernel/random/boot_id';
  const processes = '/proc/self/ns/pid';
  return [
    hostname(),
    ...(existsSync(boot) ? [readFileSync(boot, 'utf8').trim()] : []),
    ...(existsSync(processes) ? [readlinkSync(processes)] : []),
  ].join(' ');
}

function isHere({ machine }: Owner): boolean {
  return machine === getMachine();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
