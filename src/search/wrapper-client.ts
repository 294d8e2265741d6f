/**
 * The exact search as a module with Pagefind's exports, published as `pagefind/exact/pagefind.js`: whoever gives that
 * folder to an interface made for Pagefind (`bundle-path`) gets this site's results in it.
 */
import { createApi, toPagefindOptions, type SearchApi } from './api.ts';
import { createLexicon } from './lexicon-client.ts';
import { createPagefind } from './pagefind-client.ts';
import type { PagefindOptions } from './pagefind.ts';

let initial: PagefindOptions = {};
let shared: SearchApi | undefined;

/** A search of its own, with its own settings. */
export function createInstance(settings: PagefindOptions = {}): SearchApi {
  const base = toIndexBase(import.meta.url);
  const engine = createPagefind(base, toPagefindOptions(settings));
  return createApi(engine, createLexicon(base), settings);
}

export async function options(settings: PagefindOptions): Promise<void> {
  if (shared === undefined) initial = { ...initial, ...settings };
  else await shared.options(settings);
}

export const init: SearchApi['init'] = () => getShared().init();
export const search: SearchApi['search'] = (...query) => getShared().search(...query);
export const debouncedSearch: SearchApi['debouncedSearch'] = (...query) =>
  getShared().debouncedSearch(...query);
export const preload: SearchApi['preload'] = (...query) => getShared().preload(...query);
export const filters: SearchApi['filters'] = () => getShared().filters();
export const mergeIndex: SearchApi['mergeIndex'] = (...index) => getShared().mergeIndex(...index);

export async function destroy(): Promise<void> {
  await shared?.destroy();
  shared = undefined;
  initial = {};
}

function getShared(): SearchApi {
  shared ??= createInstance(initial);
  return shared;
}

/** The index lies in the folder above; Pagefind takes a path better than an address of the same site. */
function toIndexBase(module: string): string {
  const { href, pathname, origin } = new URL('..', module);
  return origin === location.origin ? pathname : href;
}
