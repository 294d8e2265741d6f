import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { getContentType, isText } from '../../tools/content-types.ts';
import { findFile } from '../files.ts';

const HASHED = /^\/(?:_astro|fonts)\//;

/** Serves a folder as a good host does: text in brotli, hashed names to be kept for a year. */
export function createFastServer(root: string): Server {
  const kept = new Map<string, Uint8Array>();
  return createServer((request, response) => {
    const target = request.url ?? '/';
    const file = findFile(root, target);
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
      return;
    }
    const bytes = kept.get(file) ?? read(file);
    kept.set(file, bytes);
    response.writeHead(200, {
      'Content-Type': getContentType(file),
      'Content-Length': bytes.byteLength,
      'Cache-Control': HASHED.test(target)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      ...(isText(file) ? { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' } : {}),
    });
    response.end(bytes);
  });
}

function read(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return isText(file) ? brotliCompressSync(bytes) : bytes;
}
