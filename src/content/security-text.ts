import type { Site } from './schemas/site.ts';

/**
 * `/.well-known/security.txt` (RFC 9116): whom to tell of a fault, and until when that holds, in the time of the federation.
 * `origin` is the host's address, e.g. `https://www.example.cn`. Undefined while nobody is named.
 */
export function toSecurityText({ security }: Pick<Site, 'security'>, origin: string): string | undefined {
  if (!security) return undefined;
  return [
    `Contact: ${security.contact}`,
    `Expires: ${security.expires}T23:59:59+08:00`,
    'Preferred-Languages: zh, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
