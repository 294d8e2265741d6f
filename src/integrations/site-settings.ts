import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { CONTENT_ROOT } from '../lib/content-root.ts';

const NOWHERE = 'https://annual-report.example';

/**
 * Where the site is served: `url` from content/site.yaml (SITE_URL wins), `base` from SITE_BASE, `/` unless set.
 * A site.yaml that is missing, broken or without `url` is the content rules' to report, so it must not stop them here.
 */
export function readSiteSettings(): { readonly url: string; readonly base: string } {
  return { url: process.env.SITE_URL ?? readUrl() ?? NOWHERE, base: process.env.SITE_BASE ?? '/' };
}

function readUrl(): string | undefined {
  try {
    const url: unknown = parseDocument(readFileSync(`${CONTENT_ROOT}/content/site.yaml`, 'utf8')).get('url');
    return typeof url === 'string' && URL.canParse(url) ? url : undefined;
  } catch {
    return undefined;
  }
}
