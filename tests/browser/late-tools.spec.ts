import { expect, test, type Page } from '@playwright/test';
import { goToRest } from '../support/go-to-rest.ts';

const SEARCH = '**/_astro/*client*.js';

/** Holds back what is loaded late until the returned function is called. */
async function holdBack(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(SEARCH, async (route) => {
    if (!route.request().url().includes('page-client')) await released;
    await route.continue();
  });
  return release;
}

test.describe('a tool whose code comes when the reader turns to it', () => {
  test('is not asked for before', async ({ page }) => {
    for (const address of ['/search/', '/stations/']) {
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
      });
      await goToRest(page, address);
      expect(scripts.filter((path) => !/page-client|reader-boot/.test(path))).toEqual([]);
      page.removeAllListeners('request');
    }
  });

  test('searches for what was typed before it came', async ({ page }) => {
    const release = await holdBack(page);
    await page.goto('/search/');
    await page.locator('site-search input[name="q"]').fill('工会');
    release();
    await expect(page.locator('[data-search-region]')).toHaveAttribute('data-search-query', '工会');
    await expect(page).toHaveURL(/q=/);
  });

  test('does not search for letters that were being composed when it came', async ({ page }) => {
    const release = await holdBack(page);
    await page.goto('/search/');
    await page.locator('site-search input[name="q"]').focus();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'gong hui', selectionStart: 8, selectionEnd: 8 });
    release();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    await expect(page).not.toHaveURL(/q=/);
    await input.send('Input.insertText', { text: '工会' });
    await expect(page.locator('[data-search-region]')).toHaveAttribute('data-search-query', '工会');
  });

  test('answers a button that was pressed before it came', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ longitude: 118.63, latitude: 28.74 });
    const release = await holdBack(page);
    await page.goto('/stations/');
    await page.getByRole('button', { name: '找离我最近的' }).click();
    release();
    await expect(page.locator('[data-nearest-list] li').first()).toBeVisible();
  });

  test('answers each press of a button that was pressed twice', async ({ page }) => {
    const release = await holdBack(page);
    await page.goto('/stations/');
    const zoomIn = page.getByRole('button', { name: '放大', exact: true });
    await zoomIn.click();
    await zoomIn.click();
    release();
    await expect(page.locator('.diagram.ordinary [data-scale]')).toHaveText('2公里');
  });

  test('says so when it does not come, and tries again', async ({ page }) => {
    await page.route(SEARCH, (route) =>
      route.request().url().includes('page-client') ? route.continue() : route.abort(),
    );
    await page.goto('/stations/');
    await page.getByRole('button', { name: '放大' }).click();
    await expect(page.locator('[data-station-status]')).toContainText('没有加载出来');
    await page.unroute(SEARCH);
    await page.getByRole('button', { name: '放大' }).click();
    await expect(page.locator('[data-diagram] .field[data-zoomed]').first()).toBeAttached();
  });
});
