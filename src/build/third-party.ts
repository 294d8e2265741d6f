import { copyFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** Puts the licences of what readers receive beside it, as they ask: `/third-party.txt`. */
export function thirdParty(): AstroIntegration {
  let root: URL | undefined;
  return {
    name: 'third-party',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': ({ dir }) => {
        copyFileSync(new URL('THIRD-PARTY.md', root), new URL('third-party.txt', dir));
      },
    },
  };
}
