import { expect, test } from '@playwright/test';
import { goToRest } from '../support/go-to-rest.ts';

for (const path of [
  '/',
  '/reports/2017/',
  '/reports/2017/jujiao-zhongxin/',
  '/data/volunteers/2017/',
  '/articles/',
  '/data/',
  '/stations/',
  '/search/',
]) {
  test(`${path} stays where it is when the heading face arrives late`, async ({ page }) => {
    await page.route('**/fonts/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Object.assign(window, { shift: shiftOf() + valueOf(entry) });
      }).observe({ type: 'layout-shift', buffered: true });
      const shiftOf = () => Number(Reflect.get(window, 'shift'));
      const valueOf = (entry: PerformanceEntry) => Number(Reflect.get(entry, 'value'));
    });
    await goToRest(page, path);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shift')))).toBeLessThanOrEqual(0.01);
  });
}
