import { spawnSync } from 'node:child_process';

/** A folder on a server, or on this machine where `host` is undefined. */
export interface Place {
  readonly host: string | undefined;
  readonly path: string;
}

/** `deploy@www.example.cn:/srv/annual-report`, or `/srv/annual-report` on this machine. */
export function parsePlace(text: string): Place {
  const colon = text.indexOf(':');
  if (colon === -1) return { host: undefined, path: text.replace(/\/$/, '') };
  return { host: text.slice(0, colon), path: text.slice(colon + 1).replace(/\/$/, '') };
}

/** As rsync and people write it. */
export function formatPlace({ host, path }: Place): string {
  return host === undefined ? path : `${host}:${path}`;
}

/** Runs a POSIX shell script where the place is, over ssh or here. Returns what it printed; throws what it complained of. */
export function runAt({ host }: Place, script: string): string {
  const [command, args] =
    host === undefined
      ? (['sh', ['-s']] as const)
      : (['ssh', ['-o', 'BatchMode=yes', host, 'sh', '-s']] as const);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input: script,
    encoding: 'utf8',
  });
  if (error) throw new Error(`连不上 ${host ?? '本机'}：${error.message}`);
  if (status !== 0) throw new Error(`${host ?? '本机'}上没有成功：${stderr.trim()}`);
  return stdout;
}
