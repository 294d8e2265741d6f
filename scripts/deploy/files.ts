import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Whatever is no folder below a folder, sorted: `about/index.html`. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.replace(/[\\/]$/, '').length + 1)
        .split(sep)
        .join('/'),
    )
    .toSorted();
}

/** Where a file of the build lies below the root of a host: below the base, but for what is looked for at the root itself. */
export function toServedPath(file: string, base: string): string {
  return file.startsWith('.well-known/') ? file : `${base.slice(1)}${file}`;
}

/** The address of a file below the base: `about/index.html` → `/about/`. */
export function toAddress(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}
