import type { Server } from 'node:http';
import { parseBase } from '../../src/content/disk/site-place.ts';
import { readHeaderRules, toHeaderLookup } from '../deploy/site-headers.ts';
import { DIST, ROOT } from './paths.ts';
import { createSiteServer } from './serve.ts';
import { addressesOf, describeAddresses } from './served-at.ts';

const FIRST_PORT = 4321;
const TRIES = 20;

/**
 * Serves `dist/` with the headers of a deploy until the process ends, and prints the address. Without PORT, takes the
 * first free port from 4321. Where the port or the host of the environment cannot be had, says so and fails.
 */
export async function servePreview(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const base = parseBase(env.SITE_BASE);
  const host = env.HOST ?? '127.0.0.1';
  const server = createSiteServer({ root: DIST, base, headers: toHeaderLookup(readHeaderRules(ROOT)) });
  let port: number;
  try {
    port = await (env.PORT === undefined
      ? listenOnFreePort(server, host)
      : listen(server, Number(env.PORT), host));
  } catch (error) {
    console.error(`[预览] ✗ ${describe(error as NodeJS.ErrnoException, env.PORT, host)}`);
    process.exitCode = 1;
    return;
  }
  const { local, network } = addressesOf(host, port, base);
  for (const line of describeAddresses(local, network)) console.log(`[预览] ${line}`);
}

function describe({ code, message }: NodeJS.ErrnoException, port: string | undefined, host: string): string {
  if (code === 'EADDRINUSE')
    return `端口 ${port ?? ''} 已被别的程序占用；换一个，例如 PORT=8080，或者不写 PORT`;
  if (code === 'EACCES') return `不能使用端口 ${port ?? ''}，没有权限；换一个 1024 以上的，例如 PORT=8080`;
  if (code === 'ERR_SOCKET_BAD_PORT')
    return `PORT 要写 0 到 65535 的整数，现在是“${port ?? ''}”；例如 PORT=8080`;
  return `不能在 ${host} 上打开网站：${message}`;
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
