import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { inTurns } from '../../lib/in-turns.ts';

/** A built page: its path below the output's folder, with `/`, and what stands in it. */
export interface BuiltPage {
  readonly file: string;
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
}

/** What becomes of a page. `html` may be other than what was read: readers before this one have had their turn. */
type Rewrite = (html: string, file: string) => string;

/** Something that is made out of all pages. */
export interface PageReader {
  /** Called for every page, in the order of their names. */
  readonly read?: (page: BuiltPage) => void;
  /** Called when all pages were read, where they are to be changed. */
  readonly toRewrite?: () => Rewrite | Promise<Rewrite>;
  /** Called when all pages were read, and while they are rewritten: makes what is made of them, and says what it was. */
  readonly finish: () => string | Promise<string>;
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

/** Reads every page once and writes it once, for all readers; says what each has made. */
export async function readPages(root: string, readers: readonly PageReader[]): Promise<readonly string[]> {
  const files = listPages(root);
  try {
    await inTurns(files, (file) => {
      const html = readFileSync(join(root, file), 'utf8');
      const page = { file, html, document: parse(html) };
      for (const reader of readers) reader.read?.(page);
    });
    const changes = await Promise.all(readers.map(async (reader) => reader.toRewrite?.()));
    const rewrites = changes.filter((change) => change !== undefined);
    const [made] = await Promise.all([
      Promise.all(readers.map(async (reader) => reader.finish())),
      inTurns(files, (file) => {
        rewritePage(root, file, rewrites);
      }),
    ]);
    return made;
  } finally {
    for (const reader of readers) await reader.close?.();
  }
}

function rewritePage(root: string, file: string, rewrites: readonly Rewrite[]): void {
  const html = readFileSync(join(root, file), 'utf8');
  const changed = rewrites.reduce((page, rewrite) => rewrite(page, file), html);
  if (changed !== html) writeFileSync(join(root, file), changed);
}
