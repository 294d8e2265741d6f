import AxeBuilder from '@axe-core/playwright';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startNode, waitForEnd } from '../support/child.ts';
import { startDeskOnCopy, type RunningDesk } from '../support/desk.ts';

let desk: RunningDesk;

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  desk = await startDeskOnCopy();
});

test.afterAll(() => desk.close());

test('opens by its first address, and only by that', async ({ page }) => {
  const { origin } = new URL(desk.address);
  expect((await page.goto(origin))?.status()).toBe(403);
  await page.goto(desk.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('今年');
  expect(page.url()).toBe(`${origin}/`);
});

const PAGES = ['/', '/import', '/text', '/data', '/publish'];

/** Opens a page of the desk and waits for what it shows. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(desk.address);
  await page.goto(new URL(path, desk.address).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

for (const path of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${path} has no fault that axe knows, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, path);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations).toEqual([]);
    });

  test(`${path} fits a window of 640 px, as at 200 % on an office screen, and asks nobody else`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).hostname));
    await page.setViewportSize({ width: 640, height: 400 });
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    expect(new Set(asked)).toEqual(new Set(['127.0.0.1']));
  });
}

test('the pages are reached by keys alone', async ({ page }) => {
  await page.goto(desk.address);
  for (const name of ['跳到正文', '今年', '导入', '正文']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name, exact: true }).first()).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('正文');
});

test('a second double click finds the desk that is open', async () => {
  const again = await waitForEnd(
    startNode([join(desk.root, 'scripts/edit/main.ts'), '--no-open'], { cwd: desk.root }),
  );
  expect(again).toEqual({ code: 0, output: `[编辑台] 已经开着：${desk.address}\n` });
});
