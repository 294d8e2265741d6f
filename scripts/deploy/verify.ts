import { getContentType } from '../tools/content-types.ts';
import { toAddress } from './files.ts';
import { getHeaders, isHashed, type Headers } from './headers.ts';
import { withBase, type HostSite } from './host.ts';
import { isSame, recordBytes, type FileRecord, type Manifest } from './manifest.ts';

/** The pages that readers enter by. */
const ENTRIES = ['index.html', 'search/index.html', 'data/index.html', 'stations/index.html'];

/** An address that no site has. */
const NOWHERE = '/no-such-page-4f1d/';

/** Which headers a host can be held to: all, those that storage keeps, or none. */
export type Strictness = 'all' | 'stored' | 'none';

/**
 * Asks the published site for its entry pages, one hashed file and a page that is not there, and compares status, bytes, type
 * and headers with what the build wrote down, not with a `dist/` that may have changed since. Returns what differs, in words for staff.
 */
export async function verifySite(
  url: string,
  site: HostSite,
  manifest: Manifest,
  strictness: Strictness,
): Promise<readonly string[]> {
  const hashed = [...manifest.keys()].find((file) => isHashed(toAddress(file)));
  const chosen = [...ENTRIES, ...(hashed === undefined ? [] : [hashed])].flatMap((file) => {
    const record = manifest.get(file);
    return record === undefined ? [] : [{ file, record }];
  });
  const problems = await Promise.all(
    chosen.map(({ file, record }) => verifyFile(url, site, file, record, strictness)),
  );
  return [...problems.flat(), ...(await verifyMissing(url, site))];
}

async function verifyFile(
  url: string,
  { base, rules }: HostSite,
  file: string,
  record: FileRecord,
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
    ...(isSame(record, recordBytes(body)) ? [] : [`${address} 的内容和构建的 ${file} 不一样`]),
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
