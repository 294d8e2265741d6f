import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { getAnswer } from '../../tools/serve.ts';

const TEXT = /^(?:text\/|application\/(?:json|xml|geo\+json)|image\/svg)/;
const HASHED = /^\/(?:_astro|fonts)\//;

/** Serves a folder as a good host does: text in brotli, hashed names to be kept for a year. */
export function createFastServer(root: string): Server {
  const kept = new Map<string, Uint8Array>();
  return createServer((request, response) => {
    const target = request.url ?? '/';
    const answer = getAnswer(target, { root, base: '/' });
    if (!('file' in answer)) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
      return;
    }
    const isText = TEXT.test(answer.type);
    const bytes = kept.get(answer.file) ?? read(answer.file, isText);
    kept.set(answer.file, bytes);
    response.writeHead(answer.status, {
      'Content-Type': answer.type,
      'Content-Length': bytes.byteLength,
      'Cache-Control': HASHED.test(target)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      ...(isText ? { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' } : {}),
    });
    response.end(bytes);
  });
}

function read(file: string, isText: boolean): Uint8Array {
  const bytes = readFileSync(file);
  return isText ? brotliCompressSync(bytes) : bytes;
}
