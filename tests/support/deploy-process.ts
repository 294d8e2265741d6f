import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/tools/paths.ts';

/** How a process ended, and what it said. */
export interface Outcome {
  readonly status: number | null;
  readonly said: string;
}

const SCRIPT = `
  import { deployRelease } from './scripts/deploy/rsync.ts';
  process.env.DEPLOYER = String(process.pid);
  const [path, id, folder, rsync, keep] = process.argv.slice(1);
  deployRelease(
    { host: undefined, path },
    { id, folder, base: '/', keep: Number(keep) },
    rsync,
    { patience: 1_000_000 },
  );
`;

/**
 * A deploy to a folder of this machine in a process of its own, which can be killed. `$DEPLOYER` is its id, for the stand-ins
 * of commands that lie in `commands`, a folder that comes first on the path.
 */
export function deployInProcess(options: {
  readonly server: string;
  readonly id: string;
  readonly release: string;
  readonly rsync?: string;
  readonly commands?: string;
}): Promise<Outcome> {
  const { server, id, release, rsync = 'rsync', commands } = options;
  const path = [...(commands === undefined ? [] : [commands]), process.env.PATH].join(':');
  const args = ['--input-type=module', '--eval', SCRIPT, server, id, release, rsync, '30'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, PATH: path } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, said });
    });
  });
}

/** Writes a stand-in for a command: a POSIX shell script, to which `$real` is the command itself. */
export function writeCommand(folder: string, name: string, lines: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  const real = `real=$(PATH=${JSON.stringify(process.env.PATH)}; command -v ${name})`;
  writeFileSync(file, `#!/bin/sh\n${[real, ...lines].join('\n')}\n`, { mode: 0o755 });
  return file;
}
