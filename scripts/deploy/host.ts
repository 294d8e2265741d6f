import type { Redirect } from '../../src/content/redirects.ts';
import { isHostName } from '../../src/content/schemas/host-name.ts';
import type { HeaderRule } from './headers.ts';

/** What the configuration of a host is made from. */
export interface HostSite {
  /** The name that readers type, without a port. */
  readonly host: string;
  /** The path that the site is served under: `/` or `/union/`. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
}

/** A server of our own: where the files lie on it, and where it listens. */
export interface ServerSite extends HostSite {
  /** The folder whose `current` is the release that is served. */
  readonly folder: string;
  /** Addresses to listen on; port 80 and 443 of all unless given. */
  readonly http: string;
  readonly https: string;
  readonly certificate: string;
  readonly key: string;
}

/** The usual places on a Debian server with a certificate of Let's Encrypt. */
export function toServerSite(site: HostSite, folder: string): ServerSite {
  const certificates = `/etc/letsencrypt/live/${site.host}`;
  return {
    ...site,
    folder,
    http: '80',
    https: '443',
    certificate: `${certificates}/fullchain.pem`,
    key: `${certificates}/privkey.pem`,
  };
}

/** The host as it stands in a configuration. Throws what would mean something there. */
export function toHostName({ host }: HostSite): string {
  if (!isHostName(host))
    throw new Error(`“${host}”不是域名：只用字母、数字、连字符和点，例如 www.example.cn`);
  return host;
}

/** An address with its base: `/about/` → `/union/about/`. */
export function withBase(path: string, base: string): string {
  return `${base.replace(/\/$/, '')}${path}`;
}
