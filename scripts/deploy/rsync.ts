import { spawnSync } from 'node:child_process';
import { toAddress } from './files.ts';
import { isHashed } from './headers.ts';
import { getWho, withLock, type Lock, type Manners } from './lock.ts';
import { createManifest, type Manifest } from './manifest.ts';
import { formatPlace, runAt, ScriptError, SSH, type Place } from './place.ts';
import { toBeginScript, toFinishScript, toRollbackScript } from './release-scripts.ts';

export interface Release {
  /** A name for people: `20261122-090000-1a2b3c4`. */
  readonly id: string;
  /** The folder that `createRelease` has made. */
  readonly folder: string;
  readonly base: string;
  /** How many releases stay on the server. */
  readonly keep: number;
}

/** Room for a release on the server. */
interface Room {
  readonly name: string;
  readonly lock: number;
  /** The release that is served; empty where there is none. */
  readonly before: string;
}

/**
 * Uploads a release beside the ones that are there, and serves it from one moment to the next, when every file of it has
 * arrived. Whatever fails before that moment leaves the old one served. Waits while another run is at work. `rsync` is the
 * command. Returns the name of the release on the server; throws what went wrong.
 */
export function deployRelease(
  place: Place,
  release: Release,
  rsync = 'rsync',
  manners: Partial<Manners> = {},
): string {
  const manifest = createManifest(release.folder);
  return withLock(place, manners, (lock) => {
    const [name = '', before = ''] = runAt(place, toBeginScript(place.path, release.id, lock)).split('\n');
    upload(rsync, toRsyncArguments(place, release.folder, { name, lock: lock.number, before }));
    serve(place, release, name, manifest, lock);
    return name;
  });
}

/** Serves what was served before, and returns its id. Throws where there is none. */
export function rollBack(place: Place, manners: Partial<Manners> = {}): string {
  return withLock(place, manners, (lock) => runAt(place, toRollbackScript(place.path, lock)).trim());
}

/**
 * Files are compared by content, not by date: one that has not changed is the same file on the disk as in the release before,
 * so that its tag and date stay, and readers keep what they have.
 */
export function toRsyncArguments(place: Place, folder: string, room: Room): readonly string[] {
  return [
    ...toUploadArguments(place),
    ...(room.before === '' ? [] : [`--link-dest=../${room.before}`]),
    `${folder}/`,
    `${formatPlace(place)}/releases/${room.name}.${room.lock}.partial/`,
  ];
}

/** What every upload to a place is told, before what goes where. */
export function toUploadArguments(place: Place): readonly string[] {
  const isPlain = /^[\w./@:-]+$/.test(place.path);
  return [
    '--recursive',
    '--checksum',
    // Without --perms, --chmod gives way to the umask of the server.
    '--perms',
    '--chmod=D755,F644',
    ...(place.host === undefined ? [] : [`--rsh=${SSH.join(' ')}`]),
    // An old rsync has the path read by the server's shell.
    ...(place.host === undefined || isPlain ? [] : ['--protect-args']),
  ];
}

/** The lines of sha256sum for a manifest. Throws where a name cannot stand in one. */
function toSums(manifest: Manifest): readonly string[] {
  return [...manifest].map(([path, { sha256 }]) => {
    if (sha256 === '' || /[\\\p{Cc}]/u.test(path))
      throw new Error(`不能部署 ${JSON.stringify(path)}：不是普通文件，或者名字里有反斜杠、换行`);
    return `${sha256}  ${path}`;
  });
}

/** Runs rsync. Throws what it said; what is served has not changed then. */
export function upload(rsync: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(rsync, args, { encoding: 'utf8' });
  if (error) throw new Error(`rsync 没有运行：${error.message}`);
  if (status !== 0)
    throw new Error(`上传没有完成（rsync ${status ?? ''}）：${stderr.trim()}；线上仍是原来的版本`);
}

function serve(place: Place, { base, keep }: Release, name: string, manifest: Manifest, lock: Lock): void {
  const hashed = [...manifest.keys()].filter((file) => isHashedFile(file, base));
  const note = `${new Date().toISOString()} ${getWho()}`;
  const script = toFinishScript(place.path, { name, hashed, sums: toSums(manifest), keep, note }, lock);
  try {
    runAt(place, script);
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    throw new Error(`${error.message}；${describeOutcome(error, name)}`, { cause: error });
  }
}

function describeOutcome({ printed, isCutOff }: ScriptError, name: string): string {
  if (printed.split('\n').includes('served')) return `已经换上 ${name}，只是旧版本没有清理完`;
  return isCutOff ? '不知道换上没有：运行 npm run deploy -- rsync --verify 看看' : '线上仍是原来的版本';
}

function isHashedFile(file: string, base: string): boolean {
  const address = toAddress(file);
  return address.startsWith(base) && isHashed(address.slice(base.length - 1));
}
