import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startDeskOnCopy, type RunningDesk } from '../support/desk.ts';

/** A file that the desk's own window would mend when asked, and one that it could write. */
const MENDABLE = 'content/articles/2017/jiangshan-craftsmen.mdx';
const FILE = 'content/articles/2017/strange.mdx';

let desk: RunningDesk;
let origin = '';
let stranger: Server;
let strange = '';

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  desk = await startDeskOnCopy((root) => {
    const file = join(root, MENDABLE);
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
  });
  ({ origin } = new URL(desk.address));
  stranger = createServer((_request, response) => {
    response.end('<!doctype html><title>别的网页</title>');
  });
  await new Promise<void>((resolve) => {
    stranger.listen(0, '127.0.0.1', resolve);
  });
  strange = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;
});

test.afterAll(async () => {
  stranger.close();
  await desk.close();
});

// The clerk's own browser, signed in to the desk, opens somebody else's page, of this very machine: the cookie goes along.
test.beforeEach(async ({ page }) => {
  await page.goto(desk.address);
  await page.goto(strange);
});

test.afterEach(() => {
  expect(existsSync(join(desk.root, FILE))).toBe(false);
  expect(readFileSync(join(desk.root, MENDABLE), 'utf8')).toMatch(/^\uFEFF/);
});

for (const [how, { route, ...init }] of Object.entries({
  'a plain request': { route: 'mend', method: 'POST', mode: 'no-cors' as const },
  'a request that wants to be told': { route: 'file', method: 'PUT' },
}))
  test(`${how} from another page writes nothing and is told nothing`, async ({ page }) => {
    const told = await page.evaluate(
      async ([to, options, path]) => {
        const body = JSON.stringify({ path, text: '坏', name: '坏' });
        const answer = await fetch(to, { ...options, body, credentials: 'include' }).catch(() => undefined);
        return answer === undefined ? '' : await answer.text();
      },
      [`${origin}/api/${route}`, init, FILE] as const,
    );
    expect(told).toBe('');
  });

test('a form of another page is refused', async ({ page }) => {
  const refused = page.waitForResponse((response) => response.url().startsWith(origin));
  await page.evaluate((to) => {
    document.body.innerHTML = `<form method="post" enctype="text/plain" action="${to}/api/undo"><input name="x"></form>`;
    document.forms[0]?.submit();
  }, origin);
  expect((await refused).status()).toBe(403);
});

test('another page can neither frame the desk nor read what it says', async ({ page }) => {
  const read = await page.evaluate(async (to) => {
    const frame = document.createElement('iframe');
    frame.src = to;
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    return fetch(`${to}/api/home`, { credentials: 'include' }).then(
      (answer) => answer.text(),
      () => 'refused',
    );
  }, origin);
  expect(read).toBe('refused');
  const framed = page.frames().find((frame) => frame !== page.mainFrame());
  expect(await framed?.locator('#desk').count()).toBe(0);
});

test('a name that leads to this machine is refused', async ({ request }) => {
  const answer = await request.get(`${origin}/api/home`, { headers: { host: 'union.example' } });
  expect(answer.status()).toBe(403);
});

for (const path of [
  'package.json',
  'content/../package.json',
  'content/..%2F..%2Fetc/passwd',
  '/etc/passwd',
  'seeds/../src/x',
])
  test(`the desk's own window cannot write to ${path}`, async ({ page }) => {
    await page.goto(desk.address);
    const fault = await page.evaluate(async (to) => {
      const body = JSON.stringify({ path: to, text: '坏', name: '坏' });
      return (await fetch('/api/file', { method: 'PUT', body })).text();
    }, path);
    expect(fault).toMatch(/只能写|不能用的字/);
  });
