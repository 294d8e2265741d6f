import { existsSync, renameSync, rmSync } from 'node:fs';

/** Puts the folder `next` in the place of `live`: two renames, and if the second one fails `live` comes back. `old` is deleted. */
export function swapFolder(next: string, live: string, old: string): void {
  rmSync(old, { recursive: true, force: true });
  const hasLive = existsSync(live);
  if (hasLive) renameSync(live, old);
  try {
    renameSync(next, live);
  } catch (error) {
    if (hasLive) renameSync(old, live);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
