import { mkdirSync, writeFileSync } from 'node:fs';
import { PROCESS_CACHE } from '../domain/parse-cache.ts';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toSecurityText } from '../domain/security-text.ts';
import { CONTENT_ROOT } from '../lib/content-root.ts';
import { readContentTree } from './read-content.ts';
import { readSiteSettings } from './site-settings.ts';

/** Writes `.well-known/security.txt` where content/site.yaml names a contact. */
export function securityText(): AstroIntegration {
  return {
    name: 'security-text',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = readContentTree(resolve(CONTENT_ROOT), PROCESS_CACHE).site?.data;
        const text = site && toSecurityText(site, new URL(readSiteSettings().url).origin);
        if (text === undefined) return;
        const folder = join(fileURLToPath(dir), '.well-known');
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'security.txt'), text);
      },
    },
  };
}
