import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startNode } from '../support/child.ts';
import { getFreePort } from '../support/ports.ts';

const FILE = 'content/indicators/volunteers.yaml';
const COPIED = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content',
  'public',
  'seeds',
  'src',
  'scripts',
];

let root = '';
let server: ChildProcess | undefined;
let address = '';

/** A dev server of its own on a copy of the project, whose content may be spoilt. */
test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'dev-'));
  for (const name of COPIED) cpSync(resolve(name), join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const port = await getFreePort();
  address = `http://127.0.0.1:${port}/about/`;
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = startNode([astro, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  // Read, so that it can go on writing.
  child.stdout.resume();
  child.stderr.resume();
  server = child;
  await expect.poll(isUp).toBe(true);
});

test.afterAll(() => {
  server?.kill();
  rmSync(root, { recursive: true, force: true });
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

async function isUp(): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
