import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files below a folder, sorted: `about/index.html`. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.replace(/[\\/]$/, '').length + 1)
        .split(sep)
        .join('/'),
    )
    .toSorted();
}

/** The address of a file below the base: `about/index.html` → `/about/`. */
export function toAddress(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}
