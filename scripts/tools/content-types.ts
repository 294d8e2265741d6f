import { extname } from 'node:path';
import { ATTACHMENT_TYPES } from '../../src/content/schemas/attachment.ts';

/** What may be attached to an article is published as it is. */
const ATTACHED = Object.entries(ATTACHMENT_TYPES).map(([ending, { mime }]) => [`.${ending}`, mime] as const);

/** The content type of each kind of file that the site has. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ATTACHED),
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What a file is of which nothing better is known: bytes. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** The content type of a file by its name. */
export function getContentType(file: string): string {
  const ending = extname(file);
  return (Object.hasOwn(CONTENT_TYPES, ending) ? CONTENT_TYPES[ending] : undefined) ?? UNKNOWN_TYPE;
}

/** Whether gzip and brotli make a file of this name smaller: text. What else is served is packed already. */
export function isText(file: string): boolean {
  return getContentType(file).includes('charset=');
}
