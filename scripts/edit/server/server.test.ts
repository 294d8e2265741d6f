import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, toLateRoutes, type Desk, type Routes } from './server.ts';

let desk: Desk;
let cookie = '';
let written = '';

beforeAll(async () => {
  desk = await startDesk({
    'GET /': () => ({ type: 'text/html', body: '<h1>编辑台</h1>' }),
    'GET /api/broken': () => {
      throw new Error('磁盘满了');
    },
    'PUT /api/file': ({ body }) => {
      written = new TextDecoder().decode(body);
      return { body: { ok: true } };
    },
  });
  const { headers } = await ask('GET', new URL(desk.address).search, {});
  cookie = String(headers['set-cookie']).split(';', 1)[0] ?? '';
});

afterAll(async () => {
  await desk.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<Answer> {
  const address = { host: '127.0.0.1', port: desk.port, path: path.startsWith('/') ? path : `/${path}` };
  return new Promise((resolve, reject) => {
    const sent = request(
      { ...address, method, headers: { host: `127.0.0.1:${desk.port}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
      },
    );
    sent.on('error', reject).end(body);
  });
}

test('the first address gives a cookie and leads to the desk without the key', async () => {
  const { status, headers } = await ask('GET', new URL(desk.address).search, {});
  expect({ status, location: headers.location }).toEqual({ status: 303, location: '/' });
  expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
  expect((await ask('GET', '/', { cookie })).text).toContain('编辑台');
});

describe('an attack is refused, and nothing is written', () => {
  const own = () => ({ origin: `http://127.0.0.1:${desk.port}`, cookie });
  test.each<[string, () => Readonly<Record<string, string>>]>([
    ['a rebound domain', () => ({ ...own(), host: 'evil.example' })],
    ['a form of another page', () => ({ ...own(), origin: 'https://evil.example' })],
    ['no origin', () => ({ cookie })],
    ['no cookie', () => ({ origin: `http://127.0.0.1:${desk.port}` })],
  ])('%s', async (_who, headers) => {
    written = '';
    const { status, text } = await ask('PUT', '/api/file', headers(), 'x');
    expect(status).toBe(403);
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(written).toBe('');
  });

  test('the desk’s own window may', async () => {
    expect((await ask('PUT', '/api/file', own(), '甲')).status).toBe(200);
    expect(written).toBe('甲');
  });
});

test('it answers on this machine alone, and is framed by nobody', async () => {
  const { headers } = await ask('GET', '/', { cookie });
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test('what breaks is told, and the desk goes on', async () => {
  expect((await ask('GET', '/api/broken', { cookie })).text).toContain('磁盘满了');
  expect((await ask('GET', '/', { cookie })).status).toBe(200);
});

test('what is still being loaded is answered when it is there; what does not exist is told', async () => {
  let isLoaded: (routes: Routes) => void = () => undefined;
  const late = await startDesk(toLateRoutes(new Promise<Routes>((resolve) => (isLoaded = resolve))));
  try {
    const { searchParams } = new URL(late.address);
    const key = searchParams.get('key') ?? '';
    const entered = await fetch(late.address, { redirect: 'manual' });
    const headers = { cookie: entered.headers.get('set-cookie')?.split(';', 1)[0] ?? key };
    const origin = `http://127.0.0.1:${late.port}`;
    const answers = [fetch(`${origin}/api/year`, { headers }), fetch(`${origin}/api/none`, { headers })];
    isLoaded({ 'GET /api/year': () => ({ body: { year: 2018 } }) });
    const [year, none] = await Promise.all(answers);
    expect(await year?.json()).toEqual({ year: 2018 });
    expect(await none?.json()).toEqual({ fault: '编辑台没有这个地址：/api/none' });
  } finally {
    await late.close();
  }
});
