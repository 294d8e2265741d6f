import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { TEMPLATES } from '../../scripts/tools/templates.ts';
import { goToRest } from '../support/go-to-rest.ts';

/** What a page says, without what scripts add. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => (document.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ''));

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, path] of Object.entries(TEMPLATES)) {
  test.describe(name, () => {
    test('reads well when every font, or every image, is blocked', async ({ page }) => {
      await page.goto(path);
      const words = await wordsOf(page);
      for (const kind of ['font', 'image']) {
        await page.route('**/*', (route) =>
          route.request().resourceType() === kind ? route.abort() : route.fallback(),
        );
        await goToRest(page, path);
        expect.soft(await wordsOf(page), kind).toBe(words);
        await expect.soft(page.locator('h1'), kind).toBeVisible();
        expect.soft(await overflowOf(page), kind).toBe(0);
        await page.unrouteAll();
      }
    });

    test('is complete when its scripts fail midway', async ({ browser, page }) => {
      const plain = await browser.newContext({ javaScriptEnabled: false });
      const without = await plain.newPage();
      await without.goto(new URL(path, test.info().project.use.baseURL).href);
      const words = await wordsOfPlain(without);
      await plain.close();
      await page.route('**/*.js', async (route) => {
        if (route.request().url().endsWith('/reader-boot.js')) return route.fallback();
        const response = await route.fetch();
        const source = await response.text();
        return route.fulfill({ response, body: source.slice(0, source.length / 2) });
      });
      await goToRest(page, path);
      await expect(page.locator('h1')).toBeVisible();
      expect(await wordsOfPlain(page)).toBe(words);
    });
  });
}

/** The words of the first heading and of every paragraph, which no script may take away; what appears after a moment has appeared. */
async function wordsOfPlain(page: Page): Promise<string> {
  const countMoving = (): Promise<number> =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  await expect.poll(countMoving).toBe(0);
  const words = await page.locator('main h1, main p:not([hidden] *):not([hidden])').allInnerTexts();
  return words.join('').replaceAll(/\s+/g, '');
}

test('half of a page, as a connection that breaks off leaves it, reads well', async ({ page }) => {
  const html = readFileSync('dist/reports/2017/jujiao-gaige/index.html');
  let breakOff = (): void => undefined;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path !== '/') {
      response.end(readFileSync(`dist${path}`));
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': html.length });
    response.write(html.subarray(0, html.length / 2));
    breakOff = () => response.destroy();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
  // Broken off only when the page has begun to show: earlier than that, a browser shows its own page of errors.
  await expect(page.locator('h1')).toBeVisible();
  breakOff();
  // The document stays “loading” for ever; that nothing more is under way is all that can be waited for.
  await page.waitForLoadState('networkidle');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('[data-report-text] p').first()).toBeVisible();
  expect(await overflowOf(page)).toBe(0);
  server.close();
});
