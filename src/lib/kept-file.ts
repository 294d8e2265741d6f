import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import { readRegular } from './regular-file.ts';

/** The folder that keeps what was drawn before, from the project's root. Benchmarks keep theirs apart by setting SITE_CACHE. */
export const CACHE_ROOT = process.env.SITE_CACHE ?? '.cache';

/** Bytes at the end of a kept file: the sha256 of its name and of what comes before. */
const SEAL_LENGTH = 32;

/**
 * What was kept in a file of a cache, byte for byte. Undefined for a file that is missing, cut short, altered, another's
 * or no file at all: its content is to be made anew.
 */
export function readKept(file: string): Buffer | undefined {
  const whole = readRegular(file);
  if (!whole) return undefined;
  const content = whole.subarray(0, -SEAL_LENGTH);
  return whole.subarray(content.length).equals(toSeal(file, content)) ? content : undefined;
}

/** Keeps what `readKept` gives back. Throws when the disk cannot take it, and then leaves nothing. */
export function keepFile(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  // A folder is never replaced by a file.
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true) rmSync(file, { recursive: true });
  const bytes = Buffer.from(content);
  replaceFile(file, Buffer.concat([bytes, toSeal(file, bytes)]));
}

/** Writes a file so that its name leads to the old content or to all of the new, also when writing breaks off. */
function replaceFile(file: string, content: Uint8Array | string): void {
  const draft = `${file}.${process.pid}-${threadId}.part`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Whether a kept file is there in its full length, for content of so many bytes; what is in it is not read. */
export function hasKept(file: string, length: number): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === length + SEAL_LENGTH;
}

function toSeal(file: string, content: Uint8Array): Buffer {
  const name = `${basename(dirname(file))}/${basename(file)}\0`;
  return createHash('sha256').update(name).update(content).digest();
}
