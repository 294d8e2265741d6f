import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeFailure } from '../../tools/failure.ts';
import { describeDiskFault } from './disk-fault.ts';
import { answer, cookieOf, type Door } from './guard.ts';

/** What a window of the desk asks. */
export interface DeskRequest {
  /** As it is written in the address, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Uint8Array;
}

/** What it is answered; `body` is sent as it is, or as JSON. */
export interface DeskReply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Instead of a body: called with the open answer of an event stream, which it may write to until the window goes. */
  readonly stream?: (response: ServerResponse) => void;
}

/** A fault of what a window asked for, told to it in Chinese. */
export class DeskFault extends Error {
  override readonly name = 'DeskFault';
}

/** By method and path: `GET /api/file`; `GET /text/*` answers for all that stands below. */
export type Routes = Readonly<Record<string, (request: DeskRequest) => DeskReply | Promise<DeskReply>>>;

export interface Desk {
  /** The first address to open, with the key. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const LARGEST_BODY = 64 * 1024 * 1024;

/** The desk's own server, on this machine alone. A `port` of 0 takes any that is free. */
export async function startDesk(routes: Routes, port = 0): Promise<Desk> {
  const door = { port, token: randomBytes(24).toString('base64url') };
  const server = createServer((request, response) => {
    void respond({ ...door, port: (server.address() as AddressInfo).port }, routes, request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const taken = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${taken}/?key=${door.token}`,
    port: taken,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function respond(
  door: Door,
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const knocked = answer(door, { method, url, headers });
  if (typeof knocked === 'object') {
    reply(response, { status: 403, type: 'text/plain', body: knocked.refused });
    return;
  }
  if (knocked === 'enter') {
    reply(response, { status: 303, headers: { location: '/', 'set-cookie': cookieOf(door) } });
    return;
  }
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const route = findRoute(routes, method, pathname);
  if (route === undefined) {
    reply(response, { status: 404, type: 'text/plain', body: '编辑台没有这个地址' });
    return;
  }
  const body = await readBody(request);
  if (body === undefined) {
    reply(response, { status: 413, type: 'text/plain', body: '文件太大' });
    return;
  }
  try {
    reply(response, await route({ path: pathname, query: searchParams, headers, body }));
  } catch (error) {
    reply(response, toFault(error));
  }
}

function findRoute(routes: Routes, method: string, path: string): Routes[string] | undefined {
  return routes[`${method} ${path}`] ?? routes[`${method} /${path.split('/')[1] ?? ''}/*`];
}

/** Routes below `/api/` that are loaded while the first page is already being shown. */
export function toLateRoutes(loading: Promise<Routes>): Routes {
  const later =
    (method: string): Routes[string] =>
    async (request) => {
      const route = findRoute(await loading, method, request.path);
      if (route === undefined) throw new DeskFault(`编辑台没有这个地址：${request.path}`);
      return route(request);
    };
  return Object.fromEntries(['GET', 'PUT', 'POST'].map((method) => [`${method} /api/*`, later(method)]));
}

/** Undefined where it is longer than any file that staff bring. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Nothing of the desk may be framed, kept, or read by another page. */
const ALWAYS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': toPolicy(),
};

/** The content policy of the desk. The text editor writes style sheets of its own, which carry the `nonce`. */
export function toPolicy(nonce?: string): string {
  const styles = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return `default-src 'none'; script-src 'self'; style-src ${styles}; img-src 'self' blob: data:; connect-src 'self'; frame-src http://127.0.0.1:*; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/** Staff get the way out; what nobody foresaw is told to whoever maintains the site, with its place. */
function toFault(error: unknown): DeskReply {
  if (error instanceof DeskFault) return { status: 409, body: { fault: error.message } };
  const disk = describeDiskFault(error);
  if (disk !== undefined) return { status: 507, body: { fault: disk } };
  console.error(describeFailure({ title: '编辑台', log: 'edit' }, error));
  return {
    status: 500,
    body: { fault: `编辑台出了没有料到的错误，已记在 .build/logs/edit.log：${String(error)}` },
  };
}

function reply(
  response: ServerResponse,
  { status = 200, type, headers = {}, body, stream }: DeskReply,
): void {
  const isRaw = type !== undefined;
  response.writeHead(status, {
    ...ALWAYS,
    'content-type': `${type ?? 'application/json'}; charset=utf-8`,
    ...headers,
  });
  if (stream) {
    stream(response);
    return;
  }
  response.end(body === undefined ? '' : isRaw ? (body as string | Uint8Array) : JSON.stringify(body));
}
