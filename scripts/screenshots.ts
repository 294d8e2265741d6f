/** `npm run screenshots [name …]`: every template in every mode at every width, to `screenshots/`, for a person to look at; `desk`: the pictures of the handbook, to `docs/desk/`. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { takeDeskPictures } from './tools/desk-pictures.ts';
import { MODES, prefer } from './tools/modes.ts';
import { TEMPLATES, VIEWPORTS } from './tools/templates.ts';
import { BROWSER_ARGUMENTS, findBrowser } from './tools/browser.ts';
import { DIST } from './tools/paths.ts';
import { createSiteServer } from './tools/serve.ts';

const FOLDER = 'screenshots';

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('没有找到浏览器');
mkdirSync(FOLDER, { recursive: true });
const server = createSiteServer({ root: DIST, base: '/' }).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS] });
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const chosen = new Set(process.argv.slice(2));
for (const [name, path] of Object.entries(TEMPLATES)) {
  if (chosen.size === 0 || chosen.has(name)) await shootTemplate(browser, name, `${origin}${path}`);
}
if (chosen.has('desk')) await takeDeskPictures(browser);
await browser.close();
server.close();

async function shootTemplate(browser: Browser, name: string, url: string): Promise<void> {
  for (const [width, viewport] of Object.entries(VIEWPORTS)) {
    for (const [mode, preferences] of Object.entries(MODES)) {
      await shoot(browser, { url, viewport, preferences, file: `${name}-${width}-${mode}` });
    }
    await shoot(browser, { url, viewport, scripts: false, file: `${name}-${width}-no-scripts` });
  }
  const page = await browser.newPage();
  await page.goto(url);
  await page.pdf({ path: `${FOLDER}/${name}.pdf`, preferCSSPageSize: true });
  await page.close();
  console.log(name);
}

interface Shot {
  readonly url: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly preferences?: Parameters<typeof prefer>[1];
  readonly scripts?: boolean;
  readonly file: string;
}

async function shoot(
  browser: Browser,
  { url, viewport, preferences, scripts = true, file }: Shot,
): Promise<void> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', javaScriptEnabled: scripts });
  const page = await context.newPage();
  if (preferences) await prefer(page, preferences);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.screenshot({ path: `${FOLDER}/${file}.png` });
  await page.screenshot({ path: `${FOLDER}/${file}-full.png`, fullPage: true });
  await context.close();
}
