import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';
import { announce, type Surroundings } from './run.ts';

interface Call {
  readonly url: string;
  readonly type: string | undefined;
  readonly body: string;
}

const KEY = '0123456789abcdef';
const ON = { baidu: true, indexnow: true };
const SECRETS = { BAIDU_PUSH_TOKEN: 's3cret key', INDEXNOW_KEY: KEY };

let folder = '';
let server: Server;
let calls: Call[] = [];
let said: string[] = [];
/** What the stand-in answers to each call in turn; the last one again and again. */
let answers: (readonly [status: number, body: string])[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'announce-'));
  [calls, said, answers] = [[], [], [[200, '']]];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls.push({
        url: request.url ?? '',
        type: request.headers['content-type'],
        body: Buffer.concat(chunks).toString('utf8'),
      });
      const [status, body] = answers[Math.min(calls.length, answers.length) - 1] ?? [500, ''];
      response.writeHead(status).end(body);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Writes a `dist/` of pages by their paths and words, with its sitemap. */
function build(pages: Readonly<Record<string, string>>, home = 'https://nianbao.gov.cn/'): void {
  for (const [path, words] of Object.entries(pages)) {
    write(`${path}index.html`, `<!doctype html><title>标题</title><link href="/a.css"><main>${words}</main>`);
  }
  const locations = Object.keys(pages).map((path) => `<url><loc>${home}${path}</loc></url>`);
  write(
    'sitemap-index.xml',
    `<sitemapindex><sitemap><loc>${home}sitemap-0.xml</loc></sitemap></sitemapindex>`,
  );
  write('sitemap-0.xml', `<urlset>${locations.join('')}</urlset>`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, 'dist', path)), { recursive: true });
  writeFileSync(join(folder, 'dist', path), text);
}

async function run(command: string, around: Partial<Surroundings> = {}): Promise<readonly string[]> {
  const parsed = parseArguments(command.split(' '));
  if (!parsed.ok) return parsed.problems;
  return announce(parsed.order, {
    dist: join(folder, 'dist'),
    memory: join(folder, 'announced.json'),
    settings: ON,
    env: SECRETS,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/urls`,
    say: (line) => said.push(line),
    ...around,
  });
}

const accepted = (success: number) => JSON.stringify({ success, remain: 90 });

describe('baidu', () => {
  test('gets the pages, one address a line, with site and token', async () => {
    build({ '': '首页', 'data/': '数据' });
    answers = [[200, accepted(2)]];
    expect(await run('baidu')).toEqual([]);
    expect(calls).toEqual([
      {
        url: '/urls?site=https://nianbao.gov.cn&token=s3cret%20key',
        type: 'text/plain; charset=utf-8',
        body: 'https://nianbao.gov.cn/\nhttps://nianbao.gov.cn/data/',
      },
    ]);
    expect(said).toEqual(['百度收下 2 条，今天还可以推送 90 条']);
  });

  test('is told the second time only of what is new or says something else', async () => {
    build({ '': '首页', 'data/': '数据' });
    answers = [[200, accepted(2)]];
    await run('baidu');
    expect(await run('baidu')).toEqual([]);
    expect([calls.length, said.at(-1)]).toEqual([1, '没有新的或者改过的网页；要全部重新通知，加上 --all']);
    build({ '': '首页', 'data/': '新数据', 'new/': '新页' });
    await run('baidu');
    expect(calls[1]?.body).toBe('https://nianbao.gov.cn/data/\nhttps://nianbao.gov.cn/new/');
    answers = [[200, accepted(3)]];
    await run('baidu --all');
    expect(calls[2]?.body.split('\n')).toHaveLength(3);
  });

  test('gets batches of 2000, and what was taken before a failure is not sent again', async () => {
    build(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`p${index}/`, '页'])));
    answers = [
      [200, accepted(2000)],
      [400, '{"error":400,"message":"over quota"}'],
    ];
    expect(await run('baidu')).toEqual([
      '百度答复 400：{"error":400,"message":"over quota"}。今天的配额用完了 → 明天再运行，没有推送的会接着推送',
    ]);
    expect(calls.map(({ body }) => body.split('\n').length)).toEqual([2000, 1]);
    answers = [[200, accepted(1)]];
    expect(await run('baidu')).toEqual([]);
    expect(calls[2]?.body).toBe('https://nianbao.gov.cn/p2000/');
  });

  test('what it does not take is named and sent again', async () => {
    build({ '': '首页', 'data/': '数据' });
    const foreign = ['https://nianbao.gov.cn/data/'];
    answers = [[200, JSON.stringify({ success: 1, remain: 9, not_same_site: foreign, not_valid: [] })]];
    expect((await run('baidu'))[0]).toContain('不是已验证网站的网址：https://nianbao.gov.cn/data/');
    await run('baidu');
    expect(calls[1]?.body).toBe('https://nianbao.gov.cn/data/');
  });

  test.each([
    [401, '{"error":401,"message":"token is not valid"}', 'BAIDU_PUSH_TOKEN 不对'],
    [400, '{"error":400,"message":"site error"}', '没有在百度搜索资源平台验证过'],
    [500, '<html>\n  坏了', '百度答复 500：<html> 坏了'],
    [200, '欢迎光临', '百度答复 200：欢迎光临'],
  ])('an answer %i %s is reported with what to do', async (status, body, words) => {
    build({ '': '首页' });
    answers = [[status, body]];
    const problems = await run('baidu');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems[0]).not.toContain('s3cret');
  });

  test('a server that cannot be reached is named without the secret', async () => {
    build({ '': '首页' });
    const [problem] = await run('baidu', { endpoint: 'http://127.0.0.1:1/urls' });
    expect(problem).toMatch(/^连不上 127\.0\.0\.1:1：.+ → 检查网络/);
    expect(problem).not.toContain('s3cret');
  });
});

describe('indexnow', () => {
  test('gets host, key, the place of the key file and the pages, below the base too', async () => {
    build({ '': '首页', 'data/': '数据' }, 'https://nianbao.gov.cn/union/');
    answers = [[202, '']];
    expect(await run('indexnow')).toEqual([]);
    expect(calls[0]?.type).toBe('application/json; charset=utf-8');
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
      host: 'nianbao.gov.cn',
      key: KEY,
      keyLocation: `https://nianbao.gov.cn/union/${KEY}.txt`,
      urlList: ['https://nianbao.gov.cn/union/', 'https://nianbao.gov.cn/union/data/'],
    });
    expect(said).toEqual(['IndexNow 收下 2 条，密钥文件还在核对']);
  });

  test.each([
    [403, '没有找到密钥文件'],
    [422, '不属于这个网站'],
    [429, '太频繁'],
    [503, 'IndexNow 答复 503：（没有内容）'],
  ])('an answer %i is reported with what to do', async (status, words) => {
    build({ '': '首页' });
    answers = [[status, '']];
    expect((await run('indexnow'))[0]).toContain(words);
  });

  test('a key that it would refuse is not sent', async () => {
    build({ '': '首页' });
    expect((await run('indexnow', { env: { INDEXNOW_KEY: '短' } }))[0]).toContain(
      'INDEXNOW_KEY 有 1 个字符 → 要写 8 到 128 个',
    );
    expect(calls).toEqual([]);
  });
});

describe('before anything is sent', () => {
  test('a service that site.yaml does not turn on, a reserved address and a secret that is not set are all named at once', async () => {
    build({ '': '首页' }, 'https://annual-report.example/');
    const problems = await run('baidu', { settings: { baidu: false, indexnow: false }, env: {} });
    expect(problems).toHaveLength(3);
    expect(problems[0]).toContain('announce: { baidu: true }');
    expect(problems[1]).toContain('网站还没有正式网址（现在是示例 https://annual-report.example/）');
    expect(problems[2]).toContain('没有设环境变量 BAIDU_PUSH_TOKEN');
    expect(calls).toEqual([]);
  });

  test('a site that was not built is named', async () => {
    expect(await run('baidu')).toEqual(['还没有 dist/ → 先运行 npm run build，发布以后再通知']);
  });

  test('a dry run needs no secret, lists the pages, and sends and records nothing', async () => {
    build({ '': '首页' });
    expect(await run('baidu --dry-run', { env: {} })).toEqual([]);
    expect(said).toEqual(['https://nianbao.gov.cn/', '会通知百度 1 条，分 1 次；这是试运行，什么也没有发出']);
    expect(calls).toEqual([]);
    expect(() => readFileSync(join(folder, 'announced.json'))).toThrow();
  });

  test('pages may be named by path or address, and one that the sitemap does not have is refused', async () => {
    build({ '': '首页', 'data/': '数据', 'about/': '关于' });
    answers = [[200, accepted(2)]];
    expect(await run('baidu /data/ https://nianbao.gov.cn/about/')).toEqual([]);
    expect(calls[0]?.body).toBe('https://nianbao.gov.cn/data/\nhttps://nianbao.gov.cn/about/');
    expect((await run('baidu /dota/'))[0]).toContain('站点地图里没有 /dota/');
  });

  test.each([
    ['bing', '只能是 baidu、indexnow'],
    ['baidu --al', '没有 --al 这个选项'],
    ['baidu --all /data/', '--all 是全部网页'],
  ])('the command “%s” is answered in Chinese', async (command, words) => {
    expect((await run(command))[0]).toContain(words);
  });

  test('a broken record is named', async () => {
    build({ '': '首页' });
    writeFileSync(join(folder, 'announced.json'), '[1');
    await expect(run('baidu')).rejects.toThrow(/announced\.json 读不懂 → 删掉它/);
  });
});
