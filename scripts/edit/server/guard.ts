import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What the desk's server knows of itself. */
export interface Door {
  readonly port: number;
  /** Random; it stands in the address that is opened first, then in a cookie. */
  readonly token: string;
}

export interface Knock {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** `enter`: the first address, which gives the cookie; `refused` says why, in Chinese. */
export type Answer = 'pass' | 'enter' | { readonly refused: string };

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Whether a request comes from the desk's own window. Other pages of the same browser can reach this machine too:
 * by its name (`Host` of a rebound domain), by a form or script (`Origin`), or by guessing the port (no token).
 */
export function answer(door: Door, { method, url, headers }: Knock): Answer {
  const hosts = [`127.0.0.1:${door.port}`, `localhost:${door.port}`];
  if (!hosts.includes(headers.host ?? '')) return refused('地址不是编辑台的');
  const origins = hosts.map((host) => `http://${host}`);
  const { origin } = headers;
  if (origin !== undefined && !origins.includes(origin)) return refused('是别的网页发来的');
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined ? origin !== undefined : site === 'same-origin';
  if (!READS.has(method)) {
    if (!isOwn) return refused('是别的网页发来的');
    return hasToken(door, headers) ? 'pass' : refused(ENTER);
  }
  if (hasToken(door, headers)) return 'pass';
  const given = new URL(url, origins[0]).searchParams.get('key') ?? '';
  return isSame(given, door.token) ? 'enter' : refused(ENTER);
}

const ENTER = '请用启动时给出的那个地址打开编辑台';

/** The cookie's own name, so that two desks of one machine do not sign each other out. */
export function cookieOf({ port, token }: Door): string {
  return `desk-${port}=${token}; HttpOnly; SameSite=Strict; Path=/`;
}

function hasToken({ port, token }: Door, { cookie = '' }: IncomingHttpHeaders): boolean {
  return cookie.split(/;\s*/).some((pair) => isSame(pair, `desk-${port}=${token}`));
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function refused(why: string): Answer {
  return { refused: why };
}
