import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';

/** What a stand-in tile server does with a request. */
export type TileState = 'serves' | 'refuses' | 'delays' | 'dies';

export interface TileServer {
  readonly origin: string;
  readonly requests: readonly string[];
  readonly become: (state: TileState, status?: number) => void;
  readonly close: () => void;
}

/** A local server that answers every address with one grey tile, or refuses it, or never answers, or breaks the connection. */
export async function startTileServer(): Promise<TileServer> {
  const tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#ccc' } })
    .png()
    .toBuffer();
  const requests: string[] = [];
  let state: TileState = 'serves';
  let refusal = 403;
  const server: Server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (state === 'dies') request.socket.destroy();
    if (state === 'refuses') response.writeHead(refusal).end();
    if (state === 'serves') response.writeHead(200, { 'content-type': 'image/png' }).end(tile);
  });
  return {
    origin: await listen(server),
    requests,
    become: (next, status = 403) => {
      state = next;
      refusal = status;
    },
    close: () => {
      stop(server);
    },
  };
}

/** Serves a site's pages after changing them: what a differently configured build would serve. */
export async function startChangedSite(
  site: string,
  change: (html: string) => string,
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', site));
      const type = answer.headers.get('content-type') ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'content-type': type });
      response.end(type.startsWith('text/html') ? change(body.toString('utf8')) : body);
    })();
  });
  return {
    origin: await listen(server),
    close: () => {
      stop(server);
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
