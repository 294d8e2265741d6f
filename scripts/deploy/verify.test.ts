import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSiteServer, type Site } from '../tools/serve.ts';
import { toHeaderRules, type HeaderRule } from './headers.ts';
import { createManifest } from './manifest.ts';
import { verifySite } from './verify.ts';

// The server of the project sends a Cache-Control of its own.
const rules: readonly HeaderRule[] = [
  ...toHeaderRules(),
  { at: '/**', headers: { 'Cache-Control': 'no-cache' } },
];
const site = { host: '127.0.0.1', base: '/union/', rules, redirects: [] };

let dist = '';
let server: Server | undefined;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'verify-'));
  mkdirSync(join(dist, '_astro'));
  writeFileSync(join(dist, 'index.html'), '首页');
  writeFileSync(join(dist, '404.html'), '没有');
  writeFileSync(join(dist, '_astro/a.1.css'), 'a{}');
});

afterEach(() => {
  server?.close();
  rmSync(dist, { recursive: true });
});

async function serve(headers: Site['headers']): Promise<string> {
  const options = headers ? { root: dist, base: '/union/', headers } : { root: dist, base: '/union/' };
  server = createSiteServer(options).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const listed = (path: string) =>
  Object.assign(
    {},
    ...rules.filter(({ at }) => at === '/**' && path !== '').map(({ headers }) => headers),
  ) as Record<string, string>;

test('finds nothing wrong with a site that is as it was built', async () => {
  expect(await verifySite(await serve(listed), site, createManifest(dist), 'all')).toEqual([]);
});

test('tells of headers that the host does not send, unless it cannot send any', async () => {
  const url = await serve(undefined);
  expect((await verifySite(url, site, createManifest(dist), 'all')).join('\n')).toMatch(
    /union\/ 的 Content-Security-Policy 是 空的，应当是 default-src 'none'/,
  );
  expect(await verifySite(url, site, createManifest(dist), 'none')).toEqual([]);
});

test('tells of other bytes and of a page that is not there', async () => {
  const url = await serve(listed);
  const other = mkdtempSync(join(tmpdir(), 'verify-'));
  mkdirSync(join(other, 'search'));
  writeFileSync(join(other, 'index.html'), '新首页');
  writeFileSync(join(other, 'search/index.html'), '搜索');
  const problems = await verifySite(url, site, createManifest(other), 'all');
  expect(problems).toEqual([
    expect.stringContaining('/union/ 的内容和构建的 index.html 不一样'),
    expect.stringContaining('/union/search/ 回答 404，应当是 200'),
  ]);
  rmSync(other, { recursive: true });
});

test('asks for what the build had, whatever has become of the folder since', async () => {
  const manifest = createManifest(dist);
  rmSync(join(dist, 'index.html'));
  expect(await verifySite(await serve(listed), site, manifest, 'all')).toEqual([
    expect.stringContaining('/union/ 回答 404，应当是 200'),
  ]);
});

test('tells of a host that does not answer', async () => {
  const problems = await verifySite('http://127.0.0.1:1', site, createManifest(dist), 'all');
  expect(problems).toHaveLength(3);
  expect(problems[0]).toMatch(/打不开/);
});
