import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRelease } from '../../scripts/deploy/release.ts';
import { DIST } from '../../scripts/tools/paths.ts';

/** A folder as a deploy leaves it on a server, with `dist/` as its one release. The caller removes it. */
export async function createServerFolder(base = '/', dist = DIST): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  await createRelease(dist, base, join(folder, 'releases/first'));
  symlinkSync('releases/first', join(folder, 'current'));
  return folder;
}
