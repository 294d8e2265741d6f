import type { Server } from 'node:http';
import { readHeaderRules, toHeaderLookup } from '../deploy/site-headers.ts';
import { DIST, ROOT } from './paths.ts';
import { createSiteServer } from './serve.ts';

const FIRST_PORT = 4321;
const TRIES = 20;

/** Serves `dist/` with the headers of a deploy until the process ends, and prints the address. Without PORT, takes the first free port from 4321. */
export async function servePreview(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const base = `/${env.SITE_BASE ?? ''}/`.replace(/\/+/g, '/');
  const host = env.HOST ?? '127.0.0.1';
  const server = createSiteServer({ root: DIST, base, headers: toHeaderLookup(readHeaderRules(ROOT)) });
  const port =
    env.PORT === undefined
      ? await listenOnFreePort(server, host)
      : await listen(server, Number(env.PORT), host);
  console.log(
    `[预览] http://${host === '127.0.0.1' ? 'localhost' : host}:${port}${base}  （按 Ctrl-C 结束）`,
  );
}

async function listenOnFreePort(server: Server, host: string): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIES; port += 1) {
    try {
      return await listen(server, port, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return listen(server, 0, host);
}

/** Listens on a port, on any free one when it is 0, and says which. Throws when it is taken. */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
