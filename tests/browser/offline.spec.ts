import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { FixtureSite } from '../support/fixture-site.ts';
import { goToRest } from '../support/go-to-rest.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { buildThreeYears } from '../support/three-years.ts';

const NOTE = '现在没有联网：这是您上次打开时保存的页面，其中的数可能已经更正。';

let site: FixtureSite;
let server: Awaited<ReturnType<typeof serveFolder>>;

// One worker, so that the tests share one copy of the site: three-years sets `offline: true`.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = await buildThreeYears();
  server = await serveFolder(site.folder);
});

test.afterAll(() => {
  server.close();
  site.remove();
});

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(`${server.origin}${path}`);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test('a visited page is there without a network, and says that it is a saved copy', async ({
  page,
  context,
}) => {
  await visit(page, '/');
  await visit(page, '/data/cadres/');
  await expect(page.getByText(NOTE)).toBeHidden();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工会干部人数');
  await expect(page.getByText(NOTE)).toBeVisible();
});

test('while there is a network, a number is never an old one', async ({ page }) => {
  await visit(page, '/');
  await visit(page, '/data/cadres/');
  const file = join(site.folder, 'data/cadres/index.html');
  // The number alone: the name of a style sheet may hold the same digits.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/66(?=(?:<[^>]*>|\s)*名)/g, '67'));
  await page.reload();
  await expect(page.getByRole('main')).toContainText('67名');
  await expect(page.getByRole('main')).not.toContainText('66名');
  await expect(page.getByText(NOTE)).toBeHidden();
});

test('the site itself, which does not turn it on, ships nothing of it', async ({ page }) => {
  expect(existsSync('dist/service-worker.js')).toBe(false);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await goToRest(page, '/');
  expect(requests.filter((url) => /offline|service-worker|SavedCopy/i.test(url))).toEqual([]);
  expect(readFileSync('dist/index.html', 'utf8')).not.toContain('saved-copy');
});
