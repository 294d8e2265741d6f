import type { Pagefind, PagefindModule } from '../engine/pagefind.ts';
import { runsWebAssembly } from '../engine/web-assembly.ts';

/** Pagefind in the browser. `warm` begins to load it before anything is asked. */
export interface LazyPagefind extends Pagefind {
  readonly warm: () => void;
}

/**
 * Pagefind on the published index at `base` (an address that ends in `/`), loaded at the first search and kept; where the
 * browser does not run WebAssembly, a plain scan of all texts answers in its place.
 * Errors: a script, WebAssembly or a part of the index does not load; the next search then tries again.
 */
export function createPagefind(base: string): LazyPagefind {
  const countFailures = watchFailures(base);
  let loading: Promise<Pagefind> | undefined;

  const load = async (): Promise<Pagefind> => {
    if (!runsWebAssembly()) return (await import('./scan-client.ts')).loadScan(base);
    // Not a file of this bundle: it is written after the build, beside the index.
    const module = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as PagefindModule;
    // On the main thread: a worker would load the same code twice, and waits five seconds where it is not allowed.
    return module.createInstance({ basePath: base, noWorker: true, exactDiacritics: true });
  };
  const ask = async <Answer>(question: (pagefind: Pagefind) => Promise<Answer>): Promise<Answer> => {
    loading ??= load();
    try {
      const failures = countFailures();
      const answer = await question(await loading);
      if (countFailures() > failures) throw new Error('a part of the search index did not load');
      return answer;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return {
    search: (term, options) => ask((pagefind) => pagefind.search(term, options)),
    filters: () => ask((pagefind) => pagefind.filters()),
    warm: () => {
      // What fails now is tried again, and told, when something is searched.
      ask((pagefind) => pagefind.search(null)).catch(() => undefined);
    },
  };
}

/** Pagefind takes a part of the index that does not arrive for an empty one and answers "nothing found"; this counts such parts. */
function watchFailures(base: string): () => number {
  const fetchAsBefore = window.fetch.bind(window);
  let failures = 0;
  window.fetch = async (input, init) => {
    if (typeof input !== 'string' || !input.startsWith(base)) return fetchAsBefore(input, init);
    try {
      const response = await fetchAsBefore(input, init);
      if (!response.ok) failures += 1;
      return response;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return () => failures;
}
