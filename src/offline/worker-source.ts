import { serveOffline } from './worker-client.ts';

const CACHE = 'visited';
const MOST_ENTRIES = 200;

/** The service worker's script, made of the source text of a function that names nothing outside itself. */
export function toWorkerSource(): string {
  return `(${serveOffline.toString()})(self,${JSON.stringify(CACHE)},${MOST_ENTRIES});\n`;
}
