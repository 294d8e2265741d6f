import type { ViteDevServer, WebSocketClient } from 'vite';

const EVENT = 'content:age';
const HEADER = 'server-timing';

/** What a page of the dev server says to it as soon as the two can talk: which content it shows. Only a page from this machine knows (others come over plain HTTP, to which browsers give no timing). */
export const TELLS_ITS_AGE = `const [page] = performance.getEntriesByType('navigation');
const shown = page.serverTiming?.find(({ name }) => name === 'content');
if (shown) import.meta.hot?.send('${EVENT}', shown.description);`;

/** Gives back what loads every open page anew once its content is old. A page that was not yet listening then, because it was still loading, is loaded anew as soon as it listens. */
export function loadAnewWhatIsOld(server: ViteDevServer): () => void {
  let changes = 0;
  server.middlewares.use((_request, response, next) => {
    response.setHeader(HEADER, `content;desc="${changes}"`);
    next();
  });
  server.ws.on(EVENT, (shown: unknown, client: WebSocketClient) => {
    if (shown !== String(changes)) client.send({ type: 'full-reload', path: '*' });
  });
  return () => {
    changes += 1;
    server.ws.send({ type: 'full-reload', path: '*' });
  };
}
