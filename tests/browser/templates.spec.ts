import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { MODES, prefer } from '../../scripts/tools/modes.ts';
import { TEMPLATES, VIEWPORTS } from '../../scripts/tools/templates.ts';

const MIN_TARGET = { ordinary: 44, elder: 60 } as const;

for (const [name, path] of Object.entries(TEMPLATES)) {
  test.describe(name, () => {
    for (const [mode, preferences] of Object.entries(MODES)) {
      const least = MIN_TARGET[mode === 'elder' ? 'elder' : 'ordinary'];

      test(`has no fault that axe knows, and targets of ${least} px on a phone, ${mode}`, async ({
        page,
      }) => {
        await prefer(page, preferences);
        for (const viewport of Object.values(VIEWPORTS)) {
          await page.setViewportSize(viewport);
          await page.goto(path);
          if (viewport === VIEWPORTS[360]) expect.soft(await smallTargets(page, least)).toEqual([]);
          // The modes differ in how they look into frames of other hosts, of which the site has none.
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          expect
            .soft(
              violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
              `at ${viewport.width} px`,
            )
            .toEqual([]);
        }
      });
    }

    test('never scrolls sideways: at 320 px, and with text at 200 % on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize(VIEWPORTS[360]);
      await page.evaluate(() => {
        document.documentElement.style.setProperty('font-size', '200%', 'important');
      });
      expect(await overflow(page)).toBe(0);
    });

    test('is complete without scripts', async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('button:not([type="submit"])').filter({ visible: true })).toHaveCount(0);
      await context.close();
    });
  });
}

type Page = Parameters<typeof prefer>[0];

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Controls smaller than `least` pixels in both directions; links inside a sentence are exempt, as WCAG exempts them. */
function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const isInline = (element: Element) => getComputedStyle(element).display === 'inline';
    return [...document.querySelectorAll('a[href], button, input, select, summary')]
      .filter(
        (element) => element.getClientRects().length > 0 && !isInline(element) && !element.closest('.skip'),
      )
      .filter((element) => element.getBoundingClientRect().height < least - 0.5)
      .map((element) => `${element.outerHTML.slice(0, 120)} ${element.getBoundingClientRect().height}`);
  }, least);
}
