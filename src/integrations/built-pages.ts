import { copyFileSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A built page: its path below the output's folder, with `/`, and what stands in it. */
export interface BuiltPage {
  readonly file: string;
  readonly document: DefaultTreeAdapterTypes.Document;
}

/** Something that is made out of all pages. */
export interface PageReader {
  /** Called for every page, in the order of their names. */
  readonly read: (page: BuiltPage) => void;
  /** Called when all pages were read; says what was made. */
  readonly finish: () => Promise<string>;
  /** Called at the end, after an error too. */
  readonly close?: () => Promise<unknown>;
}

/** Every page of a build by its path with `/`, in the order of their names. */
export function listPages(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Reads every page once, for all readers; says what each has made. */
export async function readPages(root: string, readers: readonly PageReader[]): Promise<readonly string[]> {
  try {
    for (const file of listPages(root)) {
      const document = parse(readFileSync(join(root, file), 'utf8'));
      for (const reader of readers) reader.read({ file, document });
      // Other processes and threads that readers gave work to are fed while the next page is read.
      await setImmediate();
    }
    return await Promise.all(readers.map((reader) => reader.finish()));
  } finally {
    for (const reader of readers) await reader.close?.();
  }
}

/** Rewrites every page. One after another and without waiting: of thousands of small files that is the quickest. */
export function rewritePages(root: string, rewrite: (html: string, file: string) => string): void {
  for (const file of listPages(root)) {
    const html = readFileSync(join(root, file), 'utf8');
    const changed = rewrite(html, file);
    if (changed !== html) writeFileSync(join(root, file), changed);
  }
}

/** Puts a file of the cache into the output under a second name: thousands of pictures and fonts are not copied. */
export function placeFile(cached: string, place: string): void {
  try {
    linkSync(cached, place);
  } catch {
    // It lies on another disk, or the disk knows no second names.
    copyFileSync(cached, place);
  }
}
