import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { getContentType } from '../../tools/content-types.ts';
import { findFile } from '../files.ts';

const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg']);

export interface CountingServer extends AsyncDisposable {
  readonly origin: string;
  /** Bytes sent since the last call, by path. */
  readonly takeBytes: () => ReadonlyMap<string, number>;
}

/** Serves a folder as a host with gzip does, and the project's TypeScript below `/src/`; counts what it sends. */
export async function startServer(directory: string, project: string): Promise<CountingServer> {
  let bytes = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const { status, type, body } = path.startsWith('/src/')
      ? compile(join(project, path))
      : read(directory, path);
    const isCompressed = COMPRESSED.has(extname(path) || '.html');
    const sent = isCompressed ? gzipSync(body) : body;
    bytes.set(path, (bytes.get(path) ?? 0) + sent.length);
    response.writeHead(status, {
      'Content-Type': type,
      ...(isCompressed && { 'Content-Encoding': 'gzip' }),
    });
    response.end(sent);
  });
  await listen(server);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeBytes: () => {
      const taken = bytes;
      bytes = new Map();
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

function read(directory: string, path: string): Reply {
  const file = findFile(directory, path);
  if (file === undefined) return { status: 404, type: 'text/plain', body: Buffer.from('') };
  return { status: 200, type: getContentType(file), body: readFileSync(file) };
}

function compile(file: string): Reply {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return { status: 200, type: 'text/javascript', body: Buffer.from(outputText) };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}
