import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { listFiles } from './files.ts';

/** A file's length in bytes and its sha256 in hexadecimal digits; what is no plain file (a link, a pipe) has no sha256. */
export interface FileRecord {
  readonly size: number;
  readonly sha256: string;
}

/** Every file below a folder by its path, sorted: `about/index.html`. */
export type Manifest = ReadonlyMap<string, FileRecord>;

/** What is not as a manifest says, as paths. */
export interface Differences {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly changed: readonly string[];
}

const manifestSchema = z.array(
  z.tuple([z.string(), z.strictObject({ size: z.int().min(0), sha256: z.string() })]),
);

/** Reads every file below a folder. */
export function createManifest(folder: string): Manifest {
  return new Map(listFiles(folder).map((path) => [path, recordFile(join(folder, path))]));
}

/** Writes down what a build has made. Whoever reads the file meanwhile finds the manifest before, whole. */
export function writeManifest(folder: string, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.next`, JSON.stringify([...createManifest(folder)]));
  renameSync(`${file}.next`, file);
}

/** The manifest of the last build; undefined where there is none that can be read. */
export function readManifest(file: string): Manifest | undefined {
  if (!existsSync(file)) return undefined;
  const { data } = manifestSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  return data && new Map(data);
}

/** Compares two folders by content; dates do not matter. */
export function compareManifests(expected: Manifest, found: Manifest): Differences {
  const both = [...expected].flatMap(([path, record]) => {
    const other = found.get(path);
    return other === undefined ? [] : [{ path, isSame: isSame(record, other) }];
  });
  return {
    missing: [...expected.keys()].filter((path) => !found.has(path)),
    extra: [...found.keys()].filter((path) => !expected.has(path)),
    changed: both.filter(({ isSame }) => !isSame).map(({ path }) => path),
  };
}

/** Whether bytes that were read again are the ones of the record. */
export function isSame(record: FileRecord, found: FileRecord): boolean {
  return record.sha256 !== '' && record.sha256 === found.sha256 && record.size === found.size;
}

/** The record of bytes in memory. */
export function recordBytes(bytes: Uint8Array): FileRecord {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function recordFile(file: string): FileRecord {
  return lstatSync(file).isFile() ? recordBytes(readFileSync(file)) : { size: 0, sha256: '' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
