import { zipSync } from 'fflate';

const STORED = /\.(?:png|jpg|zip|pdf)$/;

/** A ZIP of files by their names, in the order of the names, the same bytes for the same files. Pictures are stored as they are. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The format's own beginning. fflate reads a date's local fields, so they are set: the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  const names = [...files.keys()].toSorted();
  return zipSync(
    Object.fromEntries(
      names.map((name) => [
        name,
        [files.get(name) ?? new Uint8Array(), { level: STORED.test(name) ? 0 : 9, mtime }] as const,
      ]),
    ),
  );
}

/** 1.2 MB, 340 KB */
export function formatSize(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
