import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startNode } from './child.ts';
import { copyProject } from './project-copy.ts';

/** The desk, running on a copy of the project. */
export interface RunningDesk {
  /** The copy's folder. */
  readonly root: string;
  /** The address that is opened first, with its key. */
  readonly address: string;
  /** Ends it and takes the copy away. */
  readonly close: () => Promise<void>;
}

/** Starts the desk on a copy of the project. `prepare` changes the copy before. Throws with its output where it does not start. */
export async function startDeskOnCopy(
  prepare: (root: string) => void = () => undefined,
): Promise<RunningDesk> {
  const root = copyProject('desk');
  prepare(root);
  const child = startNode([join(root, 'scripts/edit/main.ts'), '--no-open'], {
    cwd: root,
    // What was drawn for this project before is good for its copy.
    env: { ...process.env, SITE_CACHE: resolve('.cache'), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  const address = await new Promise<string>((found, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => {
        output += bytes.toString();
        const told = /http:\S+\?key=\S+/.exec(output)?.[0];
        if (told !== undefined) found(told);
      });
    child.on('exit', () => {
      fail(new Error(output));
    });
  });
  return {
    root,
    address,
    close: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill();
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}
