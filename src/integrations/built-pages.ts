import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every page of a build by its path with `/`, in the order of their names. */
export function listPages(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

export function readPage(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Rewrites every page. One after another and without waiting: of thousands of small files that is the quickest. */
export function rewritePages(root: string, rewrite: (html: string, file: string) => string): void {
  for (const file of listPages(root)) {
    const html = readPage(root, file);
    const changed = rewrite(html, file);
    if (changed !== html) writeFileSync(join(root, file), changed);
  }
}
