import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseFaces } from '../../src/fonts/heading-face.ts';
import { attribute, elements, readPage, type Element } from './html.ts';

/** What a request of the first view is for. */
export type Kind = 'html' | 'style' | 'script' | 'font' | 'picture';

/** One request of a page's first view; `bytes` as sent: compressed where the file is text. */
export interface Request {
  readonly address: string;
  readonly kind: Kind;
  readonly bytes: number;
}

const COMPRESSED: ReadonlySet<Kind> = new Set(['html', 'style', 'script']);
const STATIC_IMPORT = /(?:^|[;}\s])import(?:[^"'`(;]*?from)?["'`](\.\/[\w.-]+\.js)["'`]/g;
const sizes = new Map<string, number>();

/**
 * All that a browser asks for to show a built page (`dist/…html`) for the first time, before anybody touches it: the page, its
 * styles, its scripts with what they import at once, its cuts of the heading face, its icon, and its pictures; an article's own counts too,
 * which is below the first screen of a phone but within what a browser fetches early. A browser test holds this to what
 * Chromium really asks for.
 */
export function getFirstView(file: string): readonly Request[] {
  const all = elements(readPage(file));
  const references = all.flatMap(toReference);
  const scripts = withImports(
    references.filter(({ kind }) => kind === 'script').map(({ address }) => address),
  );
  const others = references.filter(({ kind }) => kind !== 'script');
  const address = `/${file.slice('dist/'.length)}`.replace(/index\.html$/, '');
  const found = [...others, ...scripts.map((script) => ({ address: script, kind: 'script' as const }))];
  const unique = new Map(found.map((reference) => [reference.address, reference.kind]));
  return [
    { address, kind: 'html', bytes: weigh(file, 'html') },
    ...[...unique].map(([path, kind]) => ({ address: path, kind, bytes: weigh(`dist${path}`, kind) })),
  ];
}

/** The bytes of some kinds of request together; of all without kinds. */
export function sumOf(requests: readonly Request[], ...kinds: readonly Kind[]): number {
  return requests
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

function toReference(element: Element): readonly Pick<Request, 'address' | 'kind'>[] {
  const of = (name: string) => attribute(element, name) ?? '';
  if (element.tagName === 'script') return of('src') === '' ? [] : [{ address: of('src'), kind: 'script' }];
  if (element.tagName === 'img')
    return of('loading') === 'lazy' ? [] : [{ address: of('src'), kind: 'picture' }];
  if (element.tagName === 'source') return [{ address: of('srcset'), kind: 'picture' }];
  if (element.tagName === 'noscript')
    return parseFaces(of('data-heading-font')).map(({ address }) => ({ address, kind: 'font' }));
  if (element.tagName !== 'link') return [];
  if (of('rel') === 'icon') return [{ address: of('href'), kind: 'picture' }];
  return of('rel') === 'stylesheet' ? [{ address: of('href'), kind: 'style' }] : [];
}

/** Scripts with all that they import at once, and that which they import. */
function withImports(scripts: readonly string[]): readonly string[] {
  const known = new Set(scripts);
  for (const script of known) {
    for (const [, path = ''] of readFileSync(`dist${script}`, 'utf8').matchAll(STATIC_IMPORT)) {
      known.add(posix.join(posix.dirname(script), path));
    }
  }
  return [...known];
}

function weigh(file: string, kind: Kind): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(file);
  const size = COMPRESSED.has(kind) ? brotliCompressSync(bytes).byteLength : bytes.byteLength;
  sizes.set(file, size);
  return size;
}
