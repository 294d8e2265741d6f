import type { Headers } from './headers.ts';
import { withBase, type HostSite } from './host.ts';

/** Below the site's address; no page of the site stands there. */
const AT = '/preview/';
/** Below the site's folder on a server, beside its releases. */
export const PREVIEWS = 'previews';

/** What a host says of every file of a preview: it is for whom the address was told to, and runs nothing. */
export const PREVIEW_HEADERS: Headers = {
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Where previews stand on a host: `/union/preview/`. */
export function toPreviewPath({ base }: Pick<HostSite, 'base'>): string {
  return withBase(AT, base);
}
