import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer, getAnswer } from './serve.ts';

let folder = '';
let root = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  root = join(folder, 'dist');
  mkdirSync(join(root, 'data/数据'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '首页');
  writeFileSync(join(root, '404.html'), '没有这一页');
  writeFileSync(join(root, 'data/index.html'), '数据');
  writeFileSync(join(root, 'data/数据/index.html'), '中文');
  writeFileSync(join(root, 'data/all.csv'), 'a,b');
  writeFileSync(join(folder, 'secret.txt'), '外面的文件');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('getAnswer', () => {
  const answer = (target: string, base = '/') => getAnswer(target, { root, base });

  test.each([
    ['/', 'index.html'],
    ['/data/', 'data/index.html'],
    ['/data/?q=1', 'data/index.html'],
    ['/data/%E6%95%B0%E6%8D%AE/', 'data/数据/index.html'],
  ])('answers %s with the page %s', (target, file) => {
    expect(answer(target)).toEqual({ status: 200, file: join(root, file), type: 'text/html; charset=utf-8' });
  });

  test('serves a file with its type', () => {
    expect(answer('/data/all.csv')).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
  });

  test('sends a folder without its slash to the address with one, query and all', () => {
    expect(answer('/data?q=1')).toEqual({ status: 301, location: '/data/?q=1' });
  });

  test.each(['/nothing/', '/data', '/union', '/all.csv'])('below /union/, %s is missing', (target) => {
    expect(answer(target, '/union/')).toMatchObject({ status: 404, file: join(root, '404.html') });
  });

  test('serves the same files below another path', () => {
    expect(answer('/union/data/', '/union/')).toMatchObject({
      status: 200,
      file: join(root, 'data/index.html'),
    });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/data/..%2f..%2fsecret.txt',
    '/%',
    '/%00',
    'secret.txt',
  ])('refuses %s', (target) => {
    expect(answer(target)).toEqual({ status: 400 });
  });
});

describe('createSiteServer', () => {
  const request = async (path: string, method = 'GET') => {
    const server = createSiteServer({ root, base: '/' });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, { method });
    const text = await response.text();
    server.close();
    return { status: response.status, type: response.headers.get('content-type'), text };
  };

  test('sends a page', async () => {
    expect(await request('/data/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', text: '数据' });
  });

  test('sends the page for missing pages with status 404', async () => {
    expect(await request('/no/')).toEqual({
      status: 404,
      type: 'text/html; charset=utf-8',
      text: '没有这一页',
    });
  });

  test('sends only the headers to HEAD', async () => {
    expect(await request('/', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  test('refuses to be written to', async () => {
    expect((await request('/', 'POST')).status).toBe(405);
  });
});
