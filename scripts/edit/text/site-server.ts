import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { ROOT } from '../../tools/paths.ts';
import type { SiteState } from './text-view.ts';

/** Loaded before the program: the channel to this process closes when this process is gone, killed or not. */
const BOUND = `data:text/javascript,${encodeURIComponent(
  'process.on("disconnect", () => process.exit(1)); process.channel?.unref();',
)}`;
/** The last lines of what a program said are enough to tell why it stopped. */
const MOST_TOLD = 4000;
const MOST_LINES = 2;

/** Says how the site stands; the first time it is asked it is started. */
export type SiteServer = () => SiteState;

/**
 * The project's own dev server for the content at `root`, on this machine alone. It ends with this process. `onChange` is
 * called whenever the state is another. One that stopped is started again when it is asked for again.
 */
export function openSiteServer(root: string, onChange: () => void): SiteServer {
  let state: SiteState | undefined;
  const tell = (next: SiteState): void => {
    state = next;
    onChange();
  };
  return () => {
    if (state !== undefined && state.state !== 'failed') return state;
    const asked = state;
    state = { state: 'starting' };
    start(root, tell).catch((error: unknown) => {
      tell({ state: 'failed', fault: String(error) });
    });
    return asked ?? state;
  };
}

async function start(root: string, tell: (state: SiteState) => void): Promise<void> {
  const child = startDev(root, await freePort());
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-MOST_TOLD);
      const told = /http:\/\/[^\s（]+/.exec(text)?.[0];
      if (told !== undefined) tell({ state: 'ready', origin: told.replace(/\/$/, '') });
    });
  child.on('exit', () => {
    tell({ state: 'failed', fault: faultIn(output) });
  });
}

/** What a program said last in Chinese, without its name in front. */
export function faultIn(output: string): string {
  const told = output
    .split('\n')
    .map((line) => line.replace(/^\s*\[[^\]]*\]\s*(?:✗\s*)?/, '').trim())
    .filter((line) => /\p{Script=Han}/u.test(line));
  return told.length === 0 ? '显示网页的程序停了，没有说为什么' : told.slice(-MOST_LINES).join('；');
}

function startDev(root: string, port: number): ChildProcess {
  const program = join(ROOT, 'scripts/dev.ts');
  return spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...['--import', BOUND, program],
      ...['--host', '127.0.0.1', '--port', String(port)],
    ],
    {
      cwd: ROOT,
      env: { ...process.env, ...(resolve(root) !== resolve(ROOT) && { SITE_CONTENT: root }) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
    },
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
