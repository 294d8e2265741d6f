/** The little of a service worker that this one needs; the compiler's own types for it exclude those of pages. */
interface WorkerScope {
  readonly caches: CacheStorage;
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (name: string, listener: (event: WorkerEvent) => void) => void;
}

interface WorkerEvent extends Event {
  readonly request: Request;
  readonly waitUntil: (promise: Promise<unknown>) => void;
  readonly respondWith: (response: Promise<Response>) => void;
}

/**
 * A service worker that never answers while the network does: a page is always fetched, and the copy of an earlier visit
 * is shown only when that fails, marked as such. Hashed files, which never change under their name, come from the cache.
 * Refers to nothing outside itself but the browser, because its source text is the worker's script.
 */
export function serveOffline(scope: WorkerScope, cacheName: string, mostEntries: number): void {
  scope.addEventListener('install', (event) => {
    event.waitUntil(scope.skipWaiting());
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(scope.clients.claim());
  });
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
    if (request.mode === 'navigate') event.respondWith(fetchPage(request));
    else if (/\/(?:_astro|fonts)\/|\/reader-boot\.js$/.test(url.pathname))
      event.respondWith(fetchPart(request));
  });

  async function fetchPage(request: Request): Promise<Response> {
    try {
      const response = await fetch(request);
      if (response.ok) await keep(request, response.clone());
      return response;
    } catch (error) {
      const saved = await scope.caches.match(request, { ignoreSearch: true });
      if (saved === undefined) throw error;
      const html = (await saved.text()).replace('<html ', '<html data-saved-copy ');
      return new Response(html, { headers: saved.headers });
    }
  }

  async function fetchPart(request: Request): Promise<Response> {
    const saved = await scope.caches.match(request);
    if (saved !== undefined && !request.url.endsWith('/reader-boot.js')) return saved;
    try {
      const response = await fetch(request);
      if (response.ok) await keep(request, response.clone());
      return response;
    } catch (error) {
      if (saved === undefined) throw error;
      return saved;
    }
  }

  async function keep(request: Request, response: Response): Promise<void> {
    const cache = await scope.caches.open(cacheName);
    await cache.put(request, response);
    const keys = await cache.keys();
    // The oldest go first: a cache keeps its entries in the order in which they came.
    await Promise.all(keys.slice(0, Math.max(0, keys.length - mostEntries)).map((key) => cache.delete(key)));
  }
}
