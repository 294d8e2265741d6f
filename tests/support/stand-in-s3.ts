import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bucket } from '../../scripts/deploy/settings.ts';

export interface S3Request {
  readonly method: string;
  /** Without its escapes. */
  readonly url: string;
  /** As it was sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Answers in the place of the storage; false leaves the answer to it. */
export type Fault = (request: S3Request, response: ServerResponse) => boolean;

/** A storage on loopback, with one bucket, `pages`. */
export interface StandInS3 extends AsyncDisposable {
  readonly bucket: Bucket;
  readonly requests: S3Request[];
  /** What lies in it, by address: `/pages/index.html`. */
  readonly objects: Map<string, Buffer>;
  fault: Fault;
  /** The storage's own day. */
  today: string;
  /** Ends it before its time. */
  readonly stop: () => void;
}

/** Starts a storage that keeps what it is sent, and tells its MD5 as S3 does. */
export async function startStandInS3(): Promise<StandInS3> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const entry = { method, url: decodeURIComponent(path), path, headers, body: Buffer.concat(chunks) };
      storage.requests.push(entry);
      response.setHeader('Date', new Date(`${storage.today}T09:00:00Z`).toUTCString());
      if (!storage.fault(entry, response)) respond(storage.objects, entry, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const storage: StandInS3 = {
    bucket: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'cn-test',
      bucket: 'pages',
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'a/secret',
    },
    requests: [],
    objects: new Map(),
    fault: () => false,
    today: '2026-11-22',
    stop() {
      server.closeAllConnections();
      server.close();
    },
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      storage.stop();
      await once(server, 'close');
    },
  };
  return storage;
}

function respond(
  objects: Map<string, Buffer>,
  { method, url, body }: S3Request,
  response: ServerResponse,
): void {
  if (method === 'PUT') {
    objects.set(url, body);
    const tag = createHash('md5').update(body).digest('hex');
    response.setHeader('ETag', `"${tag}"`).end();
  } else if (method === 'DELETE') {
    objects.delete(url);
    response.writeHead(204).end();
  } else {
    const object = objects.get(url);
    if (object) response.end(object);
    else response.writeHead(404).end('<Error><Code>NoSuchKey</Code><Message>none</Message></Error>');
  }
}
