import { expect, test } from '@playwright/test';

test('on a laptop the contents list says which part is being read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/reports/2017/jujiao-pinpai/');
  const current = page.locator('nav [aria-current]').filter({ visible: true }).last();
  const heading = page.getByRole('heading', { name: '打造技能提升品牌' });
  await heading.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await expect(current).toHaveText('打造技能提升品牌');
});
