import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a built page loads of the heading face. */
export interface PageFonts {
  readonly bytes: number;
  /** The ranks that go without it, such as `list`; empty where none does. */
  readonly plain: string;
}

/** Reads what a page of a built site says of the heading face; `folder` is not below a path. */
export function fontsOf(folder: string, page: string): PageFonts {
  const html = readFileSync(join(folder, page), 'utf8');
  const names = [...html.matchAll(/ \/fonts\/([\w-]+\.woff2)[",]/g)].flatMap(([, name]) => name ?? []);
  return {
    bytes: names.reduce((sum, name) => sum + statSync(join(folder, 'fonts', name)).size, 0),
    plain: /<html[^>]* data-plain="([^"]*)"/.exec(html)?.[1] ?? '',
  };
}
