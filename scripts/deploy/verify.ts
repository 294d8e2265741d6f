import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getContentType } from '../tools/content-types.ts';
import { listFiles, toAddress } from './files.ts';
import { getHeaders, isHashed, type Headers } from './headers.ts';
import { withBase, type HostSite } from './host.ts';

/** The pages that readers enter by. */
const ENTRIES = ['index.html', 'search/index.html', 'data/index.html', 'stations/index.html'];

/** An address that no site has. */
const NOWHERE = '/no-such-page-4f1d/';

/** Which headers a host can be held to: all, those that storage keeps, or none. */
export type Strictness = 'all' | 'stored' | 'none';

/**
 * Asks the published site for its entry pages, one hashed file and a page that is not there, and compares status, bytes, type
 * and headers with the build. Returns what differs, in words for staff.
 */
export async function verifySite(
  url: string,
  site: HostSite,
  dist: string,
  strictness: Strictness,
): Promise<readonly string[]> {
  const files = listFiles(dist);
  const hashed = files.find((file) => isHashed(toAddress(file)));
  const chosen = [
    ...ENTRIES.filter((file) => files.includes(file)),
    ...(hashed === undefined ? [] : [hashed]),
  ];
  const problems = await Promise.all(chosen.map((file) => verifyFile(url, site, dist, file, strictness)));
  return [...problems.flat(), ...(await verifyMissing(url, site))];
}

async function verifyFile(
  url: string,
  { base, rules }: HostSite,
  dist: string,
  file: string,
  strictness: Strictness,
): Promise<readonly string[]> {
  const address = `${url}${withBase(toAddress(file), base)}`;
  const response = await ask(address);
  if (typeof response === 'string') return [response];
  const body = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) return [`${address} 回答 ${response.status}，应当是 200`];
  const expected = {
    'Content-Type': getContentType(file),
    ...pick(getHeaders(rules, toAddress(file)), strictness),
  };
  return [
    ...(body.equals(readFileSync(join(dist, file))) ? [] : [`${address} 的内容和 dist/${file} 不一样`]),
    ...Object.entries(strictness === 'none' ? {} : expected).flatMap(([name, value]) => {
      const found = response.headers.get(name);
      return found === value ? [] : [`${address} 的 ${name} 是 ${found ?? '空的'}，应当是 ${value}`];
    }),
  ];
}

async function verifyMissing(url: string, { base }: HostSite): Promise<readonly string[]> {
  const address = `${url}${withBase(NOWHERE, base)}`;
  const response = await ask(address);
  if (typeof response === 'string') return [response];
  await response.arrayBuffer();
  return response.status === 404 ? [] : [`${address} 不存在，却回答 ${response.status}，应当是 404`];
}

async function ask(address: string): Promise<Response | string> {
  try {
    return await fetch(address, {
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(20_000),
    });
  } catch (error) {
    const { cause, message } = error as Error;
    return `${address} 打不开：${cause instanceof Error ? cause.message : message}`;
  }
}

function pick(headers: Headers, strictness: Strictness): Headers {
  if (strictness === 'all') return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name === 'Cache-Control'));
}
