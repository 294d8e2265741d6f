import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { getContentType } from './content-types.ts';

export interface Site {
  /** The folder to serve. */
  readonly root: string;
  /** The path it is served under: `/` or `/union/`. */
  readonly base: string;
  /** The headers that a host adds, by the path below the base; none unless given. */
  readonly headers?: (path: string) => Readonly<Record<string, string>>;
}

/** What to answer to a request: a file, or another address. */
export type Answer =
  | { readonly status: 200 | 404; readonly file: string; readonly type: string }
  | { readonly status: 301; readonly location: string }
  | { readonly status: 400 | 404 };

/** A server that does what a plain static host does, and no more: nothing is rewritten, compressed or made up, and nothing is kept. */
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
  return isFile(found) ? { status: 200, file: found, type: getContentType(found) } : getMissing(root);
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
    ...site.headers?.(toSitePath(answer.file, site.root)),
    'Content-Type': answer.type,
    'Content-Length': statSync(answer.file).size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(answer.file).pipe(response);
}

/** A file's address below the base: `/about/`, `/feed.json`. */
function toSitePath(file: string, root: string): string {
  return `/${relative(root, file).split(sep).join('/')}`.replace(/\/index\.html$/, '/');
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
  return isFile(file) ? { status: 404, file, type: getContentType(file) } : { status: 404 };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
