import { spawnSync } from 'node:child_process';

/** A folder on a server, or on this machine where `host` is undefined. */
export interface Place {
  readonly host: string | undefined;
  readonly path: string;
}

/** Nobody is there to type a password, and a line that is dead is given up. */
export const SSH = [
  'ssh',
  ...['-o', 'BatchMode=yes'],
  ...['-o', 'ConnectTimeout=30'],
  ...['-o', 'ServerAliveInterval=30'],
] as const;

/** How ssh ends when it is ssh that failed. */
const SSH_BROKE = 255;

/** A user and a host as ssh takes them, and nothing that it would take for an option. */
const HOST = /^(?:\w[\w.-]*@)?\w(?:[\w.-]*\w)?$/;

/** `deploy@www.example.cn:/srv/annual-report`, or `/srv/annual-report` on this machine. Throws what is wrong with it. */
export function parsePlace(text: string): Place {
  const colon = text.startsWith('/') ? -1 : text.indexOf(':');
  const host = colon === -1 ? undefined : text.slice(0, colon);
  const path = text.slice(colon + 1).replace(/\/+$/, '');
  if (host !== undefined && !HOST.test(host)) throw wrong(text, `“${host}”不是服务器的名字`);
  if (!path.startsWith('/')) throw wrong(text, '文件夹要从 / 写起，而且不是 / 本身');
  // A variable or an escape in the configuration of a server, a line of its own in a script.
  if (/[$\\{}"\p{Cc}]/u.test(path)) throw wrong(text, '文件夹的名字里不能有 $、\\、{}、双引号和换行');
  return { host, path };
}

/** As rsync and people write it. */
export function formatPlace({ host, path }: Place): string {
  return host === undefined ? path : `${host}:${path}`;
}

/** Runs a POSIX shell script where the place is, over ssh or here. Returns what it printed; throws what it complained of. */
export function runAt({ host }: Place, script: string): string {
  const [command, ...args] = host === undefined ? (['sh', '-s'] as const) : [...SSH, '--', host, 'sh', '-s'];
  const { status, stdout, stderr, error } = spawnSync(command, args, { input: script, encoding: 'utf8' });
  if (error) throw new Error(`连不上 ${host ?? '本机'}：${error.message}`);
  if (status !== 0) throw new ScriptError(host ?? '本机', status, stderr.trim(), stdout);
  return stdout;
}

/** A script that failed; `printed` tells how far it came, unless the line broke. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
  readonly printed: string;
  /** Whether the script may still be running. */
  readonly isCutOff: boolean;

  constructor(where: string, status: number | null, complaint: string, printed: string) {
    super(`${where}上没有成功：${complaint === '' ? `没有说原因（${status ?? '被中断'}）` : complaint}`);
    this.printed = printed;
    this.isCutOff = status === null || status === SSH_BROKE;
  }
}

function wrong(text: string, problem: string): Error {
  return new Error(`部署的去处“${text}”不对：${problem}；写成 deploy@www.example.cn:/srv/annual-report`);
}
