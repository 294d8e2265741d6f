import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  startStandInS3,
  type Fault,
  type S3Request,
  type StandInS3,
} from '../../tests/support/stand-in-s3.ts';
import { toHeaderRules } from './headers.ts';
import { createManifest } from './manifest.ts';
import { deployToBucket } from './s3.ts';
import { hideSecrets } from './s3-answer.ts';
import type { Patience } from './s3-client.ts';
import { isOwnKey } from './s3-key.ts';

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
const RECORD = '/pages/union/deploy-record.json';
const CSS = '/pages/union/_astro/a.1.css';

/** Waits for nothing, and gives a request up only when a test says so. */
const PATIENT: Patience = {
  attempts: 3,
  wait: () => Promise.resolve(),
  limit: () => new AbortController().signal,
};

let folder = '';
let storage: StandInS3;
let said: string[] = [];

beforeEach(async () => {
  said = [];
  folder = mkdtempSync(join(tmpdir(), 's3-'));
  write(FILES);
  storage = await startStandInS3();
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await storage[Symbol.asyncDispose]();
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function deploy(site = SITE, patience = PATIENT): Promise<void> {
  const manifest = createManifest(folder);
  const say = (line: string) => {
    said.push(line);
  };
  return deployToBucket({ bucket: storage.bucket, site, folder, manifest }, say, patience);
}

/** A second deploy of a site that has lost a page and changed a hashed file. */
async function deployAnother(fault?: Fault): Promise<void> {
  await deploy();
  storage.requests.length = 0;
  rmSync(join(folder, 'data'), { recursive: true });
  rmSync(join(folder, '_astro/a.1.css'));
  write({ '_astro/a.2.css': 'b{}' });
  if (fault) storage.fault = fault;
  await deploy();
}

const writes = () =>
  storage.requests.filter(({ method }) => method !== 'GET').map(({ method, url }) => `${method} ${url}`);
const deletions = () => writes().filter((line) => line.startsWith('DELETE'));
const count = (line: string) => writes().filter((other) => other === line).length;

/** A fault of all requests of a kind, or of the first so many of them. */
function faulty(fits: string, answer: (response: ServerResponse) => unknown, times = Infinity): Fault {
  let left = times;
  return ({ method, url }: S3Request, response) => {
    if (`${method} ${url}` !== fits || left <= 0) return false;
    left -= 1;
    answer(response);
    return true;
  };
}

describe('a deploy to object storage', () => {
  test('says first what it will put there, uploads what pages need before the pages, and deletes last', async () => {
    await deployAnother();
    const order = writes();
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
    await deploy();
    const put = (key: string) =>
      storage.requests.find(({ method, url }) => method === 'PUT' && url === `/pages/union/${key}`);
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
    await deploy();
    for (const { headers, body } of storage.requests) {
      expect(headers.authorization).toMatch(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d+\/cn-test\/s3\/aws4_request/,
      );
      if (body.length > 0) expect(headers['x-amz-content-sha256']).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(headers)).not.toContain('a/secret');
    }
  });

  test('is refused when a file changes while it goes up', async () => {
    storage.fault = ({ method, url }) => {
      if (`${method} ${url}` === `PUT ${CSS}`) writeFileSync(join(folder, 'index.html'), '别的');
      return false;
    };
    await expect(deploy()).rejects.toThrow(/index\.html 和构建时不一样/);
  });
});

describe('what is deleted', () => {
  test('is nothing on a first deploy, whatever lies in the bucket', async () => {
    for (const key of ['backup/db.sql', 'union/notes.txt', 'another-site/index.html'])
      storage.objects.set(`/pages/${key}`, Buffer.from('x'));
    await deploy();
    await deploy();
    expect(deletions()).toEqual([]);
    await deploy({ ...SITE, base: '/' });
    await deploy({ ...SITE, base: '/' });
    expect(deletions()).toEqual([]);
  });

  test('is a hashed file only when the site has been without it for a month', async () => {
    await deployAnother();
    storage.today = '2026-12-21';
    await deploy();
    expect(storage.objects.has(CSS)).toBe(true);
    storage.today = '2026-12-22';
    await deploy();
    expect(storage.objects.has(CSS)).toBe(false);
  });

  test('is also what a deploy has put there that broke off', async () => {
    await deploy();
    write({ 'new/index.html': '新' });
    storage.fault = faulty('PUT /pages/union/index.html', (response) => response.writeHead(403).end());
    await expect(deploy()).rejects.toThrow(/403/);
    expect(storage.objects.has('/pages/union/new/index.html')).toBe(true);
    rmSync(join(folder, 'new'), { recursive: true });
    storage.fault = () => false;
    await deploy();
    expect(storage.objects.has('/pages/union/new/index.html')).toBe(false);
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
    storage.objects.set(RECORD, Buffer.from(JSON.stringify(record)));
    await deploy();
    expect(deletions()).toEqual([]);
    expect(said.filter((line) => line.includes('不是本站的文件'))).toHaveLength(keys.length + 1);
    expect(storage.requests.every(({ path }) => path.startsWith('/pages/union/'))).toBe(true);
  });

  test('is not known where the record cannot be read, and the deploy does not begin', async () => {
    for (const text of ['<html>', '{"keys":1}', '']) {
      storage.objects.set(RECORD, Buffer.from(text));
      await expect(deploy()).rejects.toThrow(/deploy-record\.json 读不懂/);
    }
    storage.fault = faulty(`GET ${RECORD}`, (response) =>
      response.writeHead(404).end('<Error><Code>NoSuchBucket</Code><Message>no</Message></Error>'),
    );
    await expect(deploy()).rejects.toThrow(/404 NoSuchBucket/);
    expect(writes()).toEqual([]);
  });

  test('is nothing when another deploy has begun meanwhile', async () => {
    await expect(
      deployAnother(({ method, url }) => {
        if (`${method} ${url}` === 'PUT /pages/union/index.html')
          storage.objects.set(RECORD, Buffer.from('{"run":"another","keys":[],"retired":{}}'));
        return false;
      }),
    ).rejects.toThrow(/另一次部署同时在上传：什么也没有删/);
    expect(deletions()).toEqual([]);
  });
});

describe('an upload that is not certain', () => {
  const refuse = (body: string) => (response: ServerResponse) => response.writeHead(200).end(body);
  const cases: readonly (readonly [string, Fault, RegExp])[] = [
    [
      'is refused with a status',
      faulty('PUT /pages/union/数据/一.txt', (response) =>
        response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>'),
      ),
      /拒绝了 PUT http:\/\/127\.0\.0\.1:\d+\/pages\/union\/%E6%95%B0.*：403 AccessDenied/,
    ],
    [
      'is answered with an error in a 200',
      faulty(
        'PUT /pages/union/index.html',
        refuse('<?xml version="1.0"?>\n<Error><Code>InternalError</Code></Error>'),
      ),
      /200 InternalError/,
    ],
    [
      'is answered with an error that is cut',
      faulty('PUT /pages/union/index.html', refuse('<Error><Code>Intern')),
      /拒绝了 PUT/,
    ],
    [
      'has another tag, and other bytes lie there',
      ({ method, url }, response) => {
        if (url !== '/pages/union/index.html') return false;
        if (method === 'PUT') response.setHeader('ETag', '"00000000000000000000000000000000"').end();
        else response.end('other');
        return true;
      },
      /没有存好 union\/index\.html：存下的和上传的不一样；什么也没有删/,
    ],
    [
      'has another checksum',
      ({ method, url }, response) => {
        if (url !== '/pages/union/index.html') return false;
        if (method === 'PUT') response.setHeader('x-amz-checksum-sha256', 'AAAA').end();
        else response.writeHead(404).end();
        return true;
      },
      /没有存好 union\/index\.html/,
    ],
    [
      'has an answer that is cut off every time',
      faulty('PUT /pages/union/index.html', (response) => {
        response.writeHead(200, { 'Content-Length': '100' }).write('x', () => response.destroy());
      }),
      /PUT http:.*index\.html 没有完成：/,
    ],
    [
      'is sent elsewhere',
      faulty('PUT /pages/union/index.html', (response) =>
        response.writeHead(307, { Location: 'https://elsewhere.example/?Signature=abc' }).end(),
      ),
      /307.*它让去 https:\/\/elsewhere\.example\/\?Signature=\*\*\*，看看地址和地域/,
    ],
    ['stays busy', faulty('PUT /pages/union/index.html', (response) => response.writeHead(503).end()), /503/],
  ];

  test.each(cases)('because it %s ends the deploy, and nothing is deleted', async (_, fault, expected) => {
    await expect(deployAnother(fault)).rejects.toThrow(expected);
    expect(deletions()).toEqual([]);
  });

  test('because the tag is no MD5 is read back, and goes on when it is the same', async () => {
    storage.fault = (request, response) => {
      if (request.method !== 'PUT') return false;
      storage.objects.set(request.url, request.body);
      response.setHeader('ETag', '"abc-2"').end();
      return true;
    };
    await deploy();
    expect(storage.requests.some(({ method, url }) => method === 'GET' && url === CSS)).toBe(true);
  });
});

describe('a storage that fails for a moment', () => {
  const HANGING = 'a request that hangs';
  test.each<readonly [string, (response: ServerResponse) => unknown]>([
    ['is busy', (response) => response.writeHead(503).end()],
    ['asks to slow down', (response) => response.writeHead(429).end()],
    [
      'says so in a 400',
      (response) => response.writeHead(400).end('<Error><Code>RequestTimeout</Code></Error>'),
    ],
    ['cuts the line', (response) => response.destroy()],
    [
      'cuts its answer',
      (response) => response.writeHead(200, { 'Content-Length': '9' }).write('x', () => response.destroy()),
    ],
  ])('and %s is asked again', async (_, answer) => {
    storage.fault = faulty(`PUT ${CSS}`, answer, 2);
    await deploy();
    expect(count(`PUT ${CSS}`)).toBe(3);
    expect(storage.objects.get(CSS)?.toString()).toBe('a{}');
  });

  test('is not asked again about what will not pass', async () => {
    storage.fault = faulty(`PUT ${CSS}`, (response) => response.writeHead(403).end());
    await expect(deploy()).rejects.toThrow(/403/);
    expect(count(`PUT ${CSS}`)).toBe(1);
  });

  test('and never answers is given up, and asked again', async () => {
    const limits: AbortController[] = [];
    const giveUp = () => {
      for (const limit of limits) limit.abort(new DOMException(HANGING, 'TimeoutError'));
    };
    const limit = () => {
      const controller = new AbortController();
      limits.push(controller);
      return controller.signal;
    };
    storage.fault = faulty(`PUT ${CSS}`, giveUp, 2);
    await deploy(SITE, { ...PATIENT, limit });
    expect(count(`PUT ${CSS}`)).toBe(3);
    storage.fault = faulty(`PUT ${CSS}`, giveUp);
    await expect(deploy(SITE, { ...PATIENT, limit })).rejects.toThrow(/a\.1\.css 没有完成：等了太久没有回答/);
  });

  test('that is not there is named with the cause', async () => {
    await storage[Symbol.asyncDispose]();
    await expect(deploy()).rejects.toThrow(
      /GET http:\/\/127\.0\.0\.1:\d+\/pages\/union\/deploy-record\.json 没有完成：ECONNREFUSED/,
    );
    storage = await startStandInS3();
  });
});

describe('what a storage repeats', () => {
  test('is told without keys and signatures', async () => {
    const signature = 'ab'.repeat(32);
    storage.fault = faulty(`PUT ${CSS}`, (response) =>
      response
        .writeHead(403)
        .end(
          `<Error><Code>SignatureDoesNotMatch</Code><Message>AKIDEXAMPLE a/secret ${signature}</Message><StringToSign>a/secret</StringToSign></Error>`,
        ),
    );
    const error = await deploy().then(
      () => '',
      (reason: unknown) => String(reason),
    );
    expect(error).toContain('403 SignatureDoesNotMatch *** *** ***');
    expect(error).not.toMatch(/AKIDEXAMPLE|a\/secret|abab/);
  });

  test('as it stands in an address, neither', () => {
    const text = 'X-Amz-Credential=AKIDEXAMPLE%2Fa&X-Amz-Signature=f00&k=a%2Fsecret';
    expect(hideSecrets(text, storage.bucket)).toBe('X-Amz-Credential=***%2Fa&X-Amz-Signature=***&k=***');
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
