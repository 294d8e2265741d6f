import { expect, test } from '@playwright/test';

test('the press page copies a number with its sentence, source and address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/press/2017/');
  await page.getByRole('button', { name: '复制：工会志愿者人数' }).click();
  await expect(page.locator('body > [role="status"]')).toHaveText('已复制');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('全市共有工会志愿者2500多名');
  expect(text).toContain('https://annual-report.example/data/volunteers/2017/');
});
