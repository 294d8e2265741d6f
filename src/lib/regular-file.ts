import { lstatSync, readFileSync } from 'node:fs';

/** The bytes of a file; undefined where there is none, or a folder, a link, a pipe or a device, which could be read for ever. */
export function readRegular(path: string): Buffer | undefined {
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? readFileSync(path) : undefined;
}
