import { realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import send from 'send';
import { getContentType } from './content-types.ts';

export interface Site {
  /** The folder to serve; it may be replaced meanwhile. */
  readonly root: string;
  /** The path it is served under: `/` or `/union/`. */
  readonly base: string;
  /** The headers that a host adds, by the path below the base; none unless given. */
  readonly headers?: (path: string) => Readonly<Record<string, string>>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly site: Site;
}

/** What `send` says of a request that it cannot fulfil. */
interface HttpError extends Error {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const MISSING = '/404.html';
/** Refusals for which a host shows the page of what is missing. */
const HIDDEN: readonly number[] = [403, 404];
/** The one hidden folder that hosts serve. */
const WELL_KNOWN = '/.well-known/';

/** A server that does what a plain static host does, and no more: nothing is rewritten, compressed or made up, and nothing is kept. */
export function createSiteServer(site: Site): Server {
  return createServer((request, response) => {
    respond({ request, response, site });
  });
}

function respond(exchange: Exchange): void {
  const { request, response, site } = exchange;
  const target = request.url ?? '';
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, { Allow: 'GET, HEAD' });
    return;
  }
  if (!target.startsWith('/')) {
    refuse(response, 400);
    return;
  }
  // Behind a host, `//other.host/` stays a path. Dot segments are resolved, encoded ones as well.
  const { pathname, search } = new URL(`http://localhost${target}`);
  const path = pathname.replace(/\/{2,}/g, '/');
  const file = path.slice(site.base.length - 1);
  if (!path.startsWith(site.base) || leadsOut(site.root, file)) sendMissing(exchange);
  else sendFile(exchange, file, `${path}/${search}`);
}

/** Sends a file whole, in part or, when the reader has it, not at all; a folder without its slash leads to `withSlash`. */
function sendFile(exchange: Exchange, path: string, withSlash: string): void {
  const { request, response, site } = exchange;
  send(request, path, {
    root: site.root,
    dotfiles: path.startsWith(WELL_KNOWN) ? 'allow' : 'ignore',
    acceptRanges: path !== MISSING,
    cacheControl: false,
  })
    .on('headers', (_: unknown, file: string) => {
      const headers = site.headers?.(toSitePath(file, site.root)) ?? {};
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.setHeader('Content-Type', getContentType(file));
      // The next build has other bytes under the same names.
      response.setHeader('Cache-Control', 'no-cache');
    })
    .on('directory', () => {
      refuse(response, 301, { Location: withSlash });
    })
    .on('error', ({ status, headers }: HttpError) => {
      // Where a part has gone out, all that is left is to break off.
      if (response.headersSent) response.destroy();
      else if (HIDDEN.includes(status) && path !== MISSING) sendMissing(exchange);
      else refuse(response, status, headers);
    })
    .pipe(response);
}

function sendMissing(exchange: Exchange): void {
  clearHeaders(exchange.response);
  exchange.response.statusCode = 404;
  sendFile(exchange, MISSING, MISSING);
}

function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  clearHeaders(response);
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

/** Takes back what was said of a file that cannot be sent after all. */
function clearHeaders(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
}

/** Whether a path, or a symbolic link on it, leads out of the root. What leads nowhere is for `send` to refuse. */
function leadsOut(root: string, path: string): boolean {
  try {
    const inside = realpathSync(root);
    const found = realpathSync(join(root, decodeURIComponent(path)));
    return found !== inside && !found.startsWith(inside + sep);
  } catch {
    return false;
  }
}

/** A file's address below the base: `/about/`, `/feed.json`. */
function toSitePath(file: string, root: string): string {
  return `/${relative(root, file).split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}
