import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

/** The content type of each kind of file that the site has; others are served as bytes. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

export interface Site {
  /** The folder to serve. */
  readonly root: string;
  /** The path it is served under: `/` or `/union/`. */
  readonly base: string;
}

/** What to answer to a request: a file, or another address. */
export type Answer =
  | { readonly status: 200 | 404; readonly file: string; readonly type: string }
  | { readonly status: 301; readonly location: string }
  | { readonly status: 400 | 404 };

/** A server that does what a plain static host does, and no more: nothing is rewritten, compressed or made up. */
export function createSiteServer(site: Site): Server {
  return createServer((request, response) => {
    respond(request, response, site);
  });
}

/** Finds what stands at a request's path: a file, a folder's `index.html`, or `404.html`. Never anything outside the root. */
export function getAnswer(target: string, { root, base }: Site): Answer {
  const [path = '', query] = target.split('?', 2);
  const decoded = decodePath(path);
  if (decoded === undefined) return { status: 400 };
  if (!decoded.startsWith(base)) return getMissing(root);
  const file = join(root, decoded.slice(base.length));
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return { status: 400 };
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory() && !path.endsWith('/')) {
    return { status: 301, location: `${path}/${query === undefined ? '' : `?${query}`}` };
  }
  const found = path.endsWith('/') ? join(file, 'index.html') : file;
  return isFile(found) ? { status: 200, file: found, type: getType(found) } : getMissing(root);
}

function respond(request: IncomingMessage, response: ServerResponse, site: Site): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const answer = getAnswer(request.url ?? '/', site);
  if (answer.status === 301) {
    response.writeHead(301, { Location: answer.location }).end();
    return;
  }
  if (!('file' in answer)) {
    response
      .writeHead(answer.status, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end(`${answer.status}\n`);
    return;
  }
  response.writeHead(answer.status, {
    'Content-Type': answer.type,
    'Content-Length': statSync(answer.file).size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(answer.file).pipe(response);
}

/** The path with its escapes undone; undefined when they are broken or hide a null byte. */
function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.startsWith('/') && !decoded.includes('\0') ? decoded : undefined;
  } catch {
    return undefined;
  }
}

function getMissing(root: string): Answer {
  const file = join(root, '404.html');
  return isFile(file) ? { status: 404, file, type: getType(file) } : { status: 404 };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function getType(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream';
}
