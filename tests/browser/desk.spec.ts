import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
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

for (const path of ['/', '/import', '/text', '/data', '/publish'])
  test(`${path} has no fault that axe knows`, async ({ page }) => {
    await page.goto(desk.address);
    await page.goto(new URL(path, desk.address).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations).toEqual([]);
  });
