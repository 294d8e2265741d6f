import { cpSync, existsSync, lstatSync, realpathSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts the folder `next` in the place of `live`: two renames, and if the second one fails `live` comes back. `old` is
 * deleted. Where `live` is on another disk than `next`, or a link to a folder there, a copy of `next` beside it is put
 * in its place.
 */
export function swapFolder(next: string, live: string, old: string): void {
  const place = existsSync(live) ? realpathSync(live) : live;
  try {
    swapOnDisk(next, place, old);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const copy = `${place}-next`;
    try {
      rmSync(copy, { recursive: true, force: true });
      cpSync(next, copy, { recursive: true });
      swapOnDisk(copy, place, `${place}-old`);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
    rmSync(next, { recursive: true });
  }
}

/** Throws where the folder that is built in is a link: what is built runs there first, and looks for its packages from where it really lies. */
export function assertNoLink(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new Error(
      `${folder} 是一个链接，构建不能在里面进行 → 删去这个链接；想用另一块磁盘，就把它挂载到这里`,
    );
}

/** Puts `live` back where a swap was broken off between its two renames. */
export function recoverFolder(live: string, old: string): void {
  for (const left of [old, `${live}-old`]) if (!existsSync(live) && existsSync(left)) renameSync(left, live);
}

function swapOnDisk(next: string, live: string, old: string): void {
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
