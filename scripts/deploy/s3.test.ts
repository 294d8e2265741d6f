import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from './files.ts';
import { toHeaderRules } from './headers.ts';
import { toPlan } from './s3-plan.ts';
import { carryOut, listObjects, type Bucket } from './s3.ts';

const NOW = 'Sun, 22 Nov 2026 09:00:00 GMT';
const FILES = {
  'index.html': '<!doctype html>首页',
  'articles/old/index.html': '旧网址',
  '_astro/a.1.css': 'a{}',
  'data/observations.csv': '甲,乙',
  'pagefind/pagefind.js': '1',
  '数据/一.txt': '一',
};
const SITE = {
  base: '/union/',
  rules: toHeaderRules(),
  redirects: [{ from: '/articles/old/', to: '/articles/new/' }],
};

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder = '';
let requests: Request[] = [];
let refuse: (request: Request) => number | undefined = () => undefined;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    const entry = { method, url: decodeURIComponent(url), headers, body: Buffer.concat(chunks).toString() };
    requests.push(entry);
    const refusal = refuse(entry);
    response.setHeader('Date', NOW);
    if (refusal !== undefined) response.writeHead(refusal).end('<Error><Code>AccessDenied</Code></Error>');
    else response.end(method === 'GET' ? toPageOfList(entry.url) : '');
  });
});

/** Two pages of a list, as S3 splits long ones. */
function toPageOfList(url: string): string {
  const object = (key: string, modified: string) =>
    `<Contents><Key>${key}</Key><LastModified>${modified}</LastModified></Contents>`;
  if (url.includes('continuation-token'))
    return object('union/gone &amp; over/index.html', '2026-11-01T00:00:00.000Z');
  return [
    '<ListBucketResult><NextContinuationToken>2=</NextContinuationToken>',
    object('union/index.html', '2026-11-01T00:00:00.000Z'),
    object('union/_astro/last-week.2.css', '2026-11-15T00:00:00.000Z'),
    object('union/_astro/last-year.3.css', '2025-11-15T00:00:00.000Z'),
    object('another-site/index.html', '2025-11-15T00:00:00.000Z'),
    '</ListBucketResult>',
  ].join('');
}

function toBucket(): Bucket {
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'cn-test',
    bucket: 'pages',
    accessKeyId: 'id',
    secretAccessKey: 'a-secret',
  };
}

async function deploy(): Promise<void> {
  const { objects, now } = await listObjects(toBucket(), 'union/');
  await carryOut(toBucket(), folder, toPlan(SITE, listFiles(folder), objects, now), () => undefined);
}

beforeEach(async () => {
  requests = [];
  refuse = () => undefined;
  folder = mkdtempSync(join(tmpdir(), 's3-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const writes = () =>
  requests.filter(({ method }) => method !== 'GET').map(({ method, url }) => `${method} ${url}`);

describe('a deploy to object storage', () => {
  test('uploads what pages need before the pages, and deletes last', async () => {
    await deploy();
    const order = writes();
    expect(order[0]).toBe('PUT /pages/union/_astro/a.1.css');
    expect(order.slice(1, 3).toSorted()).toEqual([
      'PUT /pages/union/data/observations.csv',
      'PUT /pages/union/数据/一.txt',
    ]);
    expect(order.slice(3, 6).toSorted()).toEqual([
      'PUT /pages/union/articles/old/index.html',
      'PUT /pages/union/index.html',
      'PUT /pages/union/pagefind/pagefind.js',
    ]);
    expect(order.slice(6).toSorted()).toEqual([
      'DELETE /pages/union/_astro/last-year.3.css',
      'DELETE /pages/union/gone & over/index.html',
    ]);
  });

  test('sends each file with its bytes, type, character set, cache and old address', async () => {
    await deploy();
    const put = (key: string) =>
      requests.find(({ method, url }) => method === 'PUT' && url === `/pages/union/${key}`);
    expect(put('index.html')).toMatchObject({
      body: FILES['index.html'],
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'public, max-age=0, must-revalidate',
      },
    });
    expect(put('_astro/a.1.css')?.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(put('data/observations.csv')?.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment',
    });
    expect(put('articles/old/index.html')?.headers['x-amz-website-redirect-location']).toBe(
      '/union/articles/new/',
    );
    expect(put('index.html')?.headers).not.toHaveProperty('content-encoding');
  });

  test('is signed, and never sends the secret', async () => {
    await deploy();
    for (const { headers } of requests) {
      expect(headers.authorization).toMatch(
        /^AWS4-HMAC-SHA256 Credential=id\/\d+\/cn-test\/s3\/aws4_request/,
      );
      expect(JSON.stringify(headers)).not.toContain('a-secret');
    }
  });

  test('that is refused halfway uploads no page and deletes nothing', async () => {
    refuse = ({ method, url }) => (method === 'PUT' && url.endsWith('.csv') ? 403 : undefined);
    await expect(deploy()).rejects.toThrow(/拒绝了 PUT union\/data\/observations\.csv：403 .*AccessDenied/);
    expect(writes().filter((line) => /html|DELETE/.test(line))).toEqual([]);
  });

  test('tries again when the storage is busy for a moment', async () => {
    let busy = 1;
    refuse = ({ method }) => (method === 'PUT' && busy-- > 0 ? 503 : undefined);
    await deploy();
    expect(writes().filter((line) => line === 'PUT /pages/union/_astro/a.1.css')).toHaveLength(2);
  });
});
