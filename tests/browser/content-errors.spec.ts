import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { isAnswered, startDevServer, type DevServer } from '../support/dev-server.ts';

const FILE = 'content/indicators/volunteers.yaml';
let server: DevServer | undefined;
let root = '';
let address = '';

test.beforeAll(async () => {
  server = await startDevServer();
  root = server.root;
  address = `${server.origin}/about/`;
  await expect.poll(() => isAnswered(address)).toBe(true);
});

test.afterAll(async () => {
  await server?.stop();
});

test('an error in the content is shown over the page when the file is saved, and goes when it is mended', async ({
  page,
}) => {
  const good = readFileSync(join(root, FILE), 'utf8');
  await openListening(page, address);
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toHaveCount(0);

  writeFileSync(join(root, FILE), good.replace(/^unit: .*$/m, 'unit: 箩'));
  await expect(overlay.locator('#title')).toHaveText('内容有 1 处错误');
  await expect(overlay.locator('#message-content')).toContainText(`${FILE}:3:7 unit 写的是“箩” → 只能是：`);

  await page.reload();
  await expect(overlay.locator('#title')).toHaveText('内容有 1 处错误');

  writeFileSync(join(root, FILE), good);
  await expect(overlay).toHaveCount(0);
  await expect(page.locator('h1')).toBeVisible();
});

test('a change is shown by the open page when the file is saved', async ({ page }) => {
  const good = readFileSync(join(root, FILE), 'utf8');
  await openListening(page, new URL('/data/volunteers/', address).href);
  writeFileSync(join(root, FILE), good.replace(/^name: .*$/m, 'name: 预览里的新名称'));
  await expect(page.locator('h1')).toContainText('预览里的新名称');
  writeFileSync(join(root, FILE), good);
  await expect(page.locator('h1')).not.toContainText('预览里的新名称');
});

test('a page that was still loading when the file was saved shows the change too', async ({ page }) => {
  const good = readFileSync(join(root, FILE), 'utf8');
  const url = new URL('/data/volunteers/', address).href;
  // While nobody listens, the dev server keeps what it has to say for the next who does.
  await openListening(await page.context().newPage(), url);
  let connect = (): void => undefined;
  await page.routeWebSocket('**', async (socket) => {
    await new Promise<void>((resolve) => (connect = resolve));
    socket.connectToServer();
  });
  const age = (await page.goto(url))?.headers()['server-timing'];
  writeFileSync(join(root, FILE), good.replace(/^name: .*$/m, 'name: 没有赶上的新名称'));
  // By now every page that listens has been told.
  await expect.poll(async () => (await fetch(url)).headers.get('server-timing')).not.toBe(age);
  await expect(page.locator('h1')).not.toContainText('没有赶上的新名称');
  connect();
  await expect(page.locator('h1')).toContainText('没有赶上的新名称');
  writeFileSync(join(root, FILE), good);
});

/** Opens a page, which must be listening before a file changes. */
async function openListening(page: Page, url: string): Promise<void> {
  const listens = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await page.goto(url);
  await listens;
}
