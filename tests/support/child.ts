import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Where and with what a child runs; its output is to be read. */
interface Surroundings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** What a program ended with. */
export interface Ended {
  readonly code: number | null;
  /** All that it printed, errors among it. */
  readonly output: string;
}

/** Loaded before the program: the channel to this process closes when this process is gone, killed or not. */
const BOUND = `data:text/javascript,${encodeURIComponent(
  'process.on("disconnect", () => process.exit(1)); process.channel?.unref();',
)}`;

/** Runs a program that is no Node program for as long as this one lives, and ends as it ends. */
const KEEPER = `
  import { spawn } from 'node:child_process';
  const [command, ...args] = process.argv.slice(1);
  const child = spawn(command, args, { stdio: 'inherit' });
  process.on('exit', () => child.kill());
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => { console.error(error.message); process.exit(1); });
  child.on('exit', (code) => process.exit(code ?? 1));
`;

/** Starts a Node program that ends with this process, however that ends: a test run that is killed leaves nothing running. */
export function startNode(args: readonly string[], surroundings: Surroundings = {}): Child {
  return spawn(process.execPath, ['--import', BOUND, ...args], {
    ...surroundings,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  }) as Child;
}

/** The same for any other program. SIGTERM and SIGINT reach it. */
export function startProgram(
  command: string,
  args: readonly string[],
  surroundings: Surroundings = {},
): Child {
  return startNode(['--input-type=module', '--eval', KEEPER, command, ...args], surroundings);
}

/** Waits for a child's end. */
export function waitForEnd(child: Child): Promise<Ended> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}
