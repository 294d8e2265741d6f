import { expect, test } from '@playwright/test';
import { CHAPTER, LIST, KEY, expectTarget, html, status, store } from '../support/reader-page.ts';

test('the settings are a dialog that the keyboard opens, works, cannot leave by Tab, and closes', async ({
  page,
}) => {
  await page.goto(LIST);
  const opener = page.getByRole('button', { name: '阅读设置' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '阅读设置' });
  await expect(dialog).toBeVisible();
  await expectTarget(dialog.getByRole('button', { name: '关闭' }), 44);
  const seen = new Set<string>();
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press(press < 8 ? 'Tab' : 'Shift+Tab');
    seen.add(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]')?.id ?? 'outside'));
  }
  expect(seen.has('outside')).toBe(false);
  await dialog.getByRole('radio', { name: '标准' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(html(page)).toHaveAttribute('data-text-size', '2');
  await expect(status(page)).toHaveText('字号：较大');
  await dialog.getByRole('checkbox', { name: '高对比度' }).focus();
  await page.keyboard.press('Space');
  await expect(html(page)).toHaveAttribute('data-contrast', 'high');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('恢复默认 brings back the ordinary page, and the choices in the dialog with it', async ({ page }) => {
  await store(page, { edition: 'elder', textSize: '5', theme: 'dark', contrast: 'high' });
  await page.goto(LIST);
  await page.getByRole('button', { name: '阅读设置' }).click();
  await expect(page.getByRole('radio', { name: '深色' })).toBeChecked();
  await page.getByRole('button', { name: '恢复默认' }).click();
  for (const name of ['data-edition', 'data-text-size', 'data-theme', 'data-contrast']) {
    await expect(html(page)).not.toHaveAttribute(name);
  }
  await expect(page.getByRole('radio', { name: '跟随系统' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '高对比度' })).not.toBeChecked();
  await expect(status(page)).toHaveText('已恢复默认设置');
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
});

test.describe('on a phone', () => {
  test('the tools that need a mouse do not appear', async ({ page }) => {
    await page.goto(LIST);
    await page.getByRole('button', { name: '阅读设置' }).click();
    await expect(page.getByText('大光标')).toBeHidden();
    await expect(page.getByText('阅读标尺')).toBeHidden();
  });
});

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false });

  test('a large pointer and a ruler that follows the pointer and the focus', async ({ page }) => {
    await page.goto(CHAPTER);
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.getByRole('checkbox', { name: '大光标' }).check();
    await page.getByRole('checkbox', { name: '阅读标尺' }).check();
    await expect(status(page)).toHaveText('阅读标尺：开');
    await page.keyboard.press('Escape');
    expect(await html(page).evaluate((root) => getComputedStyle(root).cursor)).toContain('pointer-arrow');
    const middle = () =>
      page.locator('.reading-ruler').evaluate((ruler) => {
        const { top, height } = ruler.getBoundingClientRect();
        return Math.round(top + height / 2);
      });
    await page.mouse.move(600, 500);
    expect(await middle()).toBe(500);
    const link = page.locator('.prose a').first();
    await link.focus();
    const at = await link.evaluate((element) => {
      const { top, height } = element.getBoundingClientRect();
      return Math.round(top + height / 2);
    });
    expect(Math.abs((await middle()) - at)).toBeLessThanOrEqual(1);
  });
});
