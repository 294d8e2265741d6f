import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findKeyProblem, toKeyPath } from '../share/metadata/index-now.ts';

/** Puts the file that IndexNow asks for at the site's root, where site.yaml turns IndexNow on and INDEXNOW_KEY is set. Throws on a key that IndexNow would refuse. */
export function indexNowKey(isOn: boolean, key = process.env.INDEXNOW_KEY): AstroIntegration {
  const used = isOn && key !== undefined && key !== '' ? key : undefined;
  return {
    name: 'index-now-key',
    hooks: {
      'astro:config:setup': ({ command }) => {
        const problem = used === undefined || command !== 'build' ? undefined : findKeyProblem(used);
        if (problem !== undefined) throw new Error(problem);
      },
      'astro:build:done': ({ dir }) => {
        if (used !== undefined) writeFileSync(join(fileURLToPath(dir), toKeyPath(used)), used);
      },
    },
  };
}
