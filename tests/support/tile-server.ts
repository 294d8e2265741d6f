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
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    become: (next, status = 403) => {
      state = next;
      refusal = status;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
