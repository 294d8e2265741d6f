import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SampleSite } from '../support/sample-site.ts';

const site = new SampleSite();
const HTML = 'text/html; charset=utf-8';
const MISSING = { status: 404, text: '没有这一页' };

describe('what is there', () => {
  test.each([
    ['/', '首页'],
    ['/data/', '数据'],
    ['/data/?q=1', '数据'],
    ['/data/%E6%95%B0%E6%8D%AE/', '中文'],
    ['//data///', '数据'],
    ['/nothing/%2e%2e/data/', '数据'],
    ['/data/..%2fdata/', '数据'],
  ])('%s is a page', async (path, text) => {
    const answer = await site.get(path);
    expect(answer).toMatchObject({ status: 200, text });
    expect(answer.headers['content-type']).toBe(HTML);
  });

  test('a file has its own type and is asked for again every time', async () => {
    const { status, headers } = await site.get('/data/all.csv');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-cache' });
  });

  test('of hidden files only what is well known is served', async () => {
    expect(await site.get('/.well-known/security.txt')).toMatchObject({ status: 200, text: 'Contact:' });
    expect(await site.get('/.git/config')).toMatchObject(MISSING);
    expect(await site.get('/%2egit/config')).toMatchObject(MISSING);
  });

  test('only headers go to HEAD', async () => {
    const { status, headers, text } = await site.get('/', { method: 'HEAD' });
    expect([status, headers['content-length'], text]).toEqual([200, '6', '']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers } = await site.get('/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=20-', 416, '416\n', 'bytes */10'],
    ['bytes=4-2', 416, '416\n', 'bytes */10'],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('the range %s', async (range, status, text, part) => {
    const answer = await site.get('/data/all.csv', { headers: { range } });
    expect(answer).toMatchObject({ status, text });
    expect(answer.headers['content-range']).toBe(part);
  });

  test('who has the file is told that it has not changed', async () => {
    const { headers } = await site.get('/data/all.csv');
    const again = await site.get('/data/all.csv', { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await site.get('/data/all.csv', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });
});

describe('below a path', () => {
  const base = '/union/';

  test.each(['/nothing/', '/data', '/union', '/unions/', '/all.csv', '/union/../data/', '/'])(
    '%s is missing',
    async (path) => {
      expect(await site.get(path, { base })).toMatchObject(MISSING);
    },
  );

  test('the same files stand there', async () => {
    expect(await site.get('/union/data/', { base })).toMatchObject({ status: 200, text: '数据' });
    expect((await site.get('/union/data?q', { base })).headers.location).toBe('/union/data/?q');
  });
});

describe('the headers of the host', () => {
  const headers = (path: string): Readonly<Record<string, string>> => ({ 'X-Path': path });

  test.each([
    ['/data/', '/data/'],
    ['/data/index.html', '/data/'],
    ['/data/all.csv', '/data/all.csv'],
    ['/no/', '/404.html'],
  ])('%s has those of %s', async (path, at) => {
    await site.listen({ headers });
    expect((await site.get(path)).headers['x-path']).toBe(at);
  });
});

describe('while a build replaces the site', () => {
  test('there is nothing for a moment, and then the new site', async () => {
    expect(await site.get('/')).toMatchObject({ status: 200 });
    const away = `${site.root}-old`;
    renameSync(site.root, away);
    expect(await site.get('/')).toMatchObject({ status: 404, text: '404\n' });
    writeFileSync(join(away, 'index.html'), '新首页');
    renameSync(away, site.root);
    expect(await site.get('/')).toMatchObject({ status: 200, text: '新首页' });
  });

  test('a file that goes between two looks at it is missing, with nothing said of it', async () => {
    // The lookup of the headers comes after the file was found and before it is opened.
    const headers = (path: string): Readonly<Record<string, string>> => {
      if (path === '/data/all.csv') rmSync(join(site.root, 'data/all.csv'));
      return { 'X-Path': path };
    };
    await site.listen({ headers });
    const answer = await site.get('/data/all.csv', { headers: { range: 'bytes=0-1' } });
    expect(answer).toMatchObject(MISSING);
    expect(answer.headers).toMatchObject({ 'x-path': '/404.html', 'content-type': HTML });
    expect(answer.headers['content-range']).toBeUndefined();
    expect(await site.get('/')).toMatchObject({ status: 200 });
  });
});
