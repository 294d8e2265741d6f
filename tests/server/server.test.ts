import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles, toAddress } from '../../scripts/deploy/files.ts';
import { getHeaders, isHashed, toHeaderRules } from '../../scripts/deploy/headers.ts';
import type { HostSite } from '../../scripts/deploy/host.ts';
import { PREVIEW_HEADERS } from '../../scripts/deploy/preview-place.ts';
import { getContentType } from '../../scripts/tools/content-types.ts';
import { DIST } from '../../scripts/tools/paths.ts';
import { TEMPLATES } from '../../scripts/tools/templates.ts';
import { ATTACHMENT_TYPES } from '../../src/content/schemas/attachment.ts';
import { startCaddy, startNginx, type RealServer } from '../support/real-server.ts';
import { createServerFolder } from '../support/release.ts';

const SITE: HostSite = {
  host: 'localhost',
  base: '/',
  rules: toHeaderRules(),
  redirects: [
    { from: '/articles/old-name/', to: '/articles/hushan-service-station/' },
    { from: '/articles/旧名/', to: '/about/' },
  ],
};

const SERVERS = [
  { name: 'nginx', start: startNginx },
  { name: 'caddy', start: startCaddy },
];
const read = (file: string): Buffer => readFileSync(join(DIST, file));
const files = listFiles(DIST);
/** The largest of its kind: what fits one packet is not compressed. */
const [hashed = ''] = files
  .filter((file) => isHashed(toAddress(file)) && file.endsWith('.css'))
  .toSorted((a, b) => read(b).length - read(a).length);

const PREVIEW = 'a'.repeat(32);
const ATTACHED = Object.keys(ATTACHMENT_TYPES);

let folder = '';

beforeAll(async () => {
  folder = await createServerFolder();
  writeFileSync(join(folder, 'secret.txt'), '外面的文件');
  writeFileSync(join(folder, 'current/.hidden'), '隐藏的文件');
  mkdirSync(join(folder, 'previews', PREVIEW, 'about'), { recursive: true });
  writeFileSync(join(folder, 'previews', PREVIEW, 'index.html'), '预览');
  writeFileSync(join(folder, 'previews', PREVIEW, 'about/index.html'), '关于的预览');
  for (const ending of ATTACHED) writeFileSync(join(folder, `current/articles/attached.${ending}`), ending);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(SERVERS)('the site on $name', ({ name, start }) => {
  let server: RealServer | undefined;
  const ask: RealServer['ask'] = (path, options) => {
    if (server === undefined) throw new Error('the server is not up');
    return server.ask(path, options);
  };

  beforeAll(async () => {
    server = await start(SITE, folder);
  });

  afterAll(() => server?.[Symbol.asyncDispose]());

  test('serves a preview at its address alone: not indexed, not kept, without scripts', async () => {
    for (const [path, words] of [
      [`/preview/${PREVIEW}/index.html`, '预览'],
      [`/preview/${PREVIEW}/`, '预览'],
      [`/preview/${PREVIEW}/about/index.html`, '关于的预览'],
    ] as const) {
      const { status, headers, body } = await ask(path);
      expect([path, status, body.toString()]).toEqual([path, 200, words]);
      for (const [header, value] of Object.entries(PREVIEW_HEADERS))
        expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
    for (const path of [
      '/preview/',
      '/preview/x/',
      `/preview/../previews/${PREVIEW}/`,
      `/previews/${PREVIEW}/`,
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  test('serves every file byte for byte, with its type and the headers of the list', async () => {
    const problems: string[] = [];
    for (const file of files) {
      const { status, headers, body } = await ask(encodeURI(toAddress(file)));
      const expected = {
        ...getHeaders(SITE.rules, toAddress(file)),
        'Content-Type': getContentType(file),
      };
      if (status !== 200) problems.push(`${file}: ${status}`);
      if (!body.equals(read(file))) problems.push(`${file}: other bytes`);
      for (const [header, value] of Object.entries(expected)) {
        const found = headers[header.toLowerCase()];
        if (found !== value) problems.push(`${file}: ${header} is ${String(found)}, not ${value}`);
      }
      if (headers['x-frame-options'] === '') problems.push(`${file}: an empty X-Frame-Options`);
    }
    expect(problems).toEqual([]);
    expect(files.length).toBeGreaterThan(500);
  });

  test('serves whatever may be attached to an article as what it is', async () => {
    for (const ending of ATTACHED) {
      const { headers, body } = await ask(`/articles/attached.${ending}`);
      expect(body.toString()).toBe(ending);
      expect(headers['content-type']?.split(';')[0]).toBe(ATTACHMENT_TYPES[ending]?.mime);
    }
  });

  test('lets the embedded chart be framed, and sends no frame header for it', async () => {
    const { headers } = await ask('/charts/union-people/embed/');
    expect(headers['content-security-policy']).toMatch(/frame-ancestors \*$/);
    expect(headers).not.toHaveProperty('x-frame-options');
  });

  test('does not say what version it is', async () => {
    expect((await ask('/')).headers.server ?? '').not.toMatch(/\d/);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('serves the %s file that was made ahead', async (encoding, unpack) => {
    for (const file of ['index.html', 'data/observations.json', 'pagefind/pagefind.js', hashed]) {
      const { headers, body } = await ask(toAddress(file), { headers: { 'Accept-Encoding': encoding } });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['content-type']).toBe(getContentType(file));
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(headers.etag).toBeDefined();
      expect(body.length).toBeLessThan(read(file).length * 0.6);
      expect(unpack(body).equals(read(file))).toBe(true);
    }
  });

  test('gives who takes both the smaller of the two, and who takes none the plain file, and says that it varies', async () => {
    const both = await ask('/', { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    expect(both.headers['content-encoding']).toBe('br');
    const none = await ask('/', { headers: { 'Accept-Encoding': 'identity' } });
    expect(none.headers).not.toHaveProperty('content-encoding');
    expect(none.headers.vary).toMatch(/accept-encoding/i);
  });

  test.each([
    ['/articles/old-name/', '/articles/hushan-service-station/'],
    ['/articles/old-name', '/articles/hushan-service-station/'],
    [encodeURI('/articles/旧名/'), '/about/'],
    ['/about', '/about/'],
  ])('sends %s to %s', async (from, to) => {
    const { status, headers } = await ask(`${from}?from=wechat`);
    expect([301, 308]).toContain(status);
    // Caddy drops the query.
    expect(headers.location).toBe(name === 'nginx' ? `${to}?from=wechat` : to);
  });

  test('sends plain HTTP to TLS, query and all', async () => {
    if (name === 'caddy') return; // Caddy's own redirects need the ports 80 and 443.
    const { status, headers } = await ask('/stations/?q=1', { plain: true });
    expect(status).toBe(301);
    expect(headers.location).toBe(`https://localhost:${server?.httpsPort ?? 0}/stations/?q=1`);
  });

  test.each([
    ['a page that is not there', '/nothing/here/'],
    ['a file that is not there', '/_astro/gone.0000.js'],
    ['a Chinese address', encodeURI('/数据/一个不存在的页面/')],
    ['a folder without a page: no list of its files', '/cards/'],
    ['a hidden file', '/.hidden'],
    ['a hidden folder', '/.git/config'],
    ['a compressed file by its own name', '/index.html.br'],
  ])('answers %s with the page for it and status 404', async (_, path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toMatch(/max-age=0/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(body.equals(read('404.html'))).toBe(true);
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/about/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/about/../../secret.txt',
    '//secret.txt',
    '/%00/secret.txt',
    '/about/%00',
    '/..%252fsecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
  ])('gives nothing outside the release for %s', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('外面的文件');
  });

  test.each([
    ['in Chinese', `/${encodeURIComponent('长'.repeat(300))}/`],
    ['in one name', `/${'a'.repeat(4000)}`],
    ['in many names', '/a'.repeat(2000)],
    ['beyond what a request may hold', `/${'a'.repeat(2_000_000)}`],
  ])('refuses an address that is too long, %s', async (_, path) => {
    const status = await ask(path).then(
      (reply) => reply.status,
      () => 'closed',
    );
    expect([400, 404, 414, 431, 'closed']).toContain(status);
    expect((await ask('/')).status).toBe(200);
  });

  test('answers HEAD like GET, without a body', async () => {
    for (const path of ['/', '/data/observations.csv', '/nothing/']) {
      const get = await ask(path);
      const head = await ask(path, { method: 'HEAD' });
      expect(head.status).toBe(get.status);
      expect(head.body.length).toBe(0);
      for (const header of ['content-type', 'etag', 'content-length', 'content-security-policy'])
        expect(head.headers[header]).toBe(get.headers[header]);
    }
  });

  test.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });

  test('gives a part of a file to who asks for a part', async () => {
    const whole = read('reports/2017/index.html');
    const { status, headers, body } = await ask('/reports/2017/', { headers: { Range: 'bytes=10-19' } });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 10-19/${whole.length}`);
    expect(body.equals(whole.subarray(10, 20))).toBe(true);
    const beyond = await ask('/reports/2017/', { headers: { Range: `bytes=${whole.length}-` } });
    expect(beyond.status).toBe(416);
  });

  test('answers 304 to who has the newest, by tag and by date, and the file to who has not', async () => {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const accept = { 'Accept-Encoding': encoding };
      const { etag = '', 'last-modified': date = '' } = (await ask('/', { headers: accept })).headers;
      for (const condition of [{ 'If-None-Match': etag }, { 'If-Modified-Since': date }]) {
        const { status, body, headers } = await ask('/', { headers: { ...accept, ...condition } });
        expect(status).toBe(304);
        expect(body.length).toBe(0);
        expect(headers['cache-control']).toMatch(/max-age=0/);
      }
      const other = await ask('/', { headers: { ...accept, 'If-None-Match': '"another"' } });
      expect(other.status).toBe(200);
    }
  });

  test.each(Object.values(TEMPLATES))('serves %s', async (path) => {
    const { status } = await ask(path);
    expect(status).toBe(200);
  });
});

test.each(SERVERS)('$name serves from a folder and below a path of odd characters', async ({ start }) => {
  const odd = mkdtempSync(join(tmpdir(), "odd 'folder'; "));
  mkdirSync(join(odd, 'releases/1/a.b~c-d_e'), { recursive: true });
  symlinkSync('releases/1', join(odd, 'current'));
  for (const name of ['index', '404']) writeFileSync(join(odd, `current/a.b~c-d_e/${name}.html`), name);
  await using server = await start({ ...SITE, base: '/a.b~c-d_e/', redirects: [] }, odd);
  expect((await server.ask('/a.b~c-d_e/')).body.toString()).toBe('index');
  const missing = await server.ask('/a.b~c-d_e/nothing/');
  expect([missing.status, missing.body.toString()]).toEqual([404, '404']);
  rmSync(odd, { recursive: true });
});
