import { spawnSync } from 'node:child_process';
import { listFiles, toAddress } from './files.ts';
import { isHashed } from './headers.ts';
import { formatPlace, runAt, type Place } from './place.ts';
import { toBeginScript, toFinishScript, toRollbackScript } from './release-scripts.ts';

export interface Release {
  /** Sorts after every earlier one: `20261122-090000-1a2b3c4`. */
  readonly id: string;
  /** The folder that `createRelease` has made. */
  readonly folder: string;
  readonly base: string;
  /** How many releases stay on the server. */
  readonly keep: number;
}

/**
 * Uploads a release beside the ones that are there, and serves it from one moment to the next. Whatever fails before that
 * moment leaves the old one served. `rsync` is the command. Throws what went wrong.
 */
export function deployRelease(place: Place, release: Release, rsync = 'rsync'): void {
  const { id, folder, base, keep } = release;
  const before = runAt(place, toBeginScript(place.path, id)).trim();
  const args = toRsyncArguments(place, release, before);
  const { status, stderr, error } = spawnSync(rsync, args, { encoding: 'utf8' });
  if (error) throw new Error(`rsync 没有运行：${error.message}`);
  if (status !== 0)
    throw new Error(`上传没有完成（rsync ${status ?? ''}）：${stderr.trim()}；线上仍是原来的版本`);
  const hashed = listFiles(folder).filter((file) => isHashedFile(file, base));
  runAt(place, toFinishScript(place.path, id, hashed, keep));
}

/** Serves the release before, and returns its id. Throws where there is none. */
export function rollBack(place: Place): string {
  return runAt(place, toRollbackScript(place.path)).trim();
}

/**
 * Files are compared by content, not by date: one that has not changed is the same file on the disk as in the release before,
 * so that its tag and date stay, and readers keep what they have.
 */
export function toRsyncArguments(place: Place, { id, folder }: Release, before: string): readonly string[] {
  return [
    '--recursive',
    '--checksum',
    '--chmod=D755,F644',
    ...(before === '' ? [] : [`--link-dest=../${before}`]),
    `${folder}/`,
    `${formatPlace(place)}/releases/${id}.partial/`,
  ];
}

function isHashedFile(file: string, base: string): boolean {
  const address = toAddress(file);
  return address.startsWith(base) && isHashed(address.slice(base.length - 1));
}
