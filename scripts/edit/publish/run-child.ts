import { spawn, spawnSync } from 'node:child_process';
import { ROOT } from '../../tools/paths.ts';

/** Runs a command of the project: `scripts/build.ts`. `onLine` hears every line. Throws where `signal` stopped it. */
export type RunCommand = (
  script: string,
  args: readonly string[],
  options: {
    readonly signal: AbortSignal;
    readonly onLine: (line: string) => void;
    readonly env?: NodeJS.ProcessEnv;
  },
) => Promise<{ readonly code: number | null; readonly lines: readonly string[] }>;

/** On the Node that runs the desk, as a group of its own, so that what it has started ends with it. */
export const runCommand: RunCommand = async (script, args, { signal, onLine, env = {} }) => {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const stop = (): void => {
    if (child.pid !== undefined) endGroup(child.pid);
  };
  signal.addEventListener('abort', stop);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split(/\r?\n/);
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        onLine(line);
      }
    });
    stream.on('end', () => {
      if (rest !== '') lines.push(rest);
    });
  }
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    signal.throwIfAborted();
    return { code, lines };
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

function endGroup(pid: number): void {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      // It has just ended by itself.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
}
