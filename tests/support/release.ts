import { mkdtempSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRelease } from '../../scripts/deploy/release.ts';
import { DIST } from '../../scripts/tools/paths.ts';

/** A folder as a deploy leaves it on a server, with `dist/` as its one release. The caller removes it. */
export async function createServerFolder(base = '/', dist = DIST): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  await createRelease(dist, base, join(folder, 'releases/first'));
  symlinkSync('releases/first', join(folder, 'current'));
  return folder;
}

/** Writes files into a folder of their own; the caller removes it. */
export function writeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
