import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PATIENCE, toAsk } from '../../scripts/deploy/s3-client.ts';
import { hideSecrets } from '../../scripts/deploy/s3-answer.ts';
import { CSS, faulty, PATIENT, SITE, startShipping, type Shipping } from '../support/shipping.ts';
import type { Fault } from '../support/stand-in-s3.ts';

let shipping: Shipping;

beforeEach(async () => {
  shipping = await startShipping();
});

afterEach(async () => {
  await shipping[Symbol.asyncDispose]();
});

/** How often the style sheet was sent. */
const count = () => shipping.listWrites().filter((line) => line === `PUT ${CSS}`).length;

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
    await expect(shipping.deployAnother(fault)).rejects.toThrow(expected);
    expect(shipping.listDeletions()).toEqual([]);
  });

  test('because the tag is no MD5 is read back, and goes on when it is the same', async () => {
    shipping.storage.fault = (request, response) => {
      if (request.method !== 'PUT') return false;
      shipping.storage.objects.set(request.url, request.body);
      response.setHeader('ETag', '"abc-2"').end();
      return true;
    };
    await shipping.deploy();
    expect(shipping.storage.requests.some(({ method, url }) => method === 'GET' && url === CSS)).toBe(true);
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
    shipping.storage.fault = faulty(`PUT ${CSS}`, answer, 2);
    await shipping.deploy();
    expect(count()).toBe(3);
    expect(shipping.storage.objects.get(CSS)?.toString()).toBe('a{}');
  });

  test('is not asked again about what will not pass', async () => {
    shipping.storage.fault = faulty(`PUT ${CSS}`, (response) => response.writeHead(403).end());
    await expect(shipping.deploy()).rejects.toThrow(/403/);
    expect(count()).toBe(1);
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
    shipping.storage.fault = faulty(`PUT ${CSS}`, giveUp, 2);
    await shipping.deploy(SITE, { ...PATIENT, limit });
    expect(count()).toBe(3);
    shipping.storage.fault = faulty(`PUT ${CSS}`, giveUp);
    await expect(shipping.deploy(SITE, { ...PATIENT, limit })).rejects.toThrow(
      /a\.1\.css 没有完成：等了太久没有回答/,
    );
  });

  test('has a limit for a file of any size', () => {
    for (const bytes of [0, 12_345, 2 ** 31]) expect(PATIENCE.limit(bytes).aborted).toBe(false);
  });

  test.each([
    ['not an address', { endpoint: 'oss-cn-hangzhou.aliyuncs.com' }],
    ['no bucket', { bucket: '..' }],
    ['a way to another', { bucket: 'a/../b' }],
  ])('is not asked where it is named by %s', (_, change) => {
    expect(() => toAsk({ ...shipping.storage.bucket, ...change }, PATIENT)).toThrow(/对象存储的地址.*不对/);
  });

  test('that is not there is named with the cause', async () => {
    shipping.storage.stop();
    await expect(shipping.deploy()).rejects.toThrow(
      /GET http:\/\/127\.0\.0\.1:\d+\/pages\/union\/deploy-record\.json 没有完成：ECONNREFUSED/,
    );
  });
});

describe('what a storage repeats', () => {
  test('is told without keys and signatures', async () => {
    const signature = 'ab'.repeat(32);
    shipping.storage.fault = faulty(`PUT ${CSS}`, (response) =>
      response
        .writeHead(403)
        .end(
          `<Error><Code>SignatureDoesNotMatch</Code><Message>AKIDEXAMPLE a/secret ${signature}</Message><StringToSign>a/secret</StringToSign></Error>`,
        ),
    );
    const error = await shipping.deploy().then(
      () => '',
      (reason: unknown) => String(reason),
    );
    expect(error).toContain('403 SignatureDoesNotMatch *** *** ***');
    expect(error).not.toMatch(/AKIDEXAMPLE|a\/secret|abab/);
  });

  test('as it stands in an address, neither', () => {
    const text = 'X-Amz-Credential=AKIDEXAMPLE%2Fa&X-Amz-Signature=f00&k=a%2Fsecret';
    expect(hideSecrets(text, shipping.storage.bucket)).toBe(
      'X-Amz-Credential=***%2Fa&X-Amz-Signature=***&k=***',
    );
  });
});
