import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

type VitePlugin = NonNullable<
  NonNullable<
    Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['config']['vite']
  >['plugins']
>[number];

/** Where interfaces made for Pagefind find the exact search: they load `pagefind.js` from the folder that they are given. */
export const WRAPPER_FILE = 'pagefind/exact/pagefind.js';

/** Adds the exact search with Pagefind's exports to what is built for browsers; it shares its parts with the site's own search. */
export function searchWrapper(): VitePlugin {
  return {
    name: 'search-wrapper',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: fileURLToPath(new URL('../../search/wrapper-client.ts', import.meta.url)),
        fileName: WRAPPER_FILE,
        preserveSignature: 'strict',
      });
    },
  };
}
