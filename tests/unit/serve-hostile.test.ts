import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SampleSite } from '../support/sample-site.ts';

const site = new SampleSite();
const HTML = 'text/html; charset=utf-8';
const MISSING = { status: 404, text: '没有这一页' };

describe('what is not there', () => {
  test.each([
    '/no/',
    '/empty/',
    '/data/all.csv/',
    '/index.html/more',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/data/..%2f..%2fsecret.txt',
    '/data/..%5c..%5csecret.txt',
    '/data/.%2e/.%2e/secret.txt',
  ])('%s is answered with the page for that', async (path) => {
    const answer = await site.get(path);
    expect(answer).toMatchObject(MISSING);
    expect(answer.headers['content-type']).toBe(HTML);
    expect(answer.headers.etag).toBe((await site.get('/404.html')).headers.etag);
  });

  test.each([
    ['300 letters', `/${'a'.repeat(300)}`],
    ['300 letters and a slash', `/${'a'.repeat(300)}/`],
    ['100 letters in UTF-8', `/${'%E6%95%B0'.repeat(100)}`],
    ['5,000 folders', `/${'a/'.repeat(5_000)}`],
    ['15,000 letters', `/${'a'.repeat(15_000)}`],
  ])('a name of %s is one of nothing', async (_, path) => {
    expect(await site.get(path)).toMatchObject(MISSING);
  });

  test('it is sent whole, whatever part is asked for', async () => {
    expect(await site.get('/no/', { headers: { range: 'bytes=0-1' } })).toMatchObject(MISSING);
  });

  test('without such a page it is said in a word', async () => {
    rmSync(join(site.root, '404.html'));
    expect(await site.get('/no/')).toMatchObject({ status: 404, text: '404\n' });
    expect(await site.get('/404.html')).toMatchObject({ status: 404, text: '404\n' });
  });

  test.each(['/%', '/%zz', '/a%00b', '/%00', '/%ff', 'secret.txt', 'http://127.0.0.1/'])(
    '%s is no address',
    async (path) => {
      expect((await site.get(path)).status).toBe(400);
    },
  );

  test('after an address longer than the server reads, the next is answered', async () => {
    // The server hangs up while the rest still comes, so that its answer may be lost.
    const answer = await site.get(`/${'a'.repeat(100_000)}`).catch(() => undefined);
    expect([431, undefined]).toContain(answer?.status);
    expect((await site.get('/')).status).toBe(200);
  });

  test('what is no HTTP is refused, and the next is answered', async () => {
    const port = await site.listen();
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('GET /\0 \x01\r\n\r\n'));
      socket
        .on('data', (part: Buffer) => (text += part.toString()))
        .on('close', () => {
          resolve(text);
        });
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect((await site.get('/')).status).toBe(200);
  });

  test.skipIf(process.platform === 'win32')('a symbolic link leads nowhere out of the site', async () => {
    symlinkSync(join(site.root, '../secret.txt'), join(site.root, 'link.txt'));
    symlinkSync(join(site.root, '..'), join(site.root, 'up'));
    symlinkSync(join(site.root, 'round'), join(site.root, 'round'));
    symlinkSync(join(site.root, 'data'), join(site.root, 'same'));
    for (const path of ['/link.txt', '/up/secret.txt', '/up', '/up/'])
      expect([path, await site.get(path)]).toMatchObject([path, MISSING]);
    expect(await site.get('/same/all.csv')).toMatchObject({ status: 200 });
    expect(await site.get('/round')).toMatchObject({ status: 500 });
  });
});

describe('a folder without its slash', () => {
  test.each([
    ['/data', '/data/'],
    ['/data?q=1&r=%2F', '/data/?q=1&r=%2F'],
    ['//data', '/data/'],
    ['//evil.example/%2e%2e/data', '/data/'],
    ['/\\evil.example/../data', '/data/'],
    ['/%5cevil.example/%2e%2e/data', '/data/'],
    ['/.//evil.example/../data', '/data/'],
  ])('%s leads to %s', async (path, location) => {
    const { status, headers } = await site.get(path);
    expect([status, headers.location]).toEqual([301, location]);
  });

  test('no address leads to another host', async () => {
    mkdirSync(join(site.root, 'evil.example'));
    for (const path of ['//evil.example', '/%2fevil.example', '/%5c%2fevil.example', '/\\evil.example']) {
      const { headers } = await site.get(path);
      expect(new URL(String(headers.location ?? '/'), 'http://site.example').host).toBe('site.example');
    }
  });
});
