import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressFolder } from './compress.ts';
import { listFiles, toServedPath } from './files.ts';
import { createManifest, isSame, type Manifest } from './manifest.ts';

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
  for (const file of listFiles(dist)) {
    const copy = join(folder, toServedPath(file, base));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(dist, file), copy);
  }
}

/** Throws unless a copy of the site holds every file of the build, byte for byte: `dist/` may change while it is copied. */
export function assertCopied(manifest: Manifest, base: string, folder: string): void {
  const found = createManifest(folder);
  for (const [file, record] of manifest) {
    const copy = found.get(toServedPath(file, base));
    if (copy === undefined || !isSame(record, copy))
      throw new Error(`复制出来的 ${file} 和构建时不一样：重新运行 npm run build，再部署`);
  }
}
