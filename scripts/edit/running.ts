import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILE = '.build/desk/running';

/** The address of a desk that is already open on this content; undefined where there is none. */
export async function findRunning(root: string): Promise<string | undefined> {
  try {
    const address = readFileSync(join(root, FILE), 'utf8');
    // It answers its own key with a way in, and nobody else's.
    const { status } = await fetch(address, { redirect: 'manual' });
    return status === 303 ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Lets a second double click find this desk, for as long as this process lives. Only its owner may read the key. */
export function noteRunning(root: string, address: string): void {
  const file = join(root, FILE);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, address, { mode: 0o600 });
  process.on('exit', () => {
    rmSync(file, { force: true });
  });
}
