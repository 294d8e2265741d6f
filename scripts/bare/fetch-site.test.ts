import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { fetchSite } from './fetch-site.mjs';

const SITE: Readonly<Record<string, string>> = {
  '/union/': '<main><a href="/union/reports/2017/">年报</a></main>',
  '/union/reports/2017/':
    '<a href="/union/reports/2017/print/">打印</a><a href="/union/reports/2017/tasks/">第一章</a>',
  '/union/reports/2017/tasks/': '<h1>第一章</h1>',
  '/union/reports/2017/report.pdf': '%PDF-1.7',
  '/union/pagefind/pagefind-entry.json': '{"languages":{"zh":{"page_count":3}}}',
};

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

async function serve(site: Readonly<Record<string, string>>): Promise<string> {
  const opened = createServer(({ url = '' }, response) => {
    const body = site[url];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}/union/`;
}

test('what a reader fetches is reported, below a path too', async () => {
  expect(await fetchSite(await serve(SITE))).toEqual([
    '首页 50 字',
    '篇章 /union/reports/2017/tasks/ 12 字',
    '小册子 8 字节',
    '检索索引 3 页',
  ]);
});

test.each([
  ['/union/', '<p>正在维护</p>'],
  ['/union/reports/2017/', '<a href="/union/reports/2017/print/">打印</a>'],
  ['/union/reports/2017/tasks/', undefined],
  ['/union/reports/2017/report.pdf', undefined],
  ['/union/reports/2017/report.pdf', '<html>'],
  ['/union/pagefind/pagefind-entry.json', '{"languages":{}}'],
])('%s that is %s is an error', async (path, body) => {
  const { [path]: dropped, ...rest } = SITE;
  expect(dropped).toBeDefined();
  const address = await serve(body === undefined ? rest : { ...rest, [path]: body });
  await expect(fetchSite(address)).rejects.toThrow();
});
