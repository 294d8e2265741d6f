import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isSystemFile } from '../content/disk/system-files.ts';

/** Takes from the built site what a system left in `public/`: `Thumbs.db` holds small copies of pictures. */
export function withoutSystemFiles(): AstroIntegration {
  return {
    name: 'without-system-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }))
          if (isSystemFile(file)) rmSync(join(root, file), { recursive: true, force: true });
      },
    },
  };
}
