import type { AddressInfo } from 'node:net';
import { createSiteServer } from '../../scripts/tools/serve.ts';

/** Serves a built site on a free port of this machine, with the headers of a host. */
export async function serveFolder(
  root: string,
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createSiteServer({ root, base: '/' }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
    },
  };
}
