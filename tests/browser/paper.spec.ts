import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { TEMPLATES } from '../../scripts/tools/templates.ts';
import { countSigns } from '../support/sheets.ts';

/** One page of every template, and all that are printed most: how they break depends on their words. */
const PAGES = new Set([
  ...Object.values(TEMPLATES),
  ...globSync(['dist/reports/*/*/index.html', 'dist/articles/*/index.html']).map((file) =>
    file.slice('dist'.length, -'index.html'.length),
  ),
]);
/** A sheet's own number has three digits at most. */
const FEWEST = 20;

for (const path of PAGES) {
  test(`${path} leaves no sheet of paper empty`, async ({ page }) => {
    await page.goto(path);
    const signs = countSigns(await page.pdf({ preferCSSPageSize: true }));
    expect(signs.length).toBeGreaterThan(0);
    expect(signs.filter((count) => count < FEWEST)).toEqual([]);
  });
}

test('on paper the code of a page’s address stands beside its source, not below it', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of [TEMPLATES.article, TEMPLATES.chapter, TEMPLATES.observation]) {
    await page.goto(path);
    const colophon = page.getByRole('complementary', { name: '版本说明' });
    const [code, words] = [colophon.locator('.qr'), colophon.getByText('来源：')];
    await expect(code).toBeVisible();
    expect((await code.boundingBox())?.y).toBe((await words.boundingBox())?.y);
  }
});
