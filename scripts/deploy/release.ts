import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.ts';

/** Files that a host looks for at its own root, whatever path the site is served under. */
const AT_ROOT = ['.well-known'];

/**
 * Makes the folder that a server of our own serves from `dist/`: the site below its base path, so that addresses and files
 * are the same, and beside each text its compressed forms. Returns how many of those there are.
 */
export async function createRelease(dist: string, base: string, folder: string): Promise<number> {
  copySite(dist, base, folder);
  return compressFolder(folder);
}

/** The same without compressed files, for hosts that compress by themselves. */
export function copySite(dist: string, base: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = join(folder, base);
  cpSync(dist, site, { recursive: true });
  if (base === '/') return;
  for (const name of AT_ROOT.filter((name) => existsSync(join(site, name)))) {
    renameSync(join(site, name), join(folder, name));
  }
}
