import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getContentType, isText } from '../tools/content-types.ts';

export interface Host {
  /** How text is sent, and what packs it so. */
  readonly encoding: 'br' | 'gzip';
  readonly compress: (bytes: Uint8Array) => Uint8Array;
  /** The `Cache-Control` of a path; none unless given. */
  readonly keep?: (path: string) => string;
  /** The script that stands at a path in the place of a file. */
  readonly make?: (path: string) => string | undefined;
}

export interface BenchServer extends AsyncDisposable {
  readonly origin: string;
  /** Bytes sent since the last call, by path. */
  readonly takeBytes: () => ReadonlyMap<string, number>;
}

/** Serves a folder as a host that compresses does, and counts what it sends. Each file is read and packed once. */
export async function startServer(root: string, host: Host): Promise<BenchServer> {
  const known = new Map<string, Reply>();
  let sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const reply = known.get(pathname) ?? read(root, pathname, host);
    known.set(pathname, reply);
    sent.set(pathname, (sent.get(pathname) ?? 0) + reply.body.byteLength);
    response.writeHead(reply.status, { ...reply.headers, 'Content-Length': reply.body.byteLength });
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeBytes: () => {
      const taken = sent;
      sent = new Map();
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

function read(root: string, path: string, { encoding, compress, keep, make }: Host): Reply {
  const script = make?.(path);
  const file = join(root, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  if (script === undefined && !statSync(file, { throwIfNoEntry: false })?.isFile())
    return {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: Buffer.from('404\n'),
    };
  const name = script === undefined ? file : 'made.js';
  const bytes = script === undefined ? readFileSync(file) : Buffer.from(script);
  const packed = isText(name) && { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' };
  return {
    status: 200,
    headers: {
      'Content-Type': getContentType(name),
      ...(keep && { 'Cache-Control': keep(path) }),
      ...packed,
    },
    body: packed ? compress(bytes) : bytes,
  };
}
