import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toSecurityText } from '../content/security-text.ts';
import { readSite, readSiteSettings } from '../content/disk/site-settings.ts';

/** Writes `.well-known/security.txt` where content/site.yaml names a contact. */
export function securityText(): AstroIntegration {
  return {
    name: 'security-text',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = readSite()?.data;
        const text = site && toSecurityText(site, new URL(readSiteSettings().url).origin);
        if (text === undefined) return;
        const folder = join(fileURLToPath(dir), '.well-known');
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'security.txt'), text);
      },
    },
  };
}
