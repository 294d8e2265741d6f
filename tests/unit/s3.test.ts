import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isOwnKey } from '../../scripts/deploy/s3-key.ts';
import { CSS, faulty, FILES, RECORD, SITE, startShipping, type Shipping } from '../support/shipping.ts';

let shipping: Shipping;

beforeEach(async () => {
  shipping = await startShipping();
});

afterEach(async () => {
  await shipping[Symbol.asyncDispose]();
});

describe('a deploy to object storage', () => {
  test('says first what it will put there, uploads what pages need before the pages, and deletes last', async () => {
    await shipping.deployAnother();
    const order = shipping.listWrites();
    expect(order.slice(0, 3)).toEqual([
      `PUT ${RECORD}`,
      'PUT /pages/union/_astro/a.2.css',
      'PUT /pages/union/数据/一.txt',
    ]);
    expect(order.slice(3, 6).toSorted()).toEqual([
      'PUT /pages/union/articles/old/index.html',
      'PUT /pages/union/index.html',
      'PUT /pages/union/pagefind/pagefind.js',
    ]);
    expect(order.slice(6)).toEqual(['DELETE /pages/union/data/observations.csv', `PUT ${RECORD}`]);
  });

  test('sends each file with its bytes, length, type, character set, cache and old address', async () => {
    await shipping.deploy();
    const put = (key: string) =>
      shipping.storage.requests.find(({ method, url }) => method === 'PUT' && url === `/pages/union/${key}`);
    expect(put('index.html')?.body.toString()).toBe(FILES['index.html']);
    expect(put('index.html')?.headers).toMatchObject({
      'content-length': String(Buffer.byteLength(FILES['index.html'])),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
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

  test('is signed, body and all, and never sends the secret', async () => {
    await shipping.deploy();
    for (const { headers, body } of shipping.storage.requests) {
      expect(headers.authorization).toMatch(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d+\/cn-test\/s3\/aws4_request/,
      );
      if (body.length > 0) expect(headers['x-amz-content-sha256']).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(headers)).not.toContain('a/secret');
    }
  });

  test('is refused when a file changes while it goes up', async () => {
    shipping.storage.fault = ({ method, url }) => {
      if (`${method} ${url}` === `PUT ${CSS}`) writeFileSync(join(shipping.folder, 'index.html'), '别的');
      return false;
    };
    await expect(shipping.deploy()).rejects.toThrow(/index\.html 和构建时不一样/);
  });
});

describe('what is deleted', () => {
  test('is nothing on a first deploy, whatever lies in the bucket', async () => {
    for (const key of ['backup/db.sql', 'union/notes.txt', 'another-site/index.html'])
      shipping.storage.objects.set(`/pages/${key}`, Buffer.from('x'));
    await shipping.deploy();
    await shipping.deploy();
    expect(shipping.listDeletions()).toEqual([]);
    await shipping.deploy({ ...SITE, base: '/' });
    await shipping.deploy({ ...SITE, base: '/' });
    expect(shipping.listDeletions()).toEqual([]);
  });

  test('is a hashed file only when the site has been without it for a month', async () => {
    await shipping.deployAnother();
    shipping.storage.today = '2026-12-21';
    await shipping.deploy();
    expect(shipping.storage.objects.has(CSS)).toBe(true);
    shipping.storage.today = '2026-12-22';
    await shipping.deploy();
    expect(shipping.storage.objects.has(CSS)).toBe(false);
  });

  test('is also what a deploy has put there that broke off', async () => {
    await shipping.deploy();
    shipping.write({ 'data/new.csv': '新' });
    shipping.storage.fault = faulty('PUT /pages/union/index.html', (response) =>
      response.writeHead(403).end(),
    );
    await expect(shipping.deploy()).rejects.toThrow(/403/);
    expect(shipping.storage.objects.has('/pages/union/data/new.csv')).toBe(true);
    shipping.remove('data/new.csv');
    shipping.storage.fault = () => false;
    await shipping.deploy();
    expect(shipping.storage.objects.has('/pages/union/data/new.csv')).toBe(false);
  });

  test('is nothing that a record names which others have written: other folders, dot segments, empty ones', async () => {
    const keys = [
      '../other-bucket/precious.txt',
      'union/../../other-bucket/precious.txt',
      'union//a',
      'union/./a',
      'union/a\\b',
      'union/a\u0000',
      'another-site/index.html',
      '/etc/passwd',
      '',
      'union/',
      RECORD.slice('/pages/'.length),
    ];
    const record = { run: 'x', keys, retired: { '../x/_astro/a.css': '2020-01-01' } };
    shipping.storage.objects.set(RECORD, Buffer.from(JSON.stringify(record)));
    await shipping.deploy();
    expect(shipping.listDeletions()).toEqual([]);
    expect(shipping.said.filter((line) => line.includes('不是本站的文件'))).toHaveLength(keys.length + 1);
    expect(shipping.storage.requests.every(({ path }) => path.startsWith('/pages/union/'))).toBe(true);
  });

  test('is not known where the record cannot be read, and the deploy does not begin', async () => {
    for (const text of ['<html>', '{"keys":1}', '']) {
      shipping.storage.objects.set(RECORD, Buffer.from(text));
      await expect(shipping.deploy()).rejects.toThrow(/deploy-record\.json 读不懂/);
    }
    shipping.storage.fault = faulty(`GET ${RECORD}`, (response) =>
      response.writeHead(404).end('<Error><Code>NoSuchBucket</Code><Message>no</Message></Error>'),
    );
    await expect(shipping.deploy()).rejects.toThrow(/404 NoSuchBucket/);
    expect(shipping.listWrites()).toEqual([]);
  });

  test('is nothing when another deploy has begun meanwhile', async () => {
    await expect(
      shipping.deployAnother(({ method, url }) => {
        if (`${method} ${url}` === 'PUT /pages/union/index.html')
          shipping.storage.objects.set(RECORD, Buffer.from('{"run":"another","keys":[],"retired":{}}'));
        return false;
      }),
    ).rejects.toThrow(/另一次部署同时在上传：什么也没有删/);
    expect(shipping.listDeletions()).toEqual([]);
  });
});

test.each([
  ['union/a/index.html', true],
  ['.well-known/security.txt', true],
  ['union/数据/一.txt', true],
  ['union/...', true],
  ['union/..', false],
  ['union/%2e%2e/x', true],
  ['unions/a', false],
  ['union', false],
  [`union/${'a'.repeat(1024)}`, false],
  ['union/\ud800', false],
])('%j is a key of the site: %j', (key, expected) => {
  expect(isOwnKey(key, '/union/')).toBe(expected);
});
