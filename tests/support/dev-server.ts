import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startNode } from './child.ts';
import { getFreePort } from './ports.ts';
import { copyProject } from './project-copy.ts';

/** A dev server of its own on a copy of the project, whose content may be spoilt. */
export interface DevServer {
  /** The copy's folder. */
  readonly root: string;
  readonly origin: string;
  /** All that it has printed. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts one; the caller waits until it answers. `spoil` changes the copy before. */
export async function startDevServer(spoil: (root: string) => void = () => undefined): Promise<DevServer> {
  const root = copyProject('dev');
  spoil(root);
  const port = await getFreePort();
  const command = [join(root, 'scripts/dev.ts'), '--host', '127.0.0.1', '--port', String(port)];
  const child = startNode(command, {
    cwd: root,
    env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      output += bytes.toString();
    });
  return {
    root,
    origin: `http://127.0.0.1:${port}`,
    output: () => output,
    stop: async () => {
      // It may still be writing into its folder.
      const ended = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill();
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Whether a page is answered as it should be. */
export async function isAnswered(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
